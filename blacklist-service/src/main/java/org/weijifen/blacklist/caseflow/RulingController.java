package org.weijifen.blacklist.caseflow;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.blacklist.caseflow.CaseRequests.ReasonBody;
import org.weijifen.blacklist.caseflow.SanctionRequests.PublicationBody;
import org.weijifen.blacklist.caseflow.SanctionRequests.RetroactiveActBody;
import org.weijifen.blacklist.caseflow.SanctionRequests.RetroactiveProposalBody;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.IdempotencyKey;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** HTTP of what follows a decision (domain.md V6 to V8). */
@RestController
@RequestMapping("/api/v1/cases/{id}")
public class RulingController {
    private final AdvanceCase advanceCase;
    private final Acts acts;

    public RulingController(AdvanceCase advanceCase, Acts acts) {
        this.advanceCase = advanceCase;
        this.acts = acts;
    }

    @PostMapping("/stay")
    ResponseEntity<String> stay(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.of(caller, Roles.CIVILISATION_OFFICE, "case.stay", key);
        return advance(
                id, new SanctionCommand.Stay(body.text()), act, caller, body.documentReference());
    }

    @PostMapping("/stay-end")
    ResponseEntity<String> endStay(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.of(caller, Roles.CIVILISATION_OFFICE, "case.end-stay", key);
        return advance(
                id,
                new SanctionCommand.EndStay(body.text()),
                act,
                caller,
                body.documentReference());
    }

    @PostMapping("/repair-proposal")
    ResponseEntity<String> proposeRepair(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "case.propose-repair", key);
        return advance(
                id,
                new SanctionCommand.ProposeRepair(body.text()),
                act,
                caller,
                body.documentReference());
    }

    @PostMapping("/repair")
    ResponseEntity<String> repair(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody ReasonBody body) {
        Act act = acts.of(caller, Roles.CIVILISATION_OFFICE, "case.repair", key);
        return advance(
                id, new SanctionCommand.Repair(body.text()), act, caller, body.documentReference());
    }

    @PostMapping("/retroactive-proposal")
    ResponseEntity<String> proposeRetroactive(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody RetroactiveProposalBody body) {
        Act act = acts.of(caller, Roles.ASSOCIATION, "case.propose-retroactive", key);
        return advance(id, body.toCommand(), act, caller, body.documentReference());
    }

    @PostMapping("/retroactive-act")
    ResponseEntity<String> confirmRetroactive(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody RetroactiveActBody body) {
        Act act = acts.of(caller, Roles.CIVILISATION_OFFICE, "case.retroactive-act", key);
        return advance(id, body.toCommand(), act, caller, body.documentReference());
    }

    @PostMapping("/publication")
    ResponseEntity<String> publish(
            @PathVariable String id,
            Caller caller,
            @Nullable IdempotencyKey key,
            @RequestBody PublicationBody body) {
        Act act = acts.of(caller, Roles.CIVILISATION_OFFICE, "case.publish", key);
        return advance(id, body.toCommand(), act, caller, body.documentReference());
    }

    private ResponseEntity<String> advance(
            String id, CaseCommand command, Act act, Caller caller, @Nullable String reference) {
        PublicIds.require(id, "path:id");
        var warrant = new Warrant(caller.organizationId(), ProcedureRequests.reference(reference));
        return Answers.ok(advanceCase.advance(id, command, act, warrant));
    }
}
