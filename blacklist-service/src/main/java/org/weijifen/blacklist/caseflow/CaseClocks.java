package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.scheme.CaseTerms;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.scheme.WorkingDays;

/**
 * Which clocks a step starts and stops (domain.md V7), in working days of the policy in force at
 * the step. Pure.
 */
final class CaseClocks {
    private static final Set<DueTask> OBJECTION =
            Set.of(DueTask.MARK_OBJECTION, DueTask.ANSWER_OBJECTION);

    private final CaseTerms terms;
    private final WorkingDays days;
    private final LocalDate today;

    private CaseClocks(PolicyVersion version, Instant now) {
        terms = version.cases();
        days = version.workingDays();
        today = SchemeCalendar.dateOf(now);
    }

    /** The case with the clocks that its last, new step starts. */
    static CaseFile after(@Nullable CaseFile before, CaseFile file, SchemePolicy policy) {
        CaseStep step = file.lastStep();
        var clocks = new CaseClocks(policy.at(step.at()), step.at());
        StepKind kind = step.kind();
        if (before == null || before.status() != file.status()) {
            return file.with(clocks.entering(file.course(), file.status()));
        }
        return kind == null ? file : file.with(clocks.within(file.course(), kind));
    }

    /**
     * Another state leaves no clock running but those of an objection, and those only as long as
     * the entry may be public: an objection to an entry that is gone needs no answer.
     */
    static Proceedings stopped(Proceedings course, CaseStatus entered) {
        return course.stopAllBut(ProcedureRules.PUBLISHED.contains(entered) ? OBJECTION : Set.of());
    }

    /**
     * Last local day of the appeal window; absent before a decision. A decision from before it was
     * kept has the window of the policy of its day.
     */
    static @Nullable LocalDate appealUntil(CaseFile file, SchemePolicy policy) {
        LocalDate kept = file.course().appealUntil();
        Ruling ruling = file.ruling();
        if (kept != null || ruling == null) {
            return kept;
        }
        return new CaseClocks(policy.at(ruling.decidedAt()), ruling.decidedAt()).appealUntil();
    }

    /** An act that adds to the decision may be appealed against for as long as a decision. */
    static CaseFile appealAnew(CaseFile file, Instant now, SchemePolicy policy) {
        var clocks = new CaseClocks(policy.at(now), now);
        return file.with(file.course().decided(clocks.appealUntil()));
    }

    private LocalDate appealUntil() {
        return in(terms.appealWorkingDays());
    }

    private Proceedings entering(Proceedings course, CaseStatus status) {
        return switch (status) {
            case REPORTED -> course.start(DueTask.TAKE_UP, in(terms.takeUpWorkingDays()));
            case INVESTIGATING ->
                    course.start(DueTask.INVESTIGATE, in(terms.investigateWorkingDays()));
            case NOTICE_SERVED -> noticed(course);
            case DECIDED -> course.decided(appealUntil());
            case APPEALED ->
                    course.start(DueTask.DECIDE_APPEAL, in(terms.decideAppealWorkingDays()));
            default -> course;
        };
    }

    private Proceedings noticed(Proceedings course) {
        LocalDate until = in(terms.defenceWorkingDays());
        return course.defendedUntil(until)
                .start(DueTask.DECIDE, days.after(until, terms.decideWorkingDays()));
    }

    private Proceedings within(Proceedings course, StepKind kind) {
        return switch (kind) {
            // Who asked for a hearing waits for it, whatever else the subject says.
            case DEFENCE, DEFENCE_WAIVED ->
                    course.isRunning(DueTask.HOLD_HEARING) ? course : toDecide(course);
            case HEARING_REQUESTED ->
                    course.stop(DueTask.DECIDE)
                            .start(DueTask.HOLD_HEARING, in(terms.hearingWorkingDays()));
            case HEARING_HELD -> toDecide(course.stop(DueTask.HOLD_HEARING));
            case OBJECTION ->
                    course.start(DueTask.MARK_OBJECTION, in(terms.markObjectionWorkingDays()))
                            .start(
                                    DueTask.ANSWER_OBJECTION,
                                    in(terms.answerObjectionWorkingDays()));
            case OBJECTION_ANSWERED ->
                    course.stop(DueTask.MARK_OBJECTION, DueTask.ANSWER_OBJECTION);
        };
    }

    private Proceedings toDecide(Proceedings course) {
        return course.start(DueTask.DECIDE, in(terms.decideWorkingDays()));
    }

    private LocalDate in(int workingDays) {
        return days.after(today, workingDays);
    }
}
