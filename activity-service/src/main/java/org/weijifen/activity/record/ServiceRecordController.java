package org.weijifen.activity.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.activity.filing.ActivityInput;
import org.weijifen.activity.filing.Authority;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/**
 * HTTP edge of service records (contracts.md section 2). Bulk calls answer per line and are kept
 * from repeating by natural keys, so they need no idempotency key.
 */
@RestController
@RequestMapping("/api/v1")
public final class ServiceRecordController {
    /** Said before acting, so that nobody is told 406 of what was done all the same. */
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private static final String[] ENTERERS = {Roles.RECORDER, Roles.ORGANIZER};
    private static final String[] VERIFIERS = {Roles.ORGANIZER, Roles.ASSOCIATION};

    private final RecordUseCases records;
    private final Acts acts;

    public ServiceRecordController(RecordUseCases records, Acts acts) {
        this.records = records;
        this.acts = acts;
    }

    @PostMapping(path = "/activities/{id}/service-records", produces = JSON)
    LineResults enter(@PathVariable String id, @RequestBody RecordInput.Lines body, Caller caller) {
        Act act = acts.ofAny(caller, "record.enter", null, ENTERERS);
        check(body.refusal());
        return records.enter().enter(checked(id), organizationOf(caller), body.records(), act);
    }

    @PostMapping(path = "/activities/{id}/verification", produces = JSON)
    LineResults verify(
            @PathVariable String id, @RequestBody RecordInput.RecordIds body, Caller caller) {
        Act act = acts.ofAny(caller, "record.verify", null, VERIFIERS);
        check(body.refusal());
        for (int i = 0; i < body.recordIds().size(); i++) {
            PublicIds.require(body.recordIds().get(i), "/recordIds/" + i);
        }
        return records.verify().verify(checked(id), authority(caller, act), body.recordIds(), act);
    }

    @PutMapping("/service-records/{id}")
    ResponseEntity<String> correct(
            @PathVariable String id,
            @RequestBody RecordInput.Correction body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            @Nullable IdempotencyKey key) {
        Act act = acts.ofAny(caller, "record.correct", key, ENTERERS);
        check(new ActivityInput.Reason(body.reason()).refusal());
        return Answers.ok(
                records.change().correct(checked(id), organizationOf(caller), body, ifMatch, act));
    }

    @PostMapping("/service-records/{id}/withdrawal")
    ResponseEntity<String> withdraw(
            @PathVariable String id,
            @RequestBody ActivityInput.Reason body,
            Caller caller,
            @Nullable IdempotencyKey key) {
        Act act = acts.ofAny(caller, "record.withdraw", key, VERIFIERS);
        check(body.refusal());
        return Answers.ok(
                records.change().withdraw(checked(id), authority(caller, act), body.reason(), act));
    }

    @PostMapping("/service-records/{id}/day-approval")
    ResponseEntity<String> approveDay(
            @PathVariable String id, Caller caller, @Nullable IdempotencyKey key) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "record.approve-day", key);
        return Answers.ok(records.change().approveDay(checked(id), act));
    }

    @PostMapping("/service-records/{id}/objection")
    ResponseEntity<String> object(
            @PathVariable String id,
            @RequestBody RecordInput.ObjectionText body,
            Caller caller,
            @Nullable IdempotencyKey key) {
        Act act = acts.of(caller, Roles.VOLUNTEER, "record.object", key);
        check(body.refusal());
        return Answers.ok(records.change().object(checked(id), body.text(), act));
    }

    @GetMapping("/service-records/{id}")
    ResponseEntity<RecordView> get(@PathVariable String id, Caller caller) {
        caller.requireRole(Roles.ASSOCIATION, Roles.ORGANIZER, Roles.RECORDER, Roles.VOLUNTEER);
        boolean staff = caller.hasRole(Roles.ORGANIZER) || caller.hasRole(Roles.RECORDER);
        var authority =
                new Authority(
                        caller.hasRole(Roles.ASSOCIATION), staff ? caller.organizationId() : null);
        Versioned<RecordView> found =
                records.find()
                        .one(
                                checked(id),
                                authority,
                                caller.hasRole(Roles.VOLUNTEER) ? caller.person() : null);
        return ResponseEntity.ok().eTag(EntityTags.of(found.version())).body(found.state());
    }

    @GetMapping("/service-records")
    ResponseEntity<Page.Body<RecordView>> list(
            @RequestParam String volunteerId,
            PageRequest page,
            Caller caller,
            HttpServletRequest request) {
        caller.requireRole(Roles.ASSOCIATION, Roles.ORGANIZER, Roles.VOLUNTEER);
        PublicIds.require(volunteerId, "query:volunteerId");
        boolean all =
                caller.hasRole(Roles.ASSOCIATION)
                        || (caller.hasRole(Roles.VOLUNTEER) && caller.person().equals(volunteerId));
        if (!all) {
            caller.requireRole(Roles.ORGANIZER);
        }
        var loaded =
                records.find()
                        .ofVolunteer(
                                volunteerId,
                                all ? null : organizationOf(caller),
                                page.afterId(),
                                page.fetch());
        return Page.of(page, loaded, RecordView::recordId).answer(request);
    }

    private static Authority authority(Caller caller, Act act) {
        return new Authority(Roles.ASSOCIATION.equals(act.role()), caller.organizationId());
    }

    /** Organisers and recorders are bound to one organisation; without it they see nothing. */
    private static String organizationOf(Caller caller) {
        String organization = caller.organizationId();
        if (organization == null) {
            throw new RefusedException(RecordRefusals.unbound());
        }
        return organization;
    }

    private static String checked(String id) {
        return PublicIds.require(id, "path:id");
    }

    private static void check(Optional<Refusal> refusal) {
        refusal.ifPresent(
                r -> {
                    throw new RefusedException(r);
                });
    }
}
