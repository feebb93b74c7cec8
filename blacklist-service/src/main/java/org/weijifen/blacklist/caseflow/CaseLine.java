package org.weijifen.blacklist.caseflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.scheme.SchemeCalendar;

/**
 * A case in a list, without texts and persons.
 *
 * @param nextActor role of who is to act next, or {@code subject}; absent where nobody has to
 * @param dueAt first instant at which the earliest clock is missed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseLine(
        String caseId,
        Subject subject,
        ViolationClass violationClass,
        CaseStatus status,
        List<Clock> clocks,
        boolean overdue,
        @Nullable String nextActor,
        @Nullable Instant dueAt) {
    private static final String SUBJECT = "subject";

    /**
     * A clock as it stands.
     *
     * @param role who is to act
     */
    record Clock(DueTask task, String role, LocalDate dueOn, Instant dueAt, boolean overdue) {
        static List<Clock> of(CaseFile file, Instant now) {
            return file.course().clocks().stream()
                    .map(
                            c ->
                                    new Clock(
                                            c.task(),
                                            c.task().role(),
                                            c.dueOn(),
                                            c.dueAt(),
                                            c.isOver(now)))
                    .toList();
        }
    }

    static CaseLine of(String caseId, CaseFile file, Instant now) {
        List<Clock> clocks = Clock.of(file, now);
        CaseClock first = file.course().first();
        return new CaseLine(
                caseId,
                file.subject(),
                file.violationClass(),
                file.status(),
                clocks,
                clocks.stream().anyMatch(Clock::overdue),
                nextActor(file, now),
                first == null ? null : first.dueAt());
    }

    static @Nullable String nextActor(CaseFile file, Instant now) {
        CaseClock first = file.course().first();
        if (first == null) {
            return null;
        }
        return first.task() == DueTask.DECIDE && isWaitedFor(file, now)
                ? SUBJECT
                : first.task().role();
    }

    /** Whether the subject may still answer the notice, and has not. */
    private static boolean isWaitedFor(CaseFile file, Instant now) {
        LocalDate until = file.course().defenceUntil();
        return until != null
                && !SchemeCalendar.dateOf(now).isAfter(until)
                && !Statements.areAllIn(file);
    }
}
