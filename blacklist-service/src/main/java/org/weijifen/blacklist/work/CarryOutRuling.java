package org.weijifen.blacklist.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.Consequences;
import org.weijifen.blacklist.publication.Publication;
import org.weijifen.blacklist.publication.PublicationRules;
import org.weijifen.blacklist.sanction.ImposeSanction;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.blacklist.sanction.SanctionVolunteer;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.platform.port.UnavailableException;

/** The documents that follow from a case's last step, in order, each a keyed guarded fold. */
public final class CarryOutRuling implements Consequences {
    private final AggregateRuntime runtime;
    private final Shelves shelves;
    private final LongSupplier generation;
    private final TakeOverRuling takeOverRuling;
    private final String service;

    /**
     * @param generation of this service's database; upper half of a sanction's revision
     */
    public CarryOutRuling(
            AggregateRuntime runtime,
            Shelves shelves,
            LongSupplier generation,
            TakeOverRuling takeOverRuling,
            String service) {
        this.runtime = runtime;
        this.shelves = shelves;
        this.generation = generation;
        this.takeOverRuling = takeOverRuling;
        this.service = service;
    }

    @Override
    public void carryOut(String caseId) {
        CaseFile found = runtime.load(shelves.cases(), List.of(caseId)).get(caseId);
        CaseFile file = found == null ? null : takeOverRuling.takeOver(caseId, found);
        if (file == null || !file.consequencesOpen()) {
            return;
        }
        Act act = Act.system(file.lastStep().at(), service, "ruling.carry-out");
        Ruling ruling = file.ruling();
        if (ruling != null) {
            Sanction sanction = sanction(caseId, file, ruling);
            fold(shelves.sanctions(), new ImposeSanction(), sanction, act);
            if (file.subject().kind() == SubjectKind.VOLUNTEER) {
                // A sanction that stood until an appeal was in force meanwhile, and its readers
                // must hear so even where both rulings are carried out late.
                Sanction decided = sanction(caseId, file, ruling.decision());
                fold(shelves.volunteers(), new SanctionVolunteer(), decided, act);
                fold(shelves.volunteers(), new SanctionVolunteer(), sanction, act);
            } else {
                fold(shelves.works(), MonthWorkRules.OPEN, sanction, act);
            }
            PublicationOrder order = ruling.publication();
            if (order != null) {
                fold(
                        shelves.publications(),
                        new PublicationRules(),
                        publication(caseId, file, ruling, order),
                        act);
            }
        }
        fold(shelves.cases(), SETTLE, new Settled(caseId, file.steps().size()), act);
    }

    private Sanction sanction(String caseId, CaseFile file, Ruling ruling) {
        return new Sanction(
                caseId,
                file.subject(),
                ruling,
                Revisions.of(generation.getAsLong(), ruling.number()));
    }

    private <S, F> void fold(Aggregate<S> aggregate, Folds<S, F> folds, F fact, Act act) {
        var failures = runtime.foldAll(aggregate, folds, List.of(fact), act).failures();
        if (!failures.isEmpty()) {
            // The case stays open, so a later run tries again.
            throw new UnavailableException(
                    "carrying out a ruling: " + failures.getFirst().failure(), null);
        }
    }

    private static PublicationRules.CaseSays publication(
            String caseId, CaseFile file, Ruling ruling, PublicationOrder order) {
        Instant at = file.lastStep().at();
        var wanted =
                new Publication(
                        file.subject(),
                        file.violationClass(),
                        ruling.severity(),
                        order.from(),
                        order.until(),
                        Publication.Status.OPEN,
                        file.hasDispute(),
                        file.steps().size(),
                        ruling.decidedAt(),
                        null,
                        at,
                        caseId);
        return new PublicationRules.CaseSays(
                ruling.sanctionId(), wanted, file.status() == CaseStatus.REVERSED ? at : null);
    }

    /** The consequences of the first so many steps are carried out. */
    private record Settled(String caseId, int steps) {}

    private static final Folds<CaseFile, Settled> SETTLE =
            new Folds<>() {
                @Override
                public Collection<String> ids(Settled settled) {
                    return List.of(settled.caseId());
                }

                @Override
                public Decision<CaseFile> fold(
                        String id, @Nullable CaseFile state, Settled settled) {
                    return state == null || state.steps().size() != settled.steps()
                            ? Decision.unchanged()
                            : Decision.to(state.settled());
                }
            };
}
