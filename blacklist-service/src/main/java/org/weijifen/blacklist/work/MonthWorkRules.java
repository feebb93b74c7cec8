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

    /**
     * A run has taken the ruling of this number, or a newer one, into some buckets.
     *
     * @param records in each of them, from {@code firstSlot} on
     */
    record Reached(String workId, int number, int firstSlot, List<Integer> records) {
        static Reached of(MonthWork from, int number, List<Integer> records) {
            return new Reached(
                    MonthWork.idOf(from.sanctionId(), YearMonth.parse(from.month())),
                    number,
                    from.nextSlot(),
                    records);
        }

        int endSlot() {
            return firstSlot + records.size();
        }

        int recordsFrom(int slot) {
            return records.stream().skip(slot - firstSlot).mapToInt(Integer::intValue).sum();
        }
    }

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
                            : Decision.to(
                                    state.reached(
                                            reached.endSlot(),
                                            reached.recordsFrom(state.nextSlot())));
                }
            };

    private MonthWorkRules() {}
}
