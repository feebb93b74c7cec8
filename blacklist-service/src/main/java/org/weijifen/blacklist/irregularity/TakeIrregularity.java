package org.weijifen.blacklist.irregularity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.irregularity.Intake.Taken;
import org.weijifen.contracts.activity.IrregularityDetected;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.Folds;

/** Gives each irregularity its case: that of the one before, or a new one. Pure. */
final class TakeIrregularity implements Folds<Intake, IrregularityDetected> {
    private final Set<String> pastInvestigation;

    /**
     * @param pastInvestigation cases that take in nothing more
     */
    TakeIrregularity(Set<String> pastInvestigation) {
        this.pastInvestigation = Set.copyOf(pastInvestigation);
    }

    @Override
    public Collection<String> ids(IrregularityDetected event) {
        return List.of(Intake.id(event.organizationId(), event.kind(), event.enteredOn()));
    }

    @Override
    public Decision<Intake> fold(String id, @Nullable Intake known, IrregularityDetected event) {
        Intake intake =
                known != null
                        ? known
                        : new Intake(
                                event.organizationId(),
                                event.kind(),
                                YearMonth.from(event.enteredOn()).toString(),
                                null,
                                List.of());
        if (intake.has(event.irregularityId())) {
            return Decision.unchanged();
        }
        List<Taken> taken = new ArrayList<>(intake.irregularities());
        taken.add(
                new Taken(
                        event.irregularityId(),
                        caseOf(intake, event),
                        event.occurredAt(),
                        event.enteredOn(),
                        event.recorderId(),
                        event.recordCount(),
                        event.minutes(),
                        event.recordIds()));
        return Decision.to(intake.waiting(event.organizationId(), taken));
    }

    private String caseOf(Intake intake, IrregularityDetected event) {
        if (!intake.irregularities().isEmpty()) {
            String last = intake.irregularities().getLast().caseId();
            if (!pastInvestigation.contains(last)) {
                return last;
            }
        }
        return DerivedIds.of("case", event.irregularityId());
    }
}
