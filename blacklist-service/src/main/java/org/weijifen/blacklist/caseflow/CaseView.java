package org.weijifen.blacklist.caseflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.ViolationClass;

/**
 * A case as its officers see it, or its subject.
 *
 * @param description as reported; not for the subject, as it may tell who reported
 * @param defenceUntil last local day on which the notice may be answered
 * @param appealUntil last local day on which the decision may be appealed against
 * @param nextActor role of who is to act next, or {@code subject}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String caseId,
        Subject subject,
        ViolationClass violationClass,
        LocalDate occurredOn,
        @Nullable String description,
        CaseStatus status,
        List<StepView> steps,
        @Nullable String sanctionId,
        @Nullable Proposal proposal,
        @Nullable LocalDate defenceUntil,
        @Nullable Instant hearingHeldAt,
        @Nullable LocalDate appealUntil,
        boolean objectionOpen,
        List<CaseLine.Clock> clocks,
        @Nullable String nextActor) {

    /** What a command answers. */
    record Brief(String caseId, CaseStatus status, @Nullable String sanctionId) {
        static Brief of(String caseId, CaseFile file) {
            return new Brief(caseId, file.status(), sanctionOf(file));
        }
    }

    /**
     * @param by absent for the subject, who sees offices and no persons
     * @param reason of an internal step, which may name others, not for the subject; nor what
     *     another subject of the same decision said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            CaseStatus status,
            @Nullable StepKind kind,
            Instant at,
            @Nullable String by,
            @Nullable String reason,
            @Nullable Authority authority,
            @Nullable String documentReference) {
        private static StepView of(CaseFile file, CaseStep step, @Nullable String reader) {
            boolean officer = reader == null;
            boolean others = reader != null && Statements.isHidden(file, step, reader);
            boolean report = step.status() == CaseStatus.REPORTED;
            boolean internal = report || step.status() == CaseStatus.INVESTIGATING;
            return new StepView(
                    step.status(),
                    step.kind(),
                    step.at(),
                    officer ? step.by() : null,
                    officer || !(internal || others) ? step.reason() : null,
                    officer || !report ? step.authority() : null,
                    others ? null : step.documentReference());
        }
    }

    static CaseView of(String caseId, CaseFile file, @Nullable LocalDate appealUntil, Instant now) {
        return of(caseId, file, appealUntil, now, null);
    }

    /**
     * Who reported, and which persons took the steps, is not the subject's to know.
     *
     * @param reader the subject, or a body named besides
     */
    static CaseView forSubject(
            String caseId,
            CaseFile file,
            @Nullable LocalDate appealUntil,
            Instant now,
            String reader) {
        return of(caseId, file, appealUntil, now, reader);
    }

    private static CaseView of(
            String caseId,
            CaseFile file,
            @Nullable LocalDate appealUntil,
            Instant now,
            @Nullable String reader) {
        boolean officer = reader == null;
        Proceedings course = file.course();
        return new CaseView(
                caseId,
                file.subject(),
                file.violationClass(),
                file.occurredOn(),
                officer ? file.description() : null,
                file.status(),
                file.steps().stream().map(s -> StepView.of(file, s, reader)).toList(),
                sanctionOf(file),
                course.proposal(),
                course.defenceUntil(),
                course.hearingHeldAt(),
                appealUntil,
                file.hasOpenObjection(),
                CaseLine.Clock.of(file, now),
                CaseLine.nextActor(file, now));
    }

    private static @Nullable String sanctionOf(CaseFile file) {
        Ruling ruling = file.ruling();
        return ruling == null ? null : ruling.sanctionId();
    }
}
