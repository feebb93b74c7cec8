package org.weijifen.blacklist.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.platform.aggregate.Revisions;

/** What happens in one seeded run, and, by a naive model of minutes, what must come of it. */
final class Schedule {
    static final Instant START = Instant.parse("2025-12-19T16:00:00Z");
    static final int MONTHS = 3;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> ORGANIZATIONS = List.of("org-a", "org-b", "org-c");

    /** One case to the end; {@code remaining} is what the appeal leaves. */
    record Case(
            String key,
            String organizationId,
            Instant effectiveAt,
            CaseCommand.AppealOutcome outcome,
            boolean appealed,
            List<Period> remaining) {
        List<Period> standing() {
            if (!appealed || outcome == CaseCommand.AppealOutcome.UPHELD) {
                return List.of(new Period(effectiveAt, until(effectiveAt)));
            }
            return outcome == CaseCommand.AppealOutcome.REVERSED ? List.of() : remaining;
        }
    }

    final List<HoursEvent> hours = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    private final Random random;

    Schedule(Random random, int records, int caseCount) {
        this.random = random;
        for (int i = 0; i < records; i++) {
            addRecord("rec-" + i, "vol-" + random.nextInt(4));
        }
        for (int i = 0; i < caseCount; i++) {
            addCase("case-" + i);
        }
    }

    private static Instant until(Instant effectiveAt) {
        return effectiveAt.atZone(ZONE).plusMonths(MONTHS).toInstant();
    }

    private void addRecord(String recordId, String volunteerId) {
        TreeSet<String> months = new TreeSet<>();
        TreeSet<String> organizations = new TreeSet<>();
        int revisions = 1 + random.nextInt(4);
        for (int n = 1; n <= revisions; n++) {
            Instant at = START.plus(n, ChronoUnit.HOURS);
            long revision = Revisions.of(1, n);
            if (n > 1 && random.nextInt(4) == 0) {
                hours.add(
                        new HoursWithdrawn(
                                revision,
                                at,
                                recordId,
                                volunteerId,
                                "act-1",
                                null,
                                List.copyOf(months),
                                List.copyOf(organizations)));
                continue;
            }
            List<String> organizers = organizers();
            List<Interval> intervals = intervals();
            organizations.addAll(organizers);
            intervals.forEach(i -> months.addAll(monthsOf(i)));
            hours.add(
                    new HoursVerified(
                            revision,
                            at,
                            recordId,
                            volunteerId,
                            "act-1",
                            organizers,
                            organizers.getFirst(),
                            intervals,
                            "COMMUNITY_SERVICE",
                            START,
                            at,
                            false,
                            List.copyOf(months),
                            List.copyOf(organizations)));
        }
    }

    private List<String> organizers() {
        String first = ORGANIZATIONS.get(random.nextInt(ORGANIZATIONS.size()));
        String second = ORGANIZATIONS.get(random.nextInt(ORGANIZATIONS.size()));
        return random.nextInt(3) > 0 || first.equals(second)
                ? List.of(first)
                : List.of(first, second);
    }

    /** Near the edges of windows and months, in minutes, perhaps with a break. */
    private List<Interval> intervals() {
        int[] days = {-3, 0, 1, 11, 12, 42, 43, 60, 89, 90, 91, 92};
        Instant start =
                START.plus(days[random.nextInt(days.length)], ChronoUnit.DAYS)
                        .plus(random.nextInt(24 * 60), ChronoUnit.MINUTES);
        Instant pause = start.plus(1 + random.nextInt(300), ChronoUnit.MINUTES);
        if (random.nextBoolean()) {
            return List.of(new Interval(start, pause));
        }
        Instant again = pause.plus(random.nextInt(60), ChronoUnit.MINUTES);
        return List.of(
                new Interval(start, pause),
                new Interval(again, again.plus(1 + random.nextInt(300), ChronoUnit.MINUTES)));
    }

    private void addCase(String key) {
        Instant effectiveAt =
                START.plus(2, ChronoUnit.DAYS).plus(random.nextInt(20_000), ChronoUnit.MINUTES);
        Instant end = until(effectiveAt);
        long length = Duration.between(effectiveAt, end).toMinutes();
        long a = random.nextLong(length - 4);
        long b = a + 1 + random.nextLong(length - a - 3);
        long c = b + random.nextLong(length - b - 1);
        List<Period> remaining =
                random.nextBoolean()
                        ? List.of(minutes(effectiveAt, a, b))
                        : List.of(minutes(effectiveAt, a, b), minutes(effectiveAt, c, length));
        cases.add(
                new Case(
                        key,
                        ORGANIZATIONS.get(random.nextInt(2)),
                        effectiveAt,
                        CaseCommand.AppealOutcome.values()[random.nextInt(3)],
                        random.nextInt(4) > 0,
                        remaining));
    }

    private static Period minutes(Instant base, long from, long until) {
        return new Period(
                base.plus(from, ChronoUnit.MINUTES), base.plus(until, ChronoUnit.MINUTES));
    }

    private static TreeSet<String> monthsOf(Interval interval) {
        TreeSet<String> months = new TreeSet<>();
        months.add(interval.startsAt().atZone(ZONE).toString().substring(0, 7));
        months.add(interval.endsAt().minusSeconds(60).atZone(ZONE).toString().substring(0, 7));
        return months;
    }

    /** Which minutes must be suppressed: {@code record|sanction|month} to epoch minutes. */
    Map<String, TreeSet<Long>> expected(Map<String, String> sanctionOfCase) {
        Map<String, HoursEvent> latest = new HashMap<>();
        hours.stream()
                .sorted(Comparator.comparingLong(HoursEvent::revision))
                .forEach(h -> latest.put(h.recordId(), h));
        Map<String, TreeSet<Long>> expected = new TreeMap<>();
        for (HoursEvent event : latest.values()) {
            if (!(event instanceof HoursVerified v)) {
                continue;
            }
            for (Case c : cases) {
                if (v.organizationIds().contains(c.organizationId())) {
                    addMinutes(expected, v, c, sanctionOfCase.get(c.key()));
                }
            }
        }
        return expected;
    }

    private static void addMinutes(
            Map<String, TreeSet<Long>> expected, HoursVerified v, Case c, String sanctionId) {
        for (Interval interval : v.intervals()) {
            for (Instant m = interval.startsAt();
                    m.isBefore(interval.endsAt());
                    m = m.plusSeconds(60)) {
                Instant minute = m;
                if (c.standing().stream().anyMatch(w -> w.contains(minute))) {
                    String month = m.atZone(ZONE).toString().substring(0, 7);
                    expected.computeIfAbsent(
                                    v.recordId() + "|" + sanctionId + "|" + month,
                                    k -> new TreeSet<>())
                            .add(m.getEpochSecond() / 60);
                }
            }
        }
    }
}
