package org.weijifen.blacklist.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.Subject;

/**
 * A complaint as officers see it.
 *
 * @param overdue nobody has looked at it by its day
 */
record ComplaintView(
        String complaintId,
        ComplaintStatus status,
        @Nullable Subject subject,
        @Nullable String about,
        String text,
        Instant receivedAt,
        LocalDate dueOn,
        boolean overdue,
        @Nullable String caseId,
        @Nullable String rejectedBecause) {

    /** What its sender sees, and nobody more. */
    record Receipt(String receipt, ComplaintStatus status) {}

    static ComplaintView of(String id, Complaint complaint, LocalDate today) {
        Complaint.Admission admission = complaint.admission();
        Complaint.Rejection rejection = complaint.rejection();
        return new ComplaintView(
                id,
                complaint.status(),
                complaint.subject(),
                complaint.about(),
                complaint.text(),
                complaint.receivedAt(),
                complaint.dueOn(),
                complaint.status() == ComplaintStatus.RECEIVED && today.isAfter(complaint.dueOn()),
                admission == null ? null : admission.caseId(),
                rejection == null ? null : rejection.reason());
    }
}
