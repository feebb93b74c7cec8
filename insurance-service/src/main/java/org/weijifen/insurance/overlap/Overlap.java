package org.weijifen.insurance.overlap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.weijifen.insurance.overlap.InsuredDay.Side;
import org.weijifen.scheme.SchemeCalendar;

/**
 * Two covers and the time that both hold, {@code [from, until)}.
 *
 * @param first the one that begins earlier; by activity id if both begin together
 */
record Overlap(Instant from, Instant until, Side first, Side second) {

    /**
     * Every two of these that hold at one time, if that time begins on the day: each overlap
     * belongs to one day only. Touching ends do not overlap (domain.md H5).
     *
     * @param sides in order of begin, then of activity id
     * @return in order of begin
     */
    static List<Overlap> on(LocalDate day, List<Side> sides) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            Side first = sides.get(i);
            Instant until = first.held().until();
            for (Side second : sides.subList(i + 1, sides.size())) {
                Instant from = second.held().from();
                Instant end = second.held().until();
                if (from.isBefore(until) && SchemeCalendar.dateOf(from).equals(day)) {
                    overlaps.add(
                            new Overlap(from, end.isBefore(until) ? end : until, first, second));
                }
            }
        }
        overlaps.sort(Comparator.comparing(Overlap::from));
        return overlaps;
    }

    boolean concerns(String insurerId) {
        return first.held().insurerId().equals(insurerId)
                || second.held().insurerId().equals(insurerId);
    }
}
