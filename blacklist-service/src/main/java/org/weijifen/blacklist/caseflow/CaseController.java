package org.weijifen.blacklist.caseflow;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.blacklist.caseflow.CaseRequests.AppealDecisionBody;
import org.weijifen.blacklist.caseflow.CaseRequests.DecisionBody;
import org.weijifen.blacklist.caseflow.CaseRequests.ReasonBody;
import org.weijifen.blacklist.caseflow.CaseRequests.ReportBody;
import org.weijifen.blacklist.caseflow.SanctionRequests.AppealBody;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** HTTP of cases (contracts.md section 2, blacklist). */
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
    private final AggregateRuntime runtime;
    private final CaseAggregate cases;
    private final Acts acts;

    public CaseController(
            ReportViolation reportViolation,
            AdvanceCase advanceCase,
            AggregateRuntime runtime,
            CaseAggregate cases,
            Acts acts) {
        this.reportViolation = reportViolation;
        this.advanceCase = advanceCase;
        this.runtime = runtime;
        this.cases = cases;
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
        return advance(id, new CaseCommand.Investigate(body.text()), act);
    }

    @PostMapping("/cases/{id}/notice")
    ResponseEntity<String> serveNotice(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "case.serve-notice", key);
        return advance(id, new CaseCommand.ServeNotice(body.text()), act);
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
        return advance(id, new CaseCommand.Dismiss(body.text()), act);
    }

    @PostMapping("/cases/{id}/decision")
    ResponseEntity<String> decide(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody DecisionBody body) {
        Act act = acts.of(caller, Roles.CIVILISATION_OFFICE, "case.decide", key);
        return advance(id, body.toCommand(), act);
    }

    /** Recorded by the association on the subject's behalf, or by the subject's own organizer. */
    @PostMapping("/cases/{id}/appeal")
    ResponseEntity<String> appeal(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody AppealBody body) {
        Act act = acts.ofAny(caller, "case.appeal", key, Roles.ASSOCIATION, Roles.ORGANIZER);
        String organizationId =
                Roles.ASSOCIATION.equals(act.role())
                        ? null
                        : String.valueOf(caller.organizationId());
        return advance(id, body.toCommand(organizationId), act);
    }

    @PostMapping("/cases/{id}/appeal-decision")
    ResponseEntity<String> decideAppeal(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody AppealDecisionBody body) {
        Act act = acts.of(caller, Roles.CIVILISATION_OFFICE, "case.decide-appeal", key);
        return advance(id, body.toCommand(), act);
    }

    @GetMapping("/cases/{id}")
    ResponseEntity<CaseView> get(@PathVariable String id, Caller caller) {
        caller.requireRole(Roles.ASSOCIATION, Roles.CIVILISATION_OFFICE);
        PublicIds.require(id, "path:id");
        var found = runtime.get(cases, id);
        if (found == null) {
            throw new RefusedException(CaseRefusals.unknown());
        }
        return ResponseEntity.ok()
                .eTag(EntityTags.of(found.version()))
                .body(CaseView.of(id, found.state()));
    }

    private ResponseEntity<String> advance(String id, CaseCommand command, Act act) {
        PublicIds.require(id, "path:id");
        return Answers.ok(advanceCase.advance(id, command, act));
    }
}
