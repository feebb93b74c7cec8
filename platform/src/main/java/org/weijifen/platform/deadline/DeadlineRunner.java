package org.weijifen.platform.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.deadline.DeadlineBook.Deadline;
import org.weijifen.platform.deadline.DeadlineBook.Due;
import org.weijifen.platform.port.Clocks;

/** Fires what is due. Any instance may; firing twice is an ordinary repeated command. */
public final class DeadlineRunner {
    private static final int PAGE = 200;

    /** What an aggregate does when woken; pure. */
    @FunctionalInterface
    public interface OnDeadline<S> {
        Decision<S> decide(S state, Instant now);
    }

    /** An aggregate that has deadlines. */
    public record Target<S>(Aggregate<S> aggregate, OnDeadline<S> rule) {}

    private final DeadlineBook book;
    private final AggregateRuntime runtime;
    private final Clocks clocks;
    private final String service;
    private final Map<String, Target<?>> targets;
    private final Set<Deadline> nobody = ConcurrentHashMap.newKeySet();

    public DeadlineRunner(
            DeadlineBook book,
            AggregateRuntime runtime,
            Clocks clocks,
            String service,
            List<Target<?>> targets) {
        this.book = book;
        this.runtime = runtime;
        this.clocks = clocks;
        this.service = service;
        this.targets =
                targets.stream()
                        .collect(
                                java.util.stream.Collectors.toUnmodifiableMap(
                                        t -> t.aggregate().collection(), t -> t));
    }

    /** Deadlines of aggregates that could not be woken are kept. Answers how many fired. */
    public int runDue() {
        Instant now = clocks.now();
        int fired = 0;
        List<RuntimeException> failures = new ArrayList<>();
        List<Due> page = book.due(now, null, PAGE);
        while (!page.isEmpty()) {
            fired += firePage(page, now, failures);
            page = page.size() < PAGE ? List.of() : book.due(now, page.getLast().deadline(), PAGE);
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return fired;
    }

    /** One that fails stays in the book and does not keep the others waiting. */
    private int firePage(List<Due> page, Instant now, List<RuntimeException> failures) {
        List<Due> fired = new ArrayList<>();
        for (Due due : page) {
            Deadline deadline = due.deadline();
            try {
                Target<?> target = targets.get(deadline.collection());
                if (target != null && fire(target, deadline, now)) {
                    fired.add(due);
                    nobody.remove(deadline);
                } else {
                    nobody.add(deadline);
                }
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!fired.isEmpty()) {
            book.remove(fired);
        }
        return fired.size();
    }

    /**
     * How many are due and not yet struck out, at most one page, without those that nobody could be
     * woken for (their aggregate was never written).
     */
    public long countDue() {
        return book.due(clocks.now(), null, PAGE).stream()
                .filter(d -> !nobody.contains(d.deadline()))
                .count();
    }

    private <S> boolean fire(Target<S> target, Deadline deadline, Instant now) {
        Act act = Act.system(now, service, "deadline");
        return runtime.wake(
                target.aggregate(),
                deadline.aggregateId(),
                act,
                state -> decide(target, state, now));
    }

    private static <S> Decision<S> decide(Target<S> target, @Nullable S state, Instant now) {
        return state == null ? Decision.unchanged() : target.rule().decide(state, now);
    }
}
