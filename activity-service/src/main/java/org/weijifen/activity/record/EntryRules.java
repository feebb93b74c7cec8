package org.weijifen.activity.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity;
import org.weijifen.activity.record.RecordInput.Line;
import org.weijifen.activity.record.RecordInput.Span;
import org.weijifen.activity.record.ServiceRecord.Content;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.Refusal.Kind;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;

/** Whether a line may be recorded at all (domain.md H1, H10, H11). Pure. */
final class EntryRules {
    private EntryRules() {}

    /**
     * Circumstances of an entry.
     *
     * @param recorderId person who enters, in the name of {@code organizationId}
     * @param needsAppointment entered as recorder, not as organiser
     * @param appointmentKnown the register has spoken of the recorder (and the term covers today)
     */
    record Circumstances(
            Activity activity,
            String organizationId,
            String recorderId,
            boolean needsAppointment,
            boolean appointmentKnown,
            PolicyVersion policy,
            Instant now) {}

    /** What a line comes to. */
    sealed interface Checked {
        record Fine(String sessionId, Revision entry) implements Checked {}

        record Rejected(Refusal refusal) implements Checked {}
    }

    /** Why nothing can be recorded for the activity, whatever the line. */
    static @Nullable Refusal refusal(Activity activity, PolicyVersion policy, Instant now) {
        if (activity.status() == ActivityStatus.CANCELLED) {
            return RecordRefusals.activityCancelled();
        }
        if (now.isBefore(activity.plan().startsAt())) {
            return RecordRefusals.activityNotStarted();
        }
        return policy.hoursRequireFiling() && activity.unfiled()
                ? RecordRefusals.filingRequired()
                : null;
    }

    static Checked check(Line line, Circumstances c, int number) {
        Refusal wrong = RecordInput.refusal(line).orElse(null);
        if (wrong != null) {
            return new Checked.Rejected(wrong);
        }
        if (line.volunteerId().equals(c.recorderId())) {
            return new Checked.Rejected(RecordRefusals.ownHours());
        }
        Activity activity = c.activity();
        String sessionId = line.sessionId();
        if (sessionId == null && activity.sessionIds().size() == 1) {
            sessionId = activity.sessionIds().getFirst();
        }
        if (sessionId == null || !activity.sessionIds().contains(sessionId)) {
            return rejected(
                    "/sessionId",
                    "UNKNOWN_SESSION",
                    "Name one of the activity's sessions.",
                    "请填写该活动的场次编号。");
        }
        Checked outside = outsideOf(line, activity, c.now());
        if (outside != null) {
            return outside;
        }
        boolean backEntry = isBackEntry(line, c);
        if (backEntry && line.backEntryReason() == null) {
            return rejected(
                    "/backEntryReason",
                    "BACK_ENTRY_REASON_REQUIRED",
                    "There is no roster line for this person, or the service ended more than "
                            + c.policy().recordDeadlineWorkingDays()
                            + " working days ago: enter it as a back-entry with its reason.",
                    "该人员不在报送名单中，或服务结束已超过补录期限，请填写补录原因。");
        }
        Content content =
                RecordInput.content(line, activity.plan().place(), activity.serviceClass());
        return new Checked.Fine(
                sessionId,
                new Revision(
                        number,
                        content,
                        activity.organizationIds(),
                        c.organizationId(),
                        c.recorderId(),
                        c.needsAppointment(),
                        c.appointmentKnown(),
                        SchemeCalendar.dateOf(c.now()),
                        c.now(),
                        backEntry,
                        line.backEntryReason(),
                        c.policy().version()));
    }

    /** Served on the activity's scheduled local days, and over by now. */
    private static @Nullable Checked outsideOf(Line line, Activity activity, Instant now) {
        Instant first = SchemeCalendar.startOf(SchemeCalendar.dateOf(activity.plan().startsAt()));
        LocalDate lastDay = SchemeCalendar.dateOf(activity.plan().endsAt().minusMillis(1));
        Instant last = SchemeCalendar.startOf(lastDay.plusDays(1));
        Instant from = line.intervals().getFirst().startsAt();
        Instant until = line.intervals().getLast().endsAt();
        if (until.isAfter(now)) {
            return rejected(
                    "/intervals",
                    "IN_THE_FUTURE",
                    "Enter only service that is over.",
                    "只能录入已经结束的服务。");
        }
        return from.isBefore(first) || until.isAfter(last)
                ? rejected(
                        "/intervals",
                        "OUTSIDE_ACTIVITY",
                        "The service lies outside the activity's scheduled days.",
                        "服务时间不在活动计划日期之内。")
                : null;
    }

    private static boolean isBackEntry(Line line, Circumstances c) {
        boolean onRoster =
                c.activity().lines().stream()
                        .anyMatch(
                                l ->
                                        l.removedAt() == null
                                                && l.volunteerId().equals(line.volunteerId()));
        List<Span> spans = line.intervals();
        LocalDate end = SchemeCalendar.dateOf(spans.getLast().endsAt().minusMillis(1));
        LocalDate last =
                c.policy().workingDays().after(end, c.policy().recordDeadlineWorkingDays());
        return !onRoster || SchemeCalendar.dateOf(c.now()).isAfter(last);
    }

    private static Checked rejected(String pointer, String code, String detail, String detailZh) {
        return new Checked.Rejected(
                new Refusal(
                        Kind.UNPROCESSABLE,
                        code,
                        detail,
                        detailZh,
                        List.of(new FieldError(pointer, code, detail))));
    }
}
