package org.weijifen.insurance.claim;

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
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.ClaimRequests.BroughtBody;
import org.weijifen.insurance.claim.ClaimRequests.DecisionBody;
import org.weijifen.insurance.claim.ClaimRequests.EvidenceRequestBody;
import org.weijifen.insurance.claim.ClaimRequests.NoticeBody;
import org.weijifen.insurance.claim.ClaimRequests.PaymentBody;
import org.weijifen.insurance.claim.ClaimRequests.ReasonBody;
import org.weijifen.insurance.claim.ClaimRequests.ReserveBody;
import org.weijifen.insurance.claim.ClaimRequests.SubmissionBody;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;
import org.weijifen.scheme.SchemeCalendar;

/** Edge: claims (contracts.md section 2, insurance). */
@RestController
@RequestMapping("/api/v1/claims")
public final class ClaimController {
    private static final String[] READERS = {Roles.ASSOCIATION, Roles.INSURER, Roles.VOLUNTEER};

    private final ClaimDesk desk;
    private final Acts acts;

    public ClaimController(ClaimDesk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
    }

    /** By the association on behalf, or by the volunteer concerned. */
    @PostMapping
    ResponseEntity<String> submit(
            Caller caller, IdempotencyKey key, @RequestBody SubmissionBody body) {
        Act act = acts.ofAny(caller, "claim.submit", key, Roles.ASSOCIATION, Roles.VOLUNTEER);
        Petition petition = body.toPetition();
        boolean own = petition.volunteerId().equals(caller.person());
        if (!own && !Roles.ASSOCIATION.equals(act.role())) {
            throw new RefusedException(ClaimRefusals.notYours());
        }
        String claimId = DerivedIds.of("claim", key.key());
        return Answers.created(
                desk.submit().submit(claimId, petition, body.papers(), party(caller), act),
                "/api/v1/claims/" + claimId);
    }

    @PostMapping("/{id}/evidence-request")
    ResponseEntity<String> requestEvidence(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody EvidenceRequestBody body) {
        Act act = acts.of(caller, Roles.INSURER, "claim.request-evidence", key);
        return advance(id, body.toCommand(), caller, act);
    }

    @PostMapping("/{id}/evidence")
    ResponseEntity<String> bringEvidence(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody BroughtBody body) {
        Act act =
                acts.ofAny(caller, "claim.bring-evidence", key, Roles.ASSOCIATION, Roles.VOLUNTEER);
        return advance(id, body.toCommand(), caller, act);
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<String> decide(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody DecisionBody body) {
        Act act = acts.of(caller, Roles.INSURER, "claim.decide", key);
        PublicIds.require(id, "path:id");
        return Answers.ok(desk.decide().decide(id, body.toCommand(), party(caller), act));
    }

    /** By the insurer, or by the association for what it closed itself. */
    @PostMapping("/{id}/refusal-notice")
    ResponseEntity<String> giveNotice(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody NoticeBody body) {
        Act act = acts.ofAny(caller, "claim.refusal-notice", key, Roles.INSURER, Roles.ASSOCIATION);
        return advance(id, new ClaimCommand.GiveNotice(body.servedOn()), caller, act);
    }

    @PostMapping("/{id}/payment")
    ResponseEntity<String> pay(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody PaymentBody body) {
        Act act = acts.of(caller, Roles.INSURER, "claim.pay", key);
        return advance(id, body.toCommand(), caller, act);
    }

    @PostMapping("/{id}/reserve")
    ResponseEntity<String> setReserve(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReserveBody body) {
        Act act = acts.of(caller, Roles.INSURER, "claim.set-reserve", key);
        return advance(id, body.toCommand(), caller, act);
    }

    /** By the association, of a claim whose cover nobody ever knows. */
    @PostMapping("/{id}/closure")
    ResponseEntity<String> close(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "claim.close", key);
        return advance(id, new ClaimCommand.Close(body.text()), caller, act);
    }

    /** By the insurer, or by the association for whoever objects. */
    @PostMapping("/{id}/reopening")
    ResponseEntity<String> reopen(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.ofAny(caller, "claim.reopen", key, Roles.INSURER, Roles.ASSOCIATION);
        return advance(id, new ClaimCommand.Reopen(body.text()), caller, act);
    }

    @GetMapping("/{id}")
    ResponseEntity<ClaimView> show(@PathVariable String id, Caller caller) {
        Act act = acts.ofAny(caller, "claim.show", null, READERS);
        PublicIds.require(id, "path:id");
        var claim =
                desk.find()
                        .one(id, party(caller), SchemeCalendar.dateOf(act.now()))
                        .orElseThrow(() -> new RefusedException(ClaimRefusals.unknown()));
        return ResponseEntity.ok().eTag(EntityTags.of(claim.version())).body(claim.state());
    }

    @GetMapping
    ResponseEntity<Page.Body<ClaimView>> list(
            @RequestParam(required = false) @Nullable ClaimStatus state,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String activityId,
            PageRequest page,
            Caller caller,
            HttpServletRequest request) {
        Act act = acts.ofAny(caller, "claim.list", null, READERS);
        if (activityId != null) {
            PublicIds.require(activityId, "query:activityId");
        }
        var loaded =
                desk.find()
                        .list(
                                new FindClaims.Wanted(state, overdue, activityId),
                                party(caller),
                                SchemeCalendar.dateOf(act.now()),
                                page.afterId(),
                                page.fetch());
        return Page.of(page, loaded, ClaimView::claimId).answer(request);
    }

    private ResponseEntity<String> advance(
            String id, ClaimCommand command, Caller caller, Act act) {
        PublicIds.require(id, "path:id");
        return Answers.ok(desk.advance().advance(id, command, party(caller), act));
    }

    private static Party party(Caller caller) {
        return new Party(
                caller.hasRole(Roles.ASSOCIATION),
                caller.hasRole(Roles.INSURER) ? caller.organizationId() : null,
                caller.hasRole(Roles.VOLUNTEER) ? caller.person() : null);
    }
}
