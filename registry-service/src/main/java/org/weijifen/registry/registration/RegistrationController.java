package org.weijifen.registry.registration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.registry.volunteer.CancelRegistration;
import org.weijifen.registry.volunteer.RenewRegistration;
import org.weijifen.scheme.Roles;

/** HTTP of registering, leaving and coming back. */
@RestController
@RequestMapping("/api/v1/volunteers")
public class RegistrationController {
    private final RegisterVolunteer registerVolunteer;
    private final CancelRegistration cancelRegistration;
    private final RenewRegistration renewRegistration;
    private final Acts acts;

    public RegistrationController(
            RegisterVolunteer registerVolunteer,
            CancelRegistration cancelRegistration,
            RenewRegistration renewRegistration,
            Acts acts) {
        this.registerVolunteer = registerVolunteer;
        this.cancelRegistration = cancelRegistration;
        this.renewRegistration = renewRegistration;
        this.acts = acts;
    }

    /** Why a registration ends. */
    public record CancellationForm(CancelRegistration.Reason reason) {}

    @PostMapping
    ResponseEntity<String> register(
            Caller caller, IdempotencyKey key, @RequestBody RegistrationForm form) {
        var act = acts.ofAny(caller, "volunteer.register", key, Roles.ASSOCIATION, Roles.ORGANIZER);
        var registered = registerVolunteer.register(form, act);
        return Answers.created(
                registered.outcome(), "/api/v1/volunteers/" + registered.volunteerId());
    }

    /**
     * Without a body: at the person's own wish. What it consumes is said here because of a DELETE
     * the framework would drop a body of another type without a word.
     */
    @DeleteMapping(path = "/{id}/registration", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> cancel(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CancellationForm form) {
        var act = acts.of(caller, Roles.ASSOCIATION, "volunteer.cancel", null);
        var reason = form == null ? CancelRegistration.Reason.OWN_WISH : form.reason();
        return Answers.ok(cancelRegistration.cancel(PublicIds.require(id, "path:id"), reason, act));
    }

    @PostMapping("/{id}/registration")
    ResponseEntity<String> renew(Caller caller, IdempotencyKey key, @PathVariable String id) {
        var act = acts.of(caller, Roles.ASSOCIATION, "volunteer.renew", key);
        String volunteerId = PublicIds.require(id, "path:id");
        return Answers.created(
                renewRegistration.renew(volunteerId, act), "/api/v1/volunteers/" + volunteerId);
    }
}
