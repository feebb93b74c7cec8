package org.weijifen.insurance.overlap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.overlap.InsuredDay.Held;
import org.weijifen.insurance.overlap.InsuredDay.Side;
import org.weijifen.platform.aggregate.AggregateRuntime;

/**
 * Lists who has cover in two activities at one time. One find answers the days of the period (at
 * most {@link DayRange#DAYS_MAX}), and one per day with overlapping activities the people on their
 * lists: the price is paid by whoever asks, once in a while, and not by every line of every roster.
 */
public final class FindDoubleCovers {
    private final AggregateRuntime runtime;
    private final InsuredDayAggregate days;
    private final CoveredHeads heads;

    public FindDoubleCovers(
            AggregateRuntime runtime, InsuredDayAggregate days, CoveredHeads heads) {
        this.runtime = runtime;
        this.days = days;
        this.heads = heads;
    }

    /**
     * One person on one day.
     *
     * @param day local day on which the overlaps begin
     * @param overlaps in order of their begin
     */
    public record DoubleCover(String volunteerId, LocalDate day, List<Shared> overlaps) {
        public DoubleCover {
            overlaps = List.copyOf(overlaps);
        }

        /** Place in the list: by day, then by volunteer id. */
        public String position() {
            return day + ":" + volunteerId;
        }
    }

    /** Time that both covers hold, {@code [from, until)}. */
    public record Shared(Instant from, Instant until, CoverSide first, CoverSide second) {}

    /** One of the two covers. */
    public record CoverSide(
            String activityId, Instant from, Instant until, String policyId, String insurerId) {}

    /**
     * @param insurerId only overlaps of which it insures a side, if given
     * @param after position after which the page begins
     */
    public List<DoubleCover> list(
            DayRange range, @Nullable String insurerId, @Nullable String after, int limit) {
        Map<String, InsuredDay> known =
                runtime.load(days, range.days().stream().map(LocalDate::toString).toList());
        List<DoubleCover> found = new ArrayList<>();
        for (LocalDate day : range.days()) {
            InsuredDay insured = known.get(day.toString());
            String afterVolunteer = afterVolunteer(day, after);
            if (insured != null && afterVolunteer != null && found.size() < limit) {
                peopleOn(day, insured.sides())
                        .tailMap(afterVolunteer, false)
                        .forEach(
                                (volunteerId, sides) ->
                                        add(found, row(volunteerId, day, sides, insurerId), limit));
            }
        }
        return found;
    }

    private static void add(List<DoubleCover> found, DoubleCover row, int limit) {
        if (!row.overlaps().isEmpty() && found.size() < limit) {
            found.add(row);
        }
    }

    /** Everybody on the lists of the day's overlapping activities, with the person's covers. */
    private NavigableMap<String, List<Side>> peopleOn(LocalDate day, List<Side> sides) {
        Set<String> overlapping = new LinkedHashSet<>();
        for (Overlap overlap : Overlap.on(day, sides)) {
            overlapping.add(overlap.first().activityId());
            overlapping.add(overlap.second().activityId());
        }
        NavigableMap<String, List<Side>> people = new TreeMap<>();
        if (!overlapping.isEmpty()) {
            Map<String, List<String>> covered = heads.of(overlapping);
            for (Side side : sides) {
                for (String volunteerId : covered.getOrDefault(side.activityId(), List.of())) {
                    people.computeIfAbsent(volunteerId, _ -> new ArrayList<>()).add(side);
                }
            }
        }
        return people;
    }

    /** {@code null} for a day that lies before the page, empty for one that it begins with. */
    private static @Nullable String afterVolunteer(LocalDate day, @Nullable String after) {
        if (after == null) {
            return "";
        }
        int cut = after.indexOf(':');
        String reached = cut < 0 ? after : after.substring(0, cut);
        int order = day.toString().compareTo(reached);
        if (order < 0) {
            return null;
        }
        return order > 0 || cut < 0 ? "" : after.substring(cut + 1);
    }

    private static DoubleCover row(
            String volunteerId, LocalDate day, List<Side> sides, @Nullable String insurerId) {
        List<Shared> overlaps = new ArrayList<>();
        for (Overlap overlap : Overlap.on(day, sides)) {
            if (insurerId == null || overlap.concerns(insurerId)) {
                overlaps.add(
                        new Shared(
                                overlap.from(),
                                overlap.until(),
                                shown(overlap.first()),
                                shown(overlap.second())));
            }
        }
        return new DoubleCover(volunteerId, day, overlaps);
    }

    private static CoverSide shown(Side side) {
        Held held = side.held();
        return new CoverSide(
                side.activityId(), held.from(), held.until(), held.policyId(), held.insurerId());
    }
}
