package org.weijifen.blacklist.caseflow;

import static org.weijifen.blacklist.caseflow.RulingChecks.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand.Decide;
import org.weijifen.blacklist.caseflow.ProcedureCommand.AnswerObjection;
import org.weijifen.blacklist.caseflow.ProcedureCommand.Defend;
import org.weijifen.blacklist.caseflow.ProcedureCommand.HoldHearing;
import org.weijifen.blacklist.caseflow.ProcedureCommand.RaiseObjection;
import org.weijifen.blacklist.caseflow.ProcedureCommand.RequestHearing;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** How the subject is heard: defence, hearing, appeal window, objection (domain.md V7). Pure. */
final class ProcedureRules {
    /** Keeps a case's document bounded. */
    private static final int MOST_STATEMENTS = 10;

    /**
     * States in which an entry may be public: it may outlast the window. A reversal as a whole and
     * a repair take it down.
     */
    static final Set<CaseStatus> PUBLISHED =
            EnumSet.of(
                    CaseStatus.DECIDED,
                    CaseStatus.EFFECTIVE,
                    CaseStatus.APPEALED,
                    CaseStatus.UPHELD,
                    CaseStatus.PARTLY_REVERSED,
                    CaseStatus.EXPIRED);

    private ProcedureRules() {}

    static Set<CaseStatus> from(ProcedureCommand command) {
        return switch (command) {
            case Defend _, RequestHearing _, HoldHearing _ -> Set.of(CaseStatus.NOTICE_SERVED);
            case RaiseObjection _, AnswerObjection _ -> PUBLISHED;
        };
    }

    /** Who presides or answers had no part in what is heard. */
    static Set<String> barred(CaseFile file, ProcedureCommand command) {
        return switch (command) {
            case HoldHearing _ -> {
                Set<String> investigators = new HashSet<>(file.personsOf(CaseStatus.INVESTIGATING));
                investigators.addAll(file.personsEntering(CaseStatus.NOTICE_SERVED));
                yield investigators;
            }
            case AnswerObjection _ -> {
                Set<String> earlier = new HashSet<>(file.personsEntering(CaseStatus.DECIDED));
                earlier.addAll(file.personsOf(StepKind.OBJECTION));
                earlier.addAll(RulingActs.publishers(file.ruling()));
                yield earlier;
            }
            case Defend _, RequestHearing _, RaiseObjection _ -> Set.of();
        };
    }

    /**
     * @throws RefusedException CONFLICT where it comes too late or too often
     */
    static CaseFile step(CaseFile file, ProcedureCommand command, Act act) {
        var same = new CaseStep(file.status(), act.now(), act.by(), command.reason());
        LocalDate today = SchemeCalendar.dateOf(act.now());
        return switch (command) {
            case Defend defend -> {
                checkDefenceRuns(file, defend.party(), today);
                refuseIf(
                        !defend.waives()
                                && Statements.count(file, StepKind.DEFENCE, defend.party())
                                        >= MOST_STATEMENTS,
                        ProcedureRefusals.tooMany(MOST_STATEMENTS));
                StepKind kind = defend.waives() ? StepKind.DEFENCE_WAIVED : StepKind.DEFENCE;
                yield file.step(same.of(kind), file.ruling(), false);
            }
            case RequestHearing request -> {
                checkDefenceRuns(file, request.party(), today);
                refuseIf(file.has(StepKind.HEARING_REQUESTED), ProcedureRefusals.hearingAsked());
                yield file.step(same.of(StepKind.HEARING_REQUESTED), file.ruling(), false);
            }
            case HoldHearing hearing -> {
                refuseIf(!isHearingOpen(file), ProcedureRefusals.noHearingAsked());
                checkHeldAt(file, hearing.heldAt(), act.now());
                yield file.step(same.of(StepKind.HEARING_HELD), file.ruling(), false)
                        .with(file.course().heard(hearing.heldAt()));
            }
            case RaiseObjection _ -> {
                checkPublished(file, today);
                refuseIf(file.hasOpenObjection(), ProcedureRefusals.objectionOpen());
                refuseIf(
                        file.count(StepKind.OBJECTION) >= MOST_STATEMENTS,
                        ProcedureRefusals.tooMany(MOST_STATEMENTS));
                yield file.step(same.of(StepKind.OBJECTION), file.ruling(), true);
            }
            case AnswerObjection _ -> {
                refuseIf(!file.hasOpenObjection(), ProcedureRefusals.noObjection());
                yield file.step(same.of(StepKind.OBJECTION_ANSWERED), withoutStay(file, act), true);
            }
        };
    }

    /**
     * Nobody is judged unheard. A notice from before defence periods were kept stops nothing.
     *
     * @throws RefusedException CONFLICT before the subject was heard, UNPROCESSABLE for more than
     *     the notice proposed
     */
    static void checkDecision(CaseFile file, Decide decide, Instant now) {
        refuseIf(isHearingOpen(file), ProcedureRefusals.hearingOpen());
        LocalDate until = file.course().defenceUntil();
        if (until != null
                && !Statements.areAllIn(file)
                && !SchemeCalendar.dateOf(now).isAfter(until)) {
            throw new RefusedException(ProcedureRefusals.defenceRuns(until));
        }
        Proposal proposal = file.course().proposal();
        List<String> ids = decide.subordinateIds();
        for (int i = 0; proposal != null && i < ids.size(); i++) {
            require(
                    proposal.named().contains(ids.get(i)) || ids.get(i).equals(file.subject().id()),
                    "/subordinateIds/" + i,
                    "NOT_NOTICED",
                    "The notice does not name this body, so it was not heard. Name bodies of the notice, or serve a notice in a case of its own.",
                    "告知书未列明该主体，其未获陈述申辩机会。请仅列明告知书所列主体，或另案告知。");
        }
        require(
                proposal == null || decide.severity().compareTo(proposal.severity()) <= 0,
                "/severity",
                "SEVERER_THAN_NOTICED",
                "The notice proposed less. Decide within it, or dismiss this case and serve a notice in a new one.",
                "处理程度重于告知书所拟。请在告知范围内作出决定，或不予处理本案并另案重新告知。");
    }

    /**
     * @throws RefusedException CONFLICT after the appeal window
     */
    static void checkAppeal(CaseFile file, Instant now, SchemePolicy policy) {
        LocalDate until = CaseClocks.appealUntil(file, policy);
        if (until != null && SchemeCalendar.dateOf(now).isAfter(until)) {
            throw new RefusedException(ProcedureRefusals.appealOver(until));
        }
    }

    /** Nobody waives what is another's. */
    private static void checkDefenceRuns(CaseFile file, @Nullable Party party, LocalDate today) {
        refuseIf(
                Statements.count(file, StepKind.DEFENCE_WAIVED, party) > 0,
                ProcedureRefusals.waived());
        LocalDate until = file.course().defenceUntil();
        if (until != null && today.isAfter(until)) {
            throw new RefusedException(ProcedureRefusals.defenceOver(until));
        }
    }

    private static void checkHeldAt(CaseFile file, Instant heldAt, Instant now) {
        Instant requestedAt =
                file.steps().stream()
                        .filter(s -> s.is(StepKind.HEARING_REQUESTED))
                        .map(CaseStep::at)
                        .findFirst()
                        .orElse(now);
        require(
                !heldAt.isAfter(now)
                        && !SchemeCalendar.dateOf(heldAt)
                                .isBefore(SchemeCalendar.dateOf(requestedAt)),
                "/heldAt",
                "HEARING_TIME",
                "A hearing is recorded once it was held, and is held on the day it was asked for or later.",
                "听证须在申请当日或之后举行，举行后方可记录。");
    }

    private static void checkPublished(CaseFile file, LocalDate today) {
        Ruling ruling = file.ruling();
        boolean published =
                ruling != null
                        && ruling.all().stream()
                                .map(Ruling::publication)
                                .anyMatch(order -> order != null && today.isBefore(order.until()));
        refuseIf(!published, ProcedureRefusals.notPublished());
    }

    /** With the last dispute its stay ends, too. */
    private static @Nullable Ruling withoutStay(CaseFile file, Act act) {
        Ruling ruling = file.ruling();
        return ruling == null || file.status() == CaseStatus.APPEALED
                ? ruling
                : AppealRules.withoutStay(ruling, act);
    }

    private static boolean isHearingOpen(CaseFile file) {
        return file.has(StepKind.HEARING_REQUESTED) && !file.has(StepKind.HEARING_HELD);
    }

    private static void refuseIf(boolean wrong, Refusal refusal) {
        if (wrong) {
            throw new RefusedException(refusal);
        }
    }
}
