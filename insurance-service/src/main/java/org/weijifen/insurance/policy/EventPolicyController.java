package org.weijifen.insurance.policy;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** Edge: the event policy of an activity. */
@RestController
@RequestMapping("/api/v1/covers/{activityId}/policy")
public final class EventPolicyController {
    private final RecordEventPolicy recordEventPolicy;
    private final FindEventPolicy findEventPolicy;
    private final Acts acts;

    public EventPolicyController(
            RecordEventPolicy recordEventPolicy, FindEventPolicy findEventPolicy, Acts acts) {
        this.recordEventPolicy = recordEventPolicy;
        this.findEventPolicy = findEventPolicy;
        this.acts = acts;
    }

    @PutMapping
    ResponseEntity<String> record(
            @PathVariable String activityId,
            @RequestBody EventPolicyInput body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            @Nullable IdempotencyKey key) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "event-policy.record", key);
        PublicIds.require(activityId, "path:activityId");
        body.refusal()
                .ifPresent(
                        refusal -> {
                            throw new RefusedException(refusal);
                        });
        return Answers.ok(recordEventPolicy.record(activityId, body, ifMatch, act));
    }

    @GetMapping
    ResponseEntity<EventPolicyView> show(@PathVariable String activityId, Caller caller) {
        caller.requireRole(Roles.ASSOCIATION, Roles.INSURER);
        PublicIds.require(activityId, "path:activityId");
        Versioned<EventPolicyView> found =
                findEventPolicy
                        .find(
                                activityId,
                                caller.hasRole(Roles.ASSOCIATION),
                                caller.hasRole(Roles.INSURER) ? caller.organizationId() : null)
                        .orElseThrow(() -> new RefusedException(EventPolicyRefusals.notFound()));
        return ResponseEntity.ok().eTag(EntityTags.of(found.version())).body(found.state());
    }
}
