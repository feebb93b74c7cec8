package org.weijifen.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.contracts.blacklist.HoursRestored;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.contracts.blacklist.Sequence;
import org.weijifen.scheme.SchemeCalendar;

/** Events as the other services would write them, in local times of the scheme. */
public final class Facts {
    public static final String VOLUNTEER = "vol-1";

    private Facts() {}

    /** An instant from a local date and time such as {@code 2025-03-01T09:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SchemeCalendar.ZONE).toInstant();
    }

    public static Interval interval(String from, String to) {
        return new Interval(at(from), at(to));
    }

    /** First revision of a record, known when it was verified. */
    public static HoursVerified verified(String recordId, String knownAt, Interval... intervals) {
        return verified(VOLUNTEER, recordId, 1, at(knownAt), at(knownAt), List.of(intervals));
    }

    /** A later revision that keeps the record's place. */
    public static HoursVerified corrected(
            HoursVerified before, String knownAt, Interval... intervals) {
        HoursVerified next =
                verified(
                        before.volunteerId(),
                        before.recordId(),
                        before.revision() + 1,
                        at(knownAt),
                        before.firstVerifiedAt(),
                        List.of(intervals));
        var months = new TreeSet<>(before.touchedMonths());
        months.addAll(next.touchedMonths());
        return touching(next, List.copyOf(months));
    }

    public static HoursVerified verified(
            String volunteerId,
            String recordId,
            long revision,
            Instant knownAt,
            Instant firstVerifiedAt,
            List<Interval> intervals) {
        return new HoursVerified(
                revision,
                knownAt,
                recordId,
                volunteerId,
                "act-" + recordId,
                List.of("org-1"),
                "org-1",
                intervals,
                "COMMUNITY_SERVICE",
                firstVerifiedAt,
                knownAt,
                false,
                months(intervals),
                List.of("org-1"));
    }

    public static HoursVerified touching(HoursVerified v, List<String> months) {
        return new HoursVerified(
                v.revision(),
                v.occurredAt(),
                v.recordId(),
                v.volunteerId(),
                v.activityId(),
                v.organizationIds(),
                v.recordingOrganizationId(),
                v.intervals(),
                v.serviceClass(),
                v.firstVerifiedAt(),
                v.verifiedAt(),
                v.unfiled(),
                months,
                v.touchedOrganizationIds());
    }

    public static HoursWithdrawn withdrawn(HoursVerified last, String knownAt) {
        return new HoursWithdrawn(
                last.revision() + 1,
                at(knownAt),
                last.recordId(),
                last.volunteerId(),
                last.activityId(),
                null,
                last.touchedMonths(),
                last.touchedOrganizationIds());
    }

    /** What a sanction suppresses of a record, all in one month. */
    public static HoursSuppressed suppressed(
            HoursVerified record, String sanctionId, long sanctionRevision, String knownAt) {
        return new HoursSuppressed(
                sanctionRevision,
                at(knownAt),
                record.recordId(),
                record.volunteerId(),
                sanctionId,
                months(record.intervals()).getFirst(),
                new Sequence(sanctionRevision, record.revision()),
                record.intervals(),
                null);
    }

    /** A full reversal. */
    public static HoursRestored restored(
            HoursVerified record, String sanctionId, long sanctionRevision, String knownAt) {
        return new HoursRestored(
                sanctionRevision,
                at(knownAt),
                record.recordId(),
                record.volunteerId(),
                sanctionId,
                months(record.intervals()).getFirst(),
                new Sequence(sanctionRevision, record.revision()),
                List.of(),
                null);
    }

    /** One record of at most ten hours a day from a day on, until the minutes are used up. */
    public static List<HoursVerified> days(String prefix, String firstDay, long minutes) {
        List<HoursVerified> records = new ArrayList<>();
        LocalDate day = LocalDate.parse(firstDay);
        for (long left = minutes; left > 0; left -= 600, day = day.plusDays(1)) {
            LocalDateTime start = day.atTime(LocalTime.of(8, 0));
            LocalDateTime end = start.plusMinutes(Math.min(left, 600));
            records.add(
                    verified(
                            prefix + records.size(),
                            day.atTime(20, 0).toString(),
                            interval(start.toString(), end.toString())));
        }
        return records;
    }

    public static List<String> months(List<Interval> intervals) {
        var months = new TreeSet<String>();
        intervals.forEach(i -> SchemeCalendar.monthsOf(i).forEach(m -> months.add(m.toString())));
        return List.copyOf(months);
    }
}
