package org.weijifen.blacklist.complaint;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.blacklist.complaint.ComplaintRequests.AdmissionBody;
import org.weijifen.blacklist.complaint.ComplaintRequests.RejectionBody;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** HTTP of complaints as the association's officers deal with them. */
@RestController
@RequestMapping("/api/v1/complaints")
public final class ComplaintController {
    private final HandleComplaints complaints;
    private final Acts acts;
    private final Clocks clocks;

    public ComplaintController(HandleComplaints complaints, Acts acts, Clocks clocks) {
        this.complaints = complaints;
        this.acts = acts;
        this.clocks = clocks;
    }

    @GetMapping
    ResponseEntity<Page.Body<ComplaintView>> list(
            @RequestParam(defaultValue = "RECEIVED") ComplaintStatus status,
            PageRequest page,
            Caller caller,
            HttpServletRequest request) {
        caller.requireRole(Roles.ASSOCIATION);
        return complaints.list(status, page, clocks.now()).answer(request);
    }

    @PostMapping("/{id}/admission")
    ResponseEntity<String> admit(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody AdmissionBody body) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "complaint.admit", key);
        PublicIds.require(id, "path:id");
        return Answers.ok(complaints.admit(id, body.toReport(), act));
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<String> reject(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody RejectionBody body) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "complaint.reject", key);
        PublicIds.require(id, "path:id");
        return Answers.ok(complaints.reject(id, body.text(), act));
    }
}
