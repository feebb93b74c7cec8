package org.weijifen.reward.shadow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.SanctionEvent;
import org.weijifen.contracts.blacklist.ViolationReported;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction.Parked;

/** Keeps the copies of sanctions and violations; they change no minute. */
public final class CaseEventsListener {
    private static final SanctionAggregate SANCTIONS = new SanctionAggregate();
    private static final ViolationAggregate VIOLATIONS = new ViolationAggregate();

    private static final Folds<Sanction, SanctionEvent> SANCTION =
            new Folds<>() {
                @Override
                public Collection<String> ids(SanctionEvent event) {
                    return List.of(event.sanctionId());
                }

                @Override
                public Decision<Sanction> fold(
                        String id, @Nullable Sanction state, SanctionEvent event) {
                    return Decision.to((state == null ? Sanction.UNKNOWN : state).told(event));
                }
            };

    private static final Folds<Violation, ViolationReported> VIOLATION =
            new Folds<>() {
                @Override
                public Collection<String> ids(ViolationReported event) {
                    return List.of(event.caseId());
                }

                @Override
                public Decision<Violation> fold(
                        String id, @Nullable Violation state, ViolationReported event) {
                    return state != null && state.revision() >= event.revision()
                            ? Decision.unchanged()
                            : Decision.to(new Violation(event.revision(), event.violationClass()));
                }
            };

    private final AggregateRuntime runtime;

    public CaseEventsListener(AggregateRuntime runtime) {
        this.runtime = runtime;
    }

    public List<Parked> react(Batch batch, Act act) {
        List<SanctionEvent> sanctions = batch.of(SanctionEvent.class);
        List<ViolationReported> violations = batch.of(ViolationReported.class);
        List<Parked> parked = new ArrayList<>();
        if (!sanctions.isEmpty()) {
            parked.addAll(Batch.failuresOf(runtime.foldAll(SANCTIONS, SANCTION, sanctions, act)));
        }
        if (!violations.isEmpty()) {
            parked.addAll(
                    Batch.failuresOf(runtime.foldAll(VIOLATIONS, VIOLATION, violations, act)));
        }
        return parked;
    }
}
