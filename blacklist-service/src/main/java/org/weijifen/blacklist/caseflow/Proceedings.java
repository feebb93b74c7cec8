package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clocks and terms of a case, told to the subject when they began and not moved afterwards by
 * another policy.
 *
 * @param proposal of the notice
 * @param defenceUntil last local day on which the subject may answer the notice
 * @param hearingHeldAt instant of the hearing
 * @param appealUntil last local day on which the subject may appeal
 * @param clocks running ones, the earliest first
 * @param lists derived: the officers' lists in which the case stands
 */
public record Proceedings(
        @Nullable Proposal proposal,
        @Nullable LocalDate defenceUntil,
        @Nullable Instant hearingHeldAt,
        @Nullable LocalDate appealUntil,
        List<CaseClock> clocks,
        List<Listed> lists) {

    /** Lists of what is to be done. */
    public enum Listed {
        /** Some clock runs. */
        DUE,
        /** Some clock has run out. */
        OVERDUE
    }

    static final Proceedings NONE = new Proceedings(null, null, null, null, List.of(), List.of());

    public Proceedings {
        clocks =
                clocks.stream()
                        .sorted(
                                Comparator.comparing(CaseClock::dueOn)
                                        .thenComparing(CaseClock::task))
                        .toList();
        lists = listsOf(clocks);
    }

    private static List<Listed> listsOf(List<CaseClock> clocks) {
        if (clocks.isEmpty()) {
            return List.of();
        }
        return clocks.stream().anyMatch(CaseClock::missed)
                ? List.of(Listed.DUE, Listed.OVERDUE)
                : List.of(Listed.DUE);
    }

    @Nullable CaseClock first() {
        return clocks.isEmpty() ? null : clocks.getFirst();
    }

    boolean isRunning(DueTask task) {
        return clocks.stream().anyMatch(c -> c.task() == task);
    }

    /** The proposal; its terms are set with the step's clocks. */
    Proceedings proposed(Proposal served) {
        return new Proceedings(served, defenceUntil, hearingHeldAt, appealUntil, clocks, lists);
    }

    Proceedings defendedUntil(LocalDate until) {
        return new Proceedings(proposal, until, hearingHeldAt, appealUntil, clocks, lists);
    }

    Proceedings heard(Instant at) {
        return new Proceedings(proposal, defenceUntil, at, appealUntil, clocks, lists);
    }

    Proceedings decided(LocalDate until) {
        return new Proceedings(proposal, defenceUntil, hearingHeldAt, until, clocks, lists);
    }

    Proceedings start(DueTask task, LocalDate dueOn) {
        return with(
                Stream.concat(without(task).stream(), Stream.of(new CaseClock(task, dueOn, false)))
                        .toList());
    }

    Proceedings stop(DueTask... tasks) {
        return with(without(tasks));
    }

    Proceedings stopAllBut(Set<DueTask> kept) {
        return with(clocks.stream().filter(c -> kept.contains(c.task())).toList());
    }

    /** What is over is missed. */
    Proceedings at(Instant now) {
        return with(clocks.stream().map(c -> c.at(now)).toList());
    }

    private List<CaseClock> without(DueTask... tasks) {
        List<DueTask> stopped = Arrays.asList(tasks);
        return clocks.stream().filter(c -> !stopped.contains(c.task())).toList();
    }

    private Proceedings with(List<CaseClock> newClocks) {
        return new Proceedings(
                proposal, defenceUntil, hearingHeldAt, appealUntil, newClocks, lists);
    }
}
