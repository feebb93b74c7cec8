package org.weijifen.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Credited and suppressed minutes (domain.md H4 to H6), told naively: minute by minute, each owned
 * by the record that was verified first.
 */
final class HoursModel {
    private final Facts facts;

    HoursModel(Facts facts) {
        this.facts = facts;
    }

    /** What is left of one record in one month. */
    static final class Entry {
        long credited;
        long suppressed;
        long overlap;

        @Override
        public String toString() {
            return credited + " credited, " + suppressed + " suppressed, " + overlap + " overlap";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry && toString().equals(other.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }
    }

    /**
     * Minutes of one person.
     *
     * @param entries by {@code month/record}
     */
    record Account(
            long creditedMinutes,
            long suppressedMinutes,
            Map<Integer, Long> byYear,
            Map<String, Entry> entries) {
        int tier() {
            int tier = 0;
            for (long threshold : SmallPolicy.STARS_MINUTES) {
                tier += creditedMinutes >= threshold ? 1 : 0;
            }
            return tier;
        }

        boolean earnsBenefits(int year) {
            return byYear.getOrDefault(year, 0L) >= SmallPolicy.ANNUAL_MINUTES;
        }
    }

    Account of(String volunteerId) {
        Map<Long, String> owners = new HashMap<>();
        Map<Integer, Long> byYear = new TreeMap<>();
        Map<String, Entry> entries = new TreeMap<>();
        long credited = 0;
        long suppressed = 0;
        for (Map.Entry<String, Facts.Hours> record : inOrder(volunteerId)) {
            for (long minute : Told.minutes(record.getValue().verified)) {
                String place = Told.monthOf(minute) + "/" + record.getKey();
                Entry entry = entries.computeIfAbsent(place, p -> new Entry());
                if (owners.putIfAbsent(minute, record.getKey()) != null) {
                    entry.overlap++;
                } else if (isSuppressed(record.getValue(), minute)) {
                    entry.suppressed++;
                    suppressed++;
                } else {
                    entry.credited++;
                    credited++;
                    byYear.merge(Told.monthOf(minute).getYear(), 1L, Long::sum);
                }
            }
        }
        return new Account(credited, suppressed, byYear, entries);
    }

    /** Records that count, in order of first verification, then of id (H5). */
    private List<Map.Entry<String, Facts.Hours>> inOrder(String volunteerId) {
        List<Map.Entry<String, Facts.Hours>> records = new ArrayList<>();
        for (Map.Entry<String, Facts.Hours> record : facts.hours.entrySet()) {
            if (record.getValue().volunteerId.equals(volunteerId) && counts(record.getKey())) {
                records.add(record);
            }
        }
        records.sort(
                Comparator.comparing(
                                (Map.Entry<String, Facts.Hours> r) -> r.getValue().firstVerifiedAt)
                        .thenComparing(Map.Entry::getKey));
        return records;
    }

    /** Verified, not withdrawn, by nobody called falsified. */
    boolean counts(String recordId) {
        Facts.Hours hours = facts.hours.get(recordId);
        return !hours.verified.isEmpty() && !hours.withdrawn && !facts.isFalsified(recordId);
    }

    private boolean isSuppressed(Facts.Hours hours, long minute) {
        return facts.sanctions.values().stream()
                .anyMatch(
                        s ->
                                hours.organizationIds.contains(s.subject.id())
                                        && s.covers(Told.instantOf(minute)));
    }
}
