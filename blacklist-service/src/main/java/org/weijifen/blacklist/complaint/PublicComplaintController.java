package org.weijifen.blacklist.complaint;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.blacklist.complaint.ComplaintRequests.ComplaintBody;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Fields;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.PublicIds;

/** {@code /api/v1/public/complaints}: no token needed; the gateway limits how often. */
@RestController
@RequestMapping("/api/v1/public/complaints")
public final class PublicComplaintController {
    /** Nobody else can guess such a key, and with it the receipt. */
    private static final int SHORTEST_KEY = 16;

    private final HandleComplaints complaints;
    private final Acts acts;

    public PublicComplaintController(HandleComplaints complaints, Acts acts) {
        this.complaints = complaints;
        this.acts = acts;
    }

    @PostMapping
    ResponseEntity<String> complain(
            IdempotencyKey key,
            @RequestHeader(IdempotencyKey.HEADER) String given,
            @RequestBody ComplaintBody body) {
        if (given.length() < SHORTEST_KEY) {
            throw Fields.invalid(
                    "header:" + IdempotencyKey.HEADER,
                    "IDEMPOTENCY_KEY_SHORT",
                    "Use a random Idempotency-Key of at least 16 characters: it guards your receipt.",
                    "请使用至少 16 个字符的随机 Idempotency-Key，以保护您的回执。");
        }
        Act act = acts.ofPublic("complaint.receive", key);
        String receipt = DerivedIds.of("complaint", key.key());
        return Answers.accepted(
                complaints.receive(receipt, body.toSent(), act),
                "/api/v1/public/complaints/" + receipt);
    }

    @GetMapping("/{receipt}")
    ResponseEntity<ComplaintView.Receipt> receipt(@PathVariable String receipt) {
        PublicIds.require(receipt, "path:receipt");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(complaints.receipt(receipt));
    }
}
