package org.weijifen.blacklist.caseflow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.ViolationClass;

/** A case as its officers see it. */
record CaseView(
        String caseId,
        Subject subject,
        ViolationClass violationClass,
        LocalDate occurredOn,
        String description,
        CaseStatus status,
        List<CaseStep> steps,
        @Nullable String sanctionId) {

    /** What a command answers. */
    record Brief(String caseId, CaseStatus status, @Nullable String sanctionId) {
        static Brief of(String caseId, CaseFile file) {
            return new Brief(caseId, file.status(), sanctionOf(file));
        }
    }

    static CaseView of(String caseId, CaseFile file) {
        return new CaseView(
                caseId,
                file.subject(),
                file.violationClass(),
                file.occurredOn(),
                file.description(),
                file.status(),
                file.steps(),
                sanctionOf(file));
    }

    private static @Nullable String sanctionOf(CaseFile file) {
        Ruling ruling = file.ruling();
        return ruling == null ? null : ruling.sanctionId();
    }
}
