package org.weijifen.blacklist.work;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** {@code GET /api/v1/sanctions/{id}}: officers, and the sanctioned body's own organizer. */
@RestController
@RequestMapping("/api/v1/sanctions")
public class SanctionController {
    private final AggregateRuntime runtime;
    private final Shelves shelves;

    public SanctionController(AggregateRuntime runtime, Shelves shelves) {
        this.runtime = runtime;
        this.shelves = shelves;
    }

    @GetMapping("/{id}")
    SanctionView get(@PathVariable String id, Caller caller) {
        caller.requireRole(Roles.ASSOCIATION, Roles.CIVILISATION_OFFICE, Roles.ORGANIZER);
        PublicIds.require(id, "path:id");
        Sanction sanction = runtime.load(shelves.sanctions(), List.of(id)).get(id);
        if (sanction == null || !maySee(caller, sanction)) {
            throw new RefusedException(
                    Refusal.of(
                            Refusal.Kind.NOT_FOUND,
                            "UNKNOWN_SANCTION",
                            "There is no such sanction. Check the sanction id.",
                            "没有此失信惩戒，请核对编号。"));
        }
        List<String> workIds =
                sanction.subject().kind() == SubjectKind.VOLUNTEER
                        ? List.of()
                        : sanction.ruling().months().stream()
                                .map(m -> MonthWork.idOf(id, m))
                                .toList();
        String caseId = sanction.caseId();
        return SanctionView.of(
                id,
                sanction,
                runtime.load(shelves.cases(), List.of(caseId)).get(caseId),
                runtime.load(shelves.works(), workIds).values());
    }

    private static boolean maySee(Caller caller, Sanction sanction) {
        return caller.hasRole(Roles.ASSOCIATION)
                || caller.hasRole(Roles.CIVILISATION_OFFICE)
                || (sanction.subject().kind() != SubjectKind.VOLUNTEER
                        && caller.isBoundTo(sanction.subject().id()));
    }
}
