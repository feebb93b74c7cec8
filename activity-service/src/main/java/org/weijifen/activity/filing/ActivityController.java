package org.weijifen.activity.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.DerivedIds;
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

/** HTTP edge of activities and their filing (contracts.md section 2). */
@RestController
@RequestMapping("/api/v1/activities")
public final class ActivityController {
    private static final String[] FILERS = {Roles.ORGANIZER, Roles.ASSOCIATION};
    private static final String[] READERS = {Roles.ORGANIZER, Roles.RECORDER, Roles.ASSOCIATION};

    private final FilingUseCases filing;
    private final Acts acts;

    public ActivityController(FilingUseCases filing, Acts acts) {
        this.filing = filing;
        this.acts = acts;
    }

    @PostMapping
    ResponseEntity<String> draft(
            @RequestBody ActivityInput.Draft body, Caller caller, IdempotencyKey key) {
        Act act = acts.of(caller, Roles.ORGANIZER, "activity.draft", key);
        check(body.refusal());
        caller.requireOrganization(body.organizationIds().getFirst());
        String id = DerivedIds.of("activity", key.key());
        return Answers.created(filing.draft().draft(id, body, act), "/api/v1/activities/" + id);
    }

    @PutMapping("/{id}")
    ResponseEntity<String> edit(
            @PathVariable String id,
            @RequestBody ActivityInput.Edit body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            @Nullable IdempotencyKey key) {
        Act act = acts.ofAny(caller, "activity.edit", key, FILERS);
        check(body.refusal());
        return Answers.ok(
                filing.edit().edit(checked(id), authority(caller, act), body, ifMatch, act));
    }

    @PutMapping("/{id}/roster")
    ResponseEntity<String> roster(
            @PathVariable String id,
            @RequestBody ActivityInput.Roster body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            @Nullable IdempotencyKey key) {
        Act act = acts.ofAny(caller, "activity.submit-roster", key, FILERS);
        check(body.refusal());
        return Answers.ok(
                filing.roster()
                        .submit(
                                checked(id),
                                authority(caller, act),
                                body.volunteerIds(),
                                ifMatch,
                                act));
    }

    @PostMapping("/{id}/filing")
    ResponseEntity<String> file(
            @PathVariable String id, Caller caller, @Nullable IdempotencyKey key) {
        Act act = acts.ofAny(caller, "activity.file", key, FILERS);
        return Answers.ok(filing.file().file(checked(id), authority(caller, act), act));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<String> returnFiling(
            @PathVariable String id,
            @RequestBody ActivityInput.Reason body,
            Caller caller,
            @Nullable IdempotencyKey key) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "activity.return", key);
        return end(id, body, ActivityStatus.RETURNED, authority(caller, act), act);
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<String> cancel(
            @PathVariable String id,
            @RequestBody ActivityInput.Reason body,
            Caller caller,
            @Nullable IdempotencyKey key) {
        Act act = acts.ofAny(caller, "activity.cancel", key, FILERS);
        return end(id, body, ActivityStatus.CANCELLED, authority(caller, act), act);
    }

    @PostMapping("/{id}/completion")
    ResponseEntity<String> complete(
            @PathVariable String id, Caller caller, @Nullable IdempotencyKey key) {
        Act act = acts.ofAny(caller, "activity.complete", key, FILERS);
        var tookPlace = new ActivityInput.Reason("TOOK_PLACE");
        return end(id, tookPlace, ActivityStatus.COMPLETED, authority(caller, act), act);
    }

    @GetMapping("/{id}")
    ResponseEntity<ActivityView> get(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        Versioned<ActivityView> found =
                filing.find()
                        .one(
                                checked(id),
                                new Authority(
                                        caller.hasRole(Roles.ASSOCIATION),
                                        caller.organizationId()));
        return ResponseEntity.ok().eTag(EntityTags.of(found.version())).body(found.state());
    }

    @GetMapping
    ResponseEntity<Page.Body<ActivityView>> list(
            @RequestParam String organizationId,
            PageRequest page,
            Caller caller,
            HttpServletRequest request) {
        caller.requireRole(READERS);
        PublicIds.require(organizationId, "query:organizationId");
        if (!caller.hasRole(Roles.ASSOCIATION)) {
            caller.requireOrganization(organizationId);
        }
        var loaded = filing.find().ofOrganization(organizationId, page.afterId(), page.fetch());
        return Page.of(page, loaded, ActivityView::activityId).answer(request);
    }

    private ResponseEntity<String> end(
            String id,
            ActivityInput.Reason body,
            ActivityStatus status,
            Authority authority,
            Act act) {
        check(body.refusal());
        return Answers.ok(filing.end().end(checked(id), authority, status, body.reason(), act));
    }

    private static Authority authority(Caller caller, Act act) {
        return new Authority(Roles.ASSOCIATION.equals(act.role()), caller.organizationId());
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
