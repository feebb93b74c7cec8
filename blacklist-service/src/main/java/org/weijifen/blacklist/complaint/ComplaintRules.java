package org.weijifen.blacklist.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.complaint.Complaint.Admission;
import org.weijifen.blacklist.complaint.Complaint.Rejection;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;

/** Taking a complaint in, admitting and rejecting it: once, and by nobody accused. Pure. */
final class ComplaintRules {
    private ComplaintRules() {}

    /** What somebody sends; one of {@code subject} and {@code about} at least. */
    record Sent(@Nullable Subject subject, @Nullable String about, String text) {}

    static Decision<Complaint> receive(
            @Nullable Complaint known, Sent sent, PolicyVersion policy, Instant now) {
        return known != null
                ? Decision.unchanged()
                : Decision.to(
                        new Complaint(
                                sent.subject(),
                                sent.about(),
                                sent.text(),
                                now,
                                dueOn(SchemeCalendar.dateOf(now), policy),
                                policy.version(),
                                null,
                                null,
                                true));
    }

    private static LocalDate dueOn(LocalDate receivedOn, PolicyVersion policy) {
        return policy.workingDays().after(receivedOn, policy.complaintWorkingDays());
    }

    static Decision<Complaint> admit(@Nullable Complaint complaint, Admission admission) {
        Refusal refusal = refusal(complaint, admission.by());
        if (complaint == null || refusal != null) {
            return Decision.refuse(refusal == null ? ComplaintRefusals.unknown() : refusal);
        }
        return isOn(admission.report().subject(), admission.by())
                ? Decision.refuse(ComplaintRefusals.ownCase())
                : Decision.to(complaint.admitted(admission));
    }

    static Decision<Complaint> reject(@Nullable Complaint complaint, Rejection rejection) {
        Refusal refusal = refusal(complaint, rejection.by());
        return complaint == null || refusal != null
                ? Decision.refuse(refusal == null ? ComplaintRefusals.unknown() : refusal)
                : Decision.to(complaint.rejected(rejection));
    }

    private static @Nullable Refusal refusal(@Nullable Complaint complaint, String person) {
        if (complaint == null) {
            return ComplaintRefusals.unknown();
        }
        if (complaint.status() != ComplaintStatus.RECEIVED) {
            return ComplaintRefusals.handled(complaint.status());
        }
        return isOn(complaint.subject(), person) ? ComplaintRefusals.ownCase() : null;
    }

    private static boolean isOn(@Nullable Subject subject, String person) {
        return subject != null
                && subject.kind() == SubjectKind.VOLUNTEER
                && subject.id().equals(person);
    }
}
