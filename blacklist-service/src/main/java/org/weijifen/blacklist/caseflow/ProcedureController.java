package org.weijifen.blacklist.caseflow;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.blacklist.caseflow.CaseRequests.ReasonBody;
import org.weijifen.blacklist.caseflow.ProcedureRequests.DefenceBody;
import org.weijifen.blacklist.caseflow.ProcedureRequests.HearingBody;
import org.weijifen.blacklist.caseflow.SanctionRequests.AppealBody;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** HTTP of how a subject is heard: defence, hearing, appeal, objection (domain.md V7). */
@RestController
@RequestMapping("/api/v1/cases/{id}")
public class ProcedureController {
    /** The association on behalf, the body's organizer, the volunteer concerned. */
    private static final String[] SUBJECTS_SIDE = {
        Roles.ASSOCIATION, Roles.ORGANIZER, Roles.VOLUNTEER
    };

    private final AdvanceCase advanceCase;
    private final Acts acts;

    public ProcedureController(AdvanceCase advanceCase, Acts acts) {
        this.advanceCase = advanceCase;
        this.acts = acts;
    }

    @PostMapping("/defence")
    ResponseEntity<String> defend(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody DefenceBody body) {
        Act act = acts.ofAny(caller, "case.defend", key, SUBJECTS_SIDE);
        return advance(
                id, body.toCommand(party(caller, act)), act, caller, body.documentReference());
    }

    @PostMapping("/hearing-request")
    ResponseEntity<String> requestHearing(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.ofAny(caller, "case.request-hearing", key, SUBJECTS_SIDE);
        var command = new ProcedureCommand.RequestHearing(body.text(), party(caller, act));
        return advance(id, command, act, caller, body.documentReference());
    }

    /** The caller presided. */
    @PostMapping("/hearing")
    ResponseEntity<String> holdHearing(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody HearingBody body) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "case.hold-hearing", key);
        return advance(id, body.toCommand(), act, caller, body.documentReference());
    }

    @PostMapping("/appeal")
    ResponseEntity<String> appeal(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody AppealBody body) {
        Act act = acts.ofAny(caller, "case.appeal", key, SUBJECTS_SIDE);
        var command = body.toCommand(party(caller, act));
        return advance(id, command, act, caller, body.documentReference());
    }

    /** By the association for anybody, or by the subject itself. */
    @PostMapping("/objection")
    ResponseEntity<String> object(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.ofAny(caller, "case.object", key, SUBJECTS_SIDE);
        var command = new ProcedureCommand.RaiseObjection(body.text(), party(caller, act));
        return advance(id, command, act, caller, body.documentReference());
    }

    @PostMapping("/objection-answer")
    ResponseEntity<String> answerObjection(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.of(caller, Roles.CIVILISATION_OFFICE, "case.answer-objection", key);
        var command = new ProcedureCommand.AnswerObjection(body.text());
        return advance(id, command, act, caller, body.documentReference());
    }

    /** The subject's side as the token says; absent for the association, which acts on behalf. */
    static @Nullable Party party(Caller caller, Act act) {
        return Roles.ASSOCIATION.equals(act.role()) ? null : party(caller);
    }

    static Party party(Caller caller) {
        return new Party(
                caller.hasRole(Roles.ORGANIZER) ? caller.organizationId() : null,
                caller.hasRole(Roles.VOLUNTEER) ? caller.person() : null);
    }

    private ResponseEntity<String> advance(
            String id, CaseCommand command, Act act, Caller caller, @Nullable String reference) {
        PublicIds.require(id, "path:id");
        var warrant = new Warrant(caller.organizationId(), ProcedureRequests.reference(reference));
        return Answers.ok(advanceCase.advance(id, command, act, warrant));
    }
}
