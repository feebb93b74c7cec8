package org.weijifen.reward;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.contracts.blacklist.HoursRestored;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.contracts.blacklist.Sequence;
import org.weijifen.scheme.SchemeCalendar;

/**
 * A seeded history of one volunteer around a new year: records that are corrected, moved to other
 * months, withdrawn and reinstated, and sanctions that suppress and release parts of them.
 */
final class RandomWorld {
    private static final LocalDateTime START = LocalDateTime.parse("2025-11-30T12:00");
    private static final int DAYS = 34;

    final List<Event> facts = new ArrayList<>();
    private final Random random;
    private final String volunteerId;
    private Instant known = Facts.at("2026-01-10T00:00");

    RandomWorld(Random random, String volunteerId) {
        this.random = random;
        this.volunteerId = volunteerId;
        int records = 2 + random.nextInt(6);
        for (int i = 0; i < records; i++) {
            history(volunteerId + "-r" + i);
        }
    }

    private void history(String recordId) {
        Set<String> touched = new TreeSet<>();
        Instant first = tick();
        int revisions = 1 + random.nextInt(4);
        List<Interval> last = List.of();
        for (int revision = 1; revision <= revisions; revision++) {
            Instant at = revision == 1 ? first : tick();
            if (revision > 1 && random.nextInt(3) == 0) {
                facts.add(
                        new HoursWithdrawn(
                                revision,
                                at,
                                recordId,
                                volunteerId,
                                "act-" + recordId,
                                null,
                                List.copyOf(touched),
                                List.of("org-1")));
            } else {
                last = intervals();
                touched.addAll(Facts.months(last));
                HoursVerified v = Facts.verified(volunteerId, recordId, revision, at, first, last);
                facts.add(Facts.touching(v, List.copyOf(touched)));
            }
        }
        for (int sanction = 0; sanction < random.nextInt(3); sanction++) {
            suppress(recordId, "san-" + sanction, revisions, last);
        }
    }

    /**
     * A handful of growing, shrinking and ending suppressions per month, some of them off target.
     */
    private void suppress(
            String recordId, String sanctionId, int recordRevision, List<Interval> target) {
        int steps = 1 + random.nextInt(3);
        for (int step = 1; step <= steps; step++) {
            List<Interval> window = random.nextInt(4) == 0 ? intervals() : target;
            for (String month : Facts.months(window)) {
                List<Interval> inside =
                        window.stream()
                                .flatMap(
                                        i ->
                                                SchemeCalendar.clip(
                                                        i, java.time.YearMonth.parse(month))
                                                        .stream())
                                .filter(_ -> random.nextInt(4) > 0)
                                .toList();
                var sequence = new Sequence(step, 1 + random.nextInt(recordRevision));
                facts.add(
                        inside.isEmpty() || random.nextInt(3) == 0
                                ? new HoursRestored(
                                        step,
                                        tick(),
                                        recordId,
                                        volunteerId,
                                        sanctionId,
                                        month,
                                        sequence,
                                        List.of(),
                                        null)
                                : new HoursSuppressed(
                                        step,
                                        tick(),
                                        recordId,
                                        volunteerId,
                                        sanctionId,
                                        month,
                                        sequence,
                                        inside,
                                        null));
            }
        }
    }

    private List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        // A few crowded days make overlaps likely; late evenings cross midnight.
        LocalDateTime at =
                START.plusDays(random.nextInt(DAYS) / 6 * 6L).plusMinutes(random.nextInt(720));
        for (int part = 0; part <= random.nextInt(2); part++) {
            LocalDateTime end = at.plusMinutes(1 + random.nextInt(90));
            intervals.add(Facts.interval(at.toString(), end.toString()));
            at = end.plusMinutes(random.nextInt(30));
        }
        return intervals;
    }

    private Instant tick() {
        known = known.plusSeconds(60 + random.nextInt(7200));
        return known;
    }
}
