package org.weijifen.reward;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.blacklist.SuppressionEvent;

/**
 * domain.md H4 and H5 minute by minute over the whole set of facts, without months, intervals or
 * any code of the service. Local time is UTC+8, which has no summer time in the years used.
 */
final class NaiveLedger {
    private static final long LOCAL_OFFSET_MINUTES = 8 * 60;

    final Map<String, long[]> byMonth = new TreeMap<>();

    NaiveLedger(Set<Event> facts) {
        Map<String, HoursEvent> standing = new HashMap<>();
        Map<String, SuppressionEvent> latest = new HashMap<>();
        for (Event fact : facts) {
            if (fact instanceof HoursEvent h) {
                standing.merge(h.recordId(), h, (x, y) -> x.revision() > y.revision() ? x : y);
            } else if (fact instanceof SuppressionEvent s) {
                latest.merge(
                        s.recordId() + " " + s.sanctionId() + " " + s.month(),
                        s,
                        (x, y) -> x.sequence().compareTo(y.sequence()) > 0 ? x : y);
            }
        }
        List<HoursVerified> live = new ArrayList<>();
        standing.values().stream()
                .filter(HoursVerified.class::isInstance)
                .forEach(h -> live.add((HoursVerified) h));
        live.sort(
                Comparator.comparing(HoursVerified::firstVerifiedAt)
                        .thenComparing(HoursVerified::recordId));
        Map<Long, String> owners = new HashMap<>();
        for (HoursVerified record : live) {
            minutes(record.intervals()).forEach(m -> owners.putIfAbsent(m, record.recordId()));
        }
        Map<String, Set<Long>> shadows = new HashMap<>();
        for (SuppressionEvent s : latest.values()) {
            shadows.computeIfAbsent(s.recordId(), _ -> new HashSet<>())
                    .addAll(minutes(s.intervals()));
        }
        owners.forEach(
                (minute, owner) -> {
                    boolean shadow = shadows.getOrDefault(owner, Set.of()).contains(minute);
                    byMonth.computeIfAbsent(month(minute), _ -> new long[2])[shadow ? 1 : 0]++;
                });
    }

    long credited() {
        return byMonth.values().stream().mapToLong(c -> c[0]).sum();
    }

    long credited(int year) {
        return byMonth.entrySet().stream()
                .filter(e -> e.getKey().startsWith(year + "-"))
                .mapToLong(e -> e.getValue()[0])
                .sum();
    }

    private static Set<Long> minutes(List<Interval> intervals) {
        Set<Long> minutes = new HashSet<>();
        for (Interval i : intervals) {
            for (long m = i.startsAt().getEpochSecond() / 60;
                    m < i.endsAt().getEpochSecond() / 60;
                    m++) {
                minutes.add(m);
            }
        }
        return minutes;
    }

    private static String month(long epochMinute) {
        LocalDateTime local =
                LocalDateTime.ofEpochSecond(
                        (epochMinute + LOCAL_OFFSET_MINUTES) * 60, 0, ZoneOffset.UTC);
        return "%d-%02d".formatted(local.getYear(), local.getMonthValue());
    }
}
