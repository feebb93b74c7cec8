package org.weijifen.insurance.overlap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.overlap.InsuredMonth.Held;
import org.weijifen.insurance.overlap.InsuredMonth.Overlap;
import org.weijifen.insurance.overlap.InsuredMonth.Side;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;

/**
 * Lists who has cover in two activities at one time. Each day of the period is one list query by
 * equality (at most {@link DayRange#DAYS_MAX} of them), bounded by the page; a row's covers are all
 * in its own document, so a person costs no further read.
 */
public final class FindDoubleCovers {
    private final AggregateRuntime runtime;
    private final InsuredMonthAggregate months;

    public FindDoubleCovers(AggregateRuntime runtime, InsuredMonthAggregate months) {
        this.runtime = runtime;
        this.months = months;
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
        List<DoubleCover> found = new ArrayList<>();
        for (LocalDate day : range.days()) {
            String afterId = afterId(day, after);
            if (afterId != null && found.size() < limit) {
                String key =
                        insurerId == null
                                ? InsuredMonth.key(day)
                                : InsuredMonth.key(day, insurerId);
                var scan =
                        new Scan(
                                Map.of("overlapKeys", key),
                                afterId.isEmpty() ? null : afterId,
                                null,
                                limit - found.size());
                for (Versioned<InsuredMonth> month : runtime.scan(months, scan)) {
                    found.add(row(month.state(), day, insurerId));
                }
            }
        }
        return found;
    }

    /** {@code null} for a day that lies before the page, empty for one that it begins with. */
    private static @Nullable String afterId(LocalDate day, @Nullable String after) {
        if (after == null) {
            return "";
        }
        int cut = after.indexOf(':');
        String reached = cut < 0 ? after : after.substring(0, cut);
        int order = InsuredMonth.key(day).compareTo(reached);
        if (order < 0) {
            return null;
        }
        // Ids of one day's documents differ in the volunteer and end with the same month.
        String month = day.toString().substring(0, "yyyy-mm".length());
        return order > 0 || cut < 0 ? "" : after.substring(cut + 1) + ":" + month;
    }

    private static DoubleCover row(InsuredMonth month, LocalDate day, @Nullable String insurerId) {
        List<Shared> overlaps = new ArrayList<>();
        for (Overlap overlap : month.overlapsOn(day)) {
            if (insurerId == null || overlap.concerns(insurerId)) {
                overlaps.add(
                        new Shared(
                                overlap.from(),
                                overlap.until(),
                                shown(overlap.first()),
                                shown(overlap.second())));
            }
        }
        return new DoubleCover(month.volunteerId(), day, overlaps);
    }

    private static CoverSide shown(Side side) {
        Held held = side.held();
        return new CoverSide(
                side.activityId(), held.from(), held.until(), held.policyId(), held.insurerId());
    }
}
