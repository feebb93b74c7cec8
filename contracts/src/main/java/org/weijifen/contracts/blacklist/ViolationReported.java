package org.weijifen.contracts.blacklist;

import java.time.Instant;
import java.time.LocalDate;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A violation was reported against a unit or an organisation; no free text leaves the service
 * (domain.md V7).
 */
public record ViolationReported(
        long revision,
        Instant occurredAt,
        String caseId,
        Subject subject,
        ViolationClass violationClass,
        LocalDate receivedOn)
        implements CaseEvent {
    public static final String TYPE = "violation.reported.v1";

    public ViolationReported {
        Checks.event(revision, occurredAt);
        PublicIds.require(caseId, "caseId");
        Checks.present(subject, "subject");
        Checks.present(violationClass, "violationClass");
        Checks.present(receivedOn, "receivedOn");
        Checks.that(subject.kind() != SubjectKind.VOLUNTEER, "subject: no person on this topic");
    }
}
