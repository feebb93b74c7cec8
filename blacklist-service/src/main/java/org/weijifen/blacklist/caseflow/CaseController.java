package org.weijifen.blacklist.caseflow;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.blacklist.caseflow.CaseRequests.AppealDecisionBody;
import org.weijifen.blacklist.caseflow.CaseRequests.DecisionBody;
import org.weijifen.blacklist.caseflow.CaseRequests.ReasonBody;
import org.weijifen.blacklist.caseflow.CaseRequests.ReportBody;
import org.weijifen.blacklist.caseflow.ProcedureRequests.NoticeBody;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** HTTP of the officers' steps on cases (contracts.md section 2, blacklist). */
@RestController
@RequestMapping("/api/v1")
public class CaseController {
    private static final String[] REPORTERS = {
        Roles.ASSOCIATION,
        Roles.CIVILISATION_OFFICE,
        Roles.ORGANIZER,
        Roles.RECORDER,
        Roles.VOLUNTEER,
        Roles.INSURER,
        Roles.POINTS_AUTHORITY
    };

    private final ReportViolation reportViolation;
    private final AdvanceCase advanceCase;
    private final Acts acts;

    public CaseController(ReportViolation reportViolation, AdvanceCase advanceCase, Acts acts) {
        this.reportViolation = reportViolation;
        this.advanceCase = advanceCase;
        this.acts = acts;
    }

    @PostMapping("/violation-reports")
    ResponseEntity<String> report(Caller caller, IdempotencyKey key, @RequestBody ReportBody body) {
        Act act = acts.ofAny(caller, "violation.report", key, REPORTERS);
        String caseId = DerivedIds.of("case", key.key());
        return Answers.created(
                reportViolation.report(caseId, body.toReport(), act), "/api/v1/cases/" + caseId);
    }

    @PostMapping("/cases/{id}/investigation")
    ResponseEntity<String> investigate(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "case.investigate", key);
        return advance(
                id,
                new CaseCommand.Investigate(body.text()),
                act,
                caller,
                body.documentReference());
    }

    @PostMapping("/cases/{id}/notice")
    ResponseEntity<String> serveNotice(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody NoticeBody body) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "case.serve-notice", key);
        return advance(id, body.toCommand(), act, caller, body.documentReference());
    }

    @PostMapping("/cases/{id}/dismissal")
    ResponseEntity<String> dismiss(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act =
                acts.ofAny(
                        caller, "case.dismiss", key, Roles.ASSOCIATION, Roles.CIVILISATION_OFFICE);
        return advance(
                id, new CaseCommand.Dismiss(body.text()), act, caller, body.documentReference());
    }

    @PostMapping("/cases/{id}/decision")
    ResponseEntity<String> decide(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody DecisionBody body) {
        Act act = acts.of(caller, Roles.CIVILISATION_OFFICE, "case.decide", key);
        return advance(id, body.toCommand(), act, caller, body.documentReference());
    }

    @PostMapping("/cases/{id}/appeal-decision")
    ResponseEntity<String> decideAppeal(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody AppealDecisionBody body) {
        Act act = acts.of(caller, Roles.CIVILISATION_OFFICE, "case.decide-appeal", key);
        return advance(id, body.toCommand(), act, caller, body.documentReference());
    }

    private ResponseEntity<String> advance(
            String id, CaseCommand command, Act act, Caller caller, @Nullable String reference) {
        PublicIds.require(id, "path:id");
        var warrant = new Warrant(caller.organizationId(), ProcedureRequests.reference(reference));
        return Answers.ok(advanceCase.advance(id, command, act, warrant));
    }
}
