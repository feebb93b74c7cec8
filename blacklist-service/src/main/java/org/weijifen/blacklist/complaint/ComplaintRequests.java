package org.weijifen.blacklist.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.ReportViolation.Report;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.platform.web.Fields;
import org.weijifen.platform.web.PublicIds;

/** Bodies of the requests on complaints, and what they mean. */
final class ComplaintRequests {
    private static final int LONGEST_NAME = 200;

    private ComplaintRequests() {}

    record SubjectBody(SubjectKind kind, String id) {
        Subject toSubject() {
            PublicIds.require(id, "/subject/id");
            return new Subject(kind, id);
        }
    }

    /**
     * @param about the body in the sender's words, where its id is not known
     */
    record ComplaintBody(@Nullable SubjectBody subject, @Nullable String about, String text) {
        ComplaintRules.Sent toSent() {
            if (subject == null && about == null) {
                throw Fields.invalid(
                        "/about",
                        "SUBJECT_MISSING",
                        "Say whom the complaint is about: by kind and id, or in your own words.",
                        "请说明投诉对象：填写类别与编号，或用文字说明。");
            }
            return new ComplaintRules.Sent(
                    subject == null ? null : subject.toSubject(),
                    about == null ? null : Fields.text(about, LONGEST_NAME, "/about"),
                    Fields.text(text, "/text"));
        }
    }

    record AdmissionBody(
            SubjectBody subject,
            ViolationClass violationClass,
            LocalDate occurredOn,
            String description) {
        Report toReport() {
            return new Report(
                    subject.toSubject(),
                    violationClass,
                    occurredOn,
                    Fields.text(description, "/description"));
        }
    }

    record RejectionBody(String reason) {
        String text() {
            return Fields.text(reason, "/reason");
        }
    }
}
