package org.weijifen.blacklist.work;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;

/** Decisions over work documents. Pure. */
final class MonthWorkRules {

    /** A ruling wants to be taken to all months of its window; a newer one starts each anew. */
    static final Folds<MonthWork, Sanction> OPEN =
            new Folds<>() {
                @Override
                public Collection<String> ids(Sanction sanction) {
                    String sanctionId = sanction.ruling().sanctionId();
                    return sanction.ruling().months().stream()
                            .map(m -> MonthWork.idOf(sanctionId, m))
                            .toList();
                }

                @Override
                public Decision<MonthWork> fold(
                        String id, @Nullable MonthWork state, Sanction sanction) {
                    int number = sanction.ruling().number();
                    if (state != null && state.number() >= number) {
                        return Decision.unchanged();
                    }
                    String sanctionId = sanction.ruling().sanctionId();
                    YearMonth month = YearMonth.parse(id.substring(sanctionId.length() + 1));
                    return Decision.to(MonthWork.of(sanctionId, month, number));
                }
            };

    /** Buckets below {@code endSlot} hold the ruling of this number, or a newer one. */
    record Reached(String workId, int number, int firstSlot, int endSlot) {}

    static final Folds<MonthWork, Reached> PROGRESS =
            new Folds<>() {
                @Override
                public Collection<String> ids(Reached reached) {
                    return List.of(reached.workId());
                }

                @Override
                public Decision<MonthWork> fold(
                        String id, @Nullable MonthWork state, Reached reached) {
                    // A run that was overtaken by a newer ruling has reached nothing.
                    return state == null
                                    || reached.number() < state.number()
                                    || state.nextSlot() < reached.firstSlot()
                                    || state.nextSlot() >= reached.endSlot()
                            ? Decision.unchanged()
                            : Decision.to(state.reached(reached.endSlot()));
                }
            };

    private MonthWorkRules() {}
}
