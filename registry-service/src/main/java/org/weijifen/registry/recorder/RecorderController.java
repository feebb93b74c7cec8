package org.weijifen.registry.recorder;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** HTTP of recorders: the association for every body, organisers for their own. */
@RestController
@RequestMapping("/api/v1/organizations/{organizationId}/recorders/{volunteerId}")
public class RecorderController {
    private final AppointRecorder appointRecorder;
    private final DismissRecorder dismissRecorder;
    private final Acts acts;

    public RecorderController(
            AppointRecorder appointRecorder, DismissRecorder dismissRecorder, Acts acts) {
        this.appointRecorder = appointRecorder;
        this.dismissRecorder = dismissRecorder;
        this.acts = acts;
    }

    @PutMapping
    ResponseEntity<String> appoint(
            Caller caller,
            @PathVariable String organizationId,
            @PathVariable String volunteerId,
            @RequestBody AppointmentForm form) {
        Act act = act(caller, organizationId, volunteerId, "recorder.appoint");
        return Answers.ok(appointRecorder.appoint(organizationId, volunteerId, form, act));
    }

    @DeleteMapping
    ResponseEntity<String> dismiss(
            Caller caller, @PathVariable String organizationId, @PathVariable String volunteerId) {
        Act act = act(caller, organizationId, volunteerId, "recorder.dismiss");
        return Answers.ok(dismissRecorder.dismiss(organizationId, volunteerId, act));
    }

    private Act act(Caller caller, String organizationId, String volunteerId, String action) {
        Act act = acts.ofAny(caller, action, null, Roles.ASSOCIATION, Roles.ORGANIZER);
        PublicIds.require(organizationId, "path:organizationId");
        PublicIds.require(volunteerId, "path:volunteerId");
        if (!caller.hasRole(Roles.ASSOCIATION)) {
            caller.requireOrganization(organizationId);
        }
        return act;
    }
}
