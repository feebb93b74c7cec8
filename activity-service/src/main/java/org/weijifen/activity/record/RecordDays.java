package org.weijifen.activity.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.day.DayBook;
import org.weijifen.activity.day.DayBook.Claim;
import org.weijifen.activity.day.DayMinutes;
import org.weijifen.activity.day.DayMinutes.Share;
import org.weijifen.activity.record.ServiceRecord.NaturalKey;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.activity.record.ServiceRecord.Verification;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.scheme.SchemePolicy;

/**
 * Records and the days that own their minutes (domain.md H10): minutes are reserved before a record
 * is verified, and every day follows its records afterwards. Each step is harmless to repeat; what
 * a crash leaves is a day that counts too much, never too little, until the record changes.
 */
final class RecordDays {
    private final AggregateRuntime runtime;
    private final ServiceRecordAggregate records;
    private final DayBook days;
    private final SchemePolicy policy;

    RecordDays(
            AggregateRuntime runtime,
            ServiceRecordAggregate records,
            DayBook days,
            SchemePolicy policy) {
        this.runtime = runtime;
        this.records = records;
        this.days = days;
        this.policy = policy;
    }

    /** Claims the latest content's minutes; answers the records that some day is too full for. */
    Set<String> reserve(Map<String, ServiceRecord> states, Instant now) {
        return days.reserve(claims(states), now);
    }

    /** The same for a record that the association lets through whatever the day holds. */
    void reserveAnyway(String recordId, ServiceRecord state, Instant now) {
        days.settle(claims(Map.of(recordId, state)), now);
    }

    private List<Claim> claims(Map<String, ServiceRecord> states) {
        List<Claim> claims = new ArrayList<>();
        states.forEach(
                (id, state) -> {
                    NaturalKey key = state.key();
                    Revision entry = state.entry();
                    if (key != null && entry != null) {
                        Map<LocalDate, Long> minutes = minutes(entry);
                        minutes.forEach(
                                (day, count) -> claims.add(claim(id, key, state, day, count)));
                    }
                });
        return claims;
    }

    /**
     * Makes the days say what the records say now.
     *
     * @param before as they were when the command began, so that days that a correction left are
     *     reached too
     */
    void settle(Map<String, ServiceRecord> before, Set<String> recordIds, Instant now) {
        List<Claim> claims = new ArrayList<>();
        runtime.load(records, recordIds)
                .forEach((id, state) -> claims.addAll(settlement(id, state, before.get(id))));
        days.settle(claims, now);
    }

    private List<Claim> settlement(String id, ServiceRecord state, @Nullable ServiceRecord before) {
        NaturalKey key = state.key();
        if (key == null) {
            return List.of();
        }
        Verification counted = state.counted();
        Map<LocalDate, Long> minutes = counted == null ? Map.of() : minutes(counted.entry());
        Set<LocalDate> touched = new TreeSet<>(minutes.keySet());
        touched.addAll(daysOf(state));
        if (before != null) {
            touched.addAll(daysOf(before));
        }
        return touched.stream()
                .map(day -> claim(id, key, state, day, minutes.getOrDefault(day, 0L)))
                .toList();
    }

    private Claim claim(
            String id, NaturalKey key, ServiceRecord state, LocalDate day, long minutes) {
        return new Claim(
                key.volunteerId(),
                day,
                new Share(id, state.change(), minutes),
                policy.on(day).dailyReviewMinutes());
    }

    private static Set<LocalDate> daysOf(ServiceRecord state) {
        Set<LocalDate> days = new TreeSet<>();
        Revision entry = state.entry();
        Verification verification = state.verification();
        if (entry != null) {
            days.addAll(minutes(entry).keySet());
        }
        if (verification != null) {
            days.addAll(minutes(verification.entry()).keySet());
        }
        return days;
    }

    private static Map<LocalDate, Long> minutes(Revision entry) {
        return DayMinutes.of(entry.content().intervals());
    }
}
