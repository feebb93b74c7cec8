package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.weijifen.activity.record.RecordInput;
import org.weijifen.contracts.Interval;
import org.weijifen.testkit.simulation.World;

/** When people say that they served: whole minutes, with breaks, on the activity's days. */
final class ServiceTimes {
    private static final int FURTHEST_MINUTES = 180;

    private final World world;
    private final SplittableRandom random;

    ServiceTimes(World world) {
        this.world = world;
        random = world.simulation().random();
    }

    /** Elsewhere on the activity's days: over midnight, into another month, out of a window. */
    List<RecordInput.Span> shifted(ActivityFacts activity) {
        long minutes = random.nextInt(2 * FURTHEST_MINUTES) - FURTHEST_MINUTES;
        Instant first = Told.startOf(Told.dateOf(activity.startsAt));
        Instant last = Told.startOf(Told.dateOf(activity.endsAt.minusMillis(1)).plusDays(1));
        Instant now = world.clocks().read().truncatedTo(ChronoUnit.MINUTES);
        Instant from = activity.startsAt.plus(Duration.ofMinutes(minutes));
        Instant until = activity.endsAt.plus(Duration.ofMinutes(minutes));
        from = from.isBefore(first) ? first : from;
        until = until.isAfter(last) ? last : until;
        until = until.isAfter(now) ? now : until;
        return Duration.between(from, until).toMinutes() < 20
                ? spans(activity.startsAt, activity.endsAt)
                : spans(from, until);
    }

    /** One interval, or two with a break between. */
    List<RecordInput.Span> spans(Instant startsAt, Instant endsAt) {
        long minutes = Duration.between(startsAt, endsAt).toMinutes();
        long from = random.nextInt((int) minutes / 4);
        long until = minutes - random.nextInt((int) minutes / 4);
        long middle = (from + until) / 2;
        return random.nextInt(3) > 0
                ? List.of(span(startsAt, from, until))
                : List.of(span(startsAt, from, middle - 3), span(startsAt, middle, until));
    }

    private static RecordInput.Span span(Instant startsAt, long from, long until) {
        return new RecordInput.Span(
                startsAt.plus(Duration.ofMinutes(from)), startsAt.plus(Duration.ofMinutes(until)));
    }

    static List<Interval> intervals(List<RecordInput.Span> spans) {
        return spans.stream().map(s -> new Interval(s.startsAt(), s.endsAt())).toList();
    }
}
