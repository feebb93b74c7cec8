package org.weijifen.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;

/**
 * Credited and suppressed minutes (domain.md H4, H5), told naively: minute by minute, each owned by
 * the record that was verified first.
 */
final class HoursModel {
    private static final long MINUTE_SECONDS = 60;

    private final Facts facts;

    HoursModel(Facts facts) {
        this.facts = facts;
    }

    /** Minutes of one person. */
    record Account(long creditedMinutes, long suppressedMinutes, Map<Integer, Long> byYear) {
        int tier() {
            int tier = 0;
            for (long threshold : SmallPolicy.STARS_MINUTES) {
                tier += creditedMinutes >= threshold ? 1 : 0;
            }
            return tier;
        }
    }

    Account of(String volunteerId) {
        Map<Long, Facts.Hours> owners = new HashMap<>();
        for (Map.Entry<String, Facts.Hours> record : inOrder(volunteerId)) {
            for (Interval interval : record.getValue().verified) {
                long end = interval.endsAt().getEpochSecond();
                for (long s = interval.startsAt().getEpochSecond(); s < end; s += MINUTE_SECONDS) {
                    owners.putIfAbsent(s, record.getValue());
                }
            }
        }
        long suppressed = 0;
        Map<Integer, Long> byYear = new TreeMap<>();
        for (Map.Entry<Long, Facts.Hours> minute : owners.entrySet()) {
            Instant at = Instant.ofEpochSecond(minute.getKey());
            if (isSuppressed(minute.getValue(), at)) {
                suppressed++;
            } else {
                byYear.merge(
                        org.weijifen.scheme.SchemeCalendar.dateOf(at).getYear(), 1L, Long::sum);
            }
        }
        long credited = byYear.values().stream().mapToLong(Long::longValue).sum();
        return new Account(credited, suppressed, byYear);
    }

    private List<Map.Entry<String, Facts.Hours>> inOrder(String volunteerId) {
        List<Map.Entry<String, Facts.Hours>> records = new ArrayList<>();
        for (Map.Entry<String, Facts.Hours> record : facts.hours.entrySet()) {
            Facts.Hours hours = record.getValue();
            if (hours.volunteerId.equals(volunteerId)
                    && hours.firstVerifiedAt != null
                    && !hours.withdrawn
                    && !isFalsified(record.getKey())) {
                records.add(record);
            }
        }
        records.sort(
                Comparator.comparing(
                                (Map.Entry<String, Facts.Hours> r) -> r.getValue().firstVerifiedAt)
                        .thenComparing(Map.Entry::getKey));
        return records;
    }

    private boolean isFalsified(String recordId) {
        return facts.sanctions.values().stream().anyMatch(s -> s.falsified.contains(recordId));
    }

    private boolean isSuppressed(Facts.Hours hours, Instant at) {
        for (Facts.Sanction sanction : facts.sanctions.values()) {
            if (hours.organizationIds.contains(sanction.subjectId)) {
                for (Period window : sanction.standing) {
                    Instant until = window.until();
                    if (!at.isBefore(window.from()) && (until == null || at.isBefore(until))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
