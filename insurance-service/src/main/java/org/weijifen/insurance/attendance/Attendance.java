package org.weijifen.insurance.attendance;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;

/**
 * State of {@code attendance/<activityId>}: of each service record the highest revision, so that
 * any order and any repetition end in the same document. As many entries as the activity has
 * records.
 *
 * @param records by record id, in its order
 */
public record Attendance(Map<String, Entry> records) {

    /**
     * One record as its highest revision has it.
     *
     * @param counts verified and not withdrawn
     * @param minutes unreduced (domain.md H5), 0 if it does not count
     */
    public record Entry(long revision, String volunteerId, boolean counts, long minutes) {}

    public Attendance {
        records = Collections.unmodifiableMap(new TreeMap<>(records));
    }

    static Attendance told(@Nullable Attendance before, HoursEvent event) {
        Map<String, Entry> records = new TreeMap<>(before == null ? Map.of() : before.records());
        records.merge(
                event.recordId(),
                entry(event),
                (old, news) -> news.revision() > old.revision() ? news : old);
        return new Attendance(records);
    }

    private static Entry entry(HoursEvent event) {
        long minutes =
                switch (event) {
                    case HoursVerified verified ->
                            verified.intervals().stream().mapToLong(Interval::minutes).sum();
                    case HoursWithdrawn _ -> 0;
                };
        boolean counts = event instanceof HoursVerified;
        return new Entry(event.revision(), event.volunteerId(), counts, minutes);
    }

    /** Minutes that count, by volunteer id; nobody with none. */
    Map<String, Long> minutesByVolunteer() {
        Map<String, Long> minutes = new TreeMap<>();
        for (Entry entry : records.values()) {
            if (entry.counts()) {
                minutes.merge(entry.volunteerId(), entry.minutes(), Math::addExact);
            }
        }
        return minutes;
    }
}
