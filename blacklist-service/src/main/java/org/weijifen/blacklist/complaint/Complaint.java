package org.weijifen.blacklist.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.ReportViolation.Report;
import org.weijifen.contracts.blacklist.Subject;

/**
 * One complaint, at {@code complaints/<receipt>}. Either the subject is given or the words for it.
 *
 * @param subject as the sender names it; nobody has checked that it exists
 * @param about the body in the sender's words
 * @param dueOn local date until which somebody shall have looked at it
 * @param policyVersion by which it is due
 * @param admission present if a case was opened
 * @param rejection present if none was
 * @param followUpOpen whether the officers' list, and the case, are still to follow
 */
public record Complaint(
        @Nullable Subject subject,
        @Nullable String about,
        String text,
        Instant receivedAt,
        LocalDate dueOn,
        String policyVersion,
        @Nullable Admission admission,
        @Nullable Rejection rejection,
        boolean followUpOpen) {

    /** An officer had a case opened. */
    public record Admission(String caseId, Report report, String by, Instant at) {}

    /** An officer found no ground for a case. */
    public record Rejection(String reason, String by, Instant at) {}

    /** Whether officers have looked at it. */
    ComplaintStatus status() {
        if (rejection != null) {
            return ComplaintStatus.CLOSED;
        }
        return admission == null ? ComplaintStatus.RECEIVED : ComplaintStatus.TAKEN_UP;
    }

    Complaint admitted(Admission next) {
        return new Complaint(
                subject, about, text, receivedAt, dueOn, policyVersion, next, null, true);
    }

    Complaint rejected(Rejection next) {
        return new Complaint(
                subject, about, text, receivedAt, dueOn, policyVersion, null, next, true);
    }

    Complaint followedUp() {
        return new Complaint(
                subject,
                about,
                text,
                receivedAt,
                dueOn,
                policyVersion,
                admission,
                rejection,
                false);
    }
}
