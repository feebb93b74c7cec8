package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand.Appeal;
import org.weijifen.blacklist.caseflow.CaseCommand.Decide;
import org.weijifen.blacklist.caseflow.CaseCommand.DecideAppeal;
import org.weijifen.blacklist.caseflow.CaseCommand.Dismiss;
import org.weijifen.blacklist.caseflow.CaseCommand.Investigate;
import org.weijifen.blacklist.caseflow.CaseCommand.ServeNotice;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.SchemePolicy;

/** The state machine of a case and its separation of duties (domain.md V7). Pure. */
final class CaseRules {
    /** After an answer for those whose appeal it was not. */
    private static final Set<CaseStatus> APPEALABLE =
            Set.of(
                    CaseStatus.DECIDED,
                    CaseStatus.EFFECTIVE,
                    CaseStatus.UPHELD,
                    CaseStatus.PARTLY_REVERSED);

    private CaseRules() {}

    /** A step; wrong state, wrong person and impossible rulings are refused. */
    static Decision<CaseFile> advance(
            String caseId,
            @Nullable CaseFile file,
            CaseCommand command,
            Act act,
            Warrant warrant,
            SchemePolicy policy) {
        if (file == null || isHidden(file, command)) {
            return Decision.refuse(CaseRefusals.unknown());
        }
        if (!from(command).contains(file.status())) {
            return Decision.refuse(CaseRefusals.wrongState(file.status()));
        }
        if (file.consequencesOpen()) {
            return Decision.refuse(CaseRefusals.stillWorking());
        }
        if (isBarred(file, command, act.by())) {
            return Decision.refuse(CaseRefusals.samePerson());
        }
        try {
            CaseFile next = documented(file, step(caseId, file, command, act, policy), warrant);
            // An act about the ruling alone takes no step, and starts no clock.
            return Decision.to(
                    next.steps().size() == file.steps().size()
                            ? next
                            : CaseClocks.after(file, next.lastStepUnder(act, warrant), policy));
        } catch (RefusedException e) {
            return Decision.refuse(e.refusal());
        }
    }

    /** When a case is to be looked at: as it takes effect, and as each term ends. */
    static Set<Instant> deadlines(CaseFile file) {
        Set<Instant> all = new HashSet<>();
        Ruling ruling = file.ruling();
        if (file.status() == CaseStatus.DECIDED && ruling != null) {
            all.add(ruling.effectiveAt());
        }
        Instant end = SanctionRules.runsOut(file) ? SanctionRules.endOf(file) : null;
        if (end != null) {
            all.add(end);
        }
        file.course().clocks().stream().filter(c -> !c.missed()).forEach(c -> all.add(c.dueAt()));
        return all;
    }

    /** By time alone a decided case becomes effective, and a term that is over is missed. */
    static Decision<CaseFile> onDeadline(CaseFile file, Instant now, String service) {
        CaseFile next = file;
        Ruling ruling = file.ruling();
        if (file.status() == CaseStatus.DECIDED
                && ruling != null
                && !now.isBefore(ruling.effectiveAt())) {
            var step =
                    new CaseStep(
                            CaseStatus.EFFECTIVE, ruling.effectiveAt(), service, "effectiveAt");
            next = file.step(step, ruling, file.consequencesOpen());
        } else if (SanctionRules.runsOut(file)) {
            next = SanctionRules.expired(file, now, service);
        }
        Proceedings course = next.course();
        if (!course.clocks().isEmpty()) {
            next = next.with(course.at(now));
        }
        return next.equals(file) ? Decision.unchanged() : Decision.to(next);
    }

    private static CaseFile step(
            String caseId, CaseFile file, CaseCommand command, Act act, SchemePolicy policy) {
        return switch (command) {
            case Investigate _ -> plain(file, command, CaseStatus.INVESTIGATING, act);
            case ServeNotice notice -> {
                RulingRules.requireOthers(file.subject(), notice.proposal().named());
                CaseFile noticed = plain(file, command, CaseStatus.NOTICE_SERVED, act);
                yield noticed.with(noticed.course().proposed(notice.proposal()));
            }
            case Dismiss _ -> plain(file, command, CaseStatus.DISMISSED, act);
            case Decide decide -> {
                ProcedureRules.checkDecision(file, decide, act.now());
                yield file.step(
                        stepOf(command, CaseStatus.DECIDED, act),
                        RulingRules.decide(caseId, file.subject(), decide, act.now(), policy),
                        true);
            }
            case Appeal appeal -> {
                Ruling lodged = AppealRules.lodged(file, appeal, act);
                ProcedureRules.checkAppeal(file, act.now(), policy);
                yield file.step(
                        stepOf(command, CaseStatus.APPEALED, act), lodged, isPublished(file));
            }
            case DecideAppeal appeal -> onAppeal(file, appeal, act);
            case ProcedureCommand procedure -> ProcedureRules.step(file, procedure, act);
            case SanctionCommand sanction ->
                    SanctionRules.step(file, sanction, act.now(), act.by(), policy);
        };
    }

    /** Acts keep the document that they rest on, as steps do. */
    private static CaseFile documented(CaseFile before, CaseFile next, Warrant warrant) {
        Ruling was = before.ruling();
        Ruling ruling = next.ruling();
        int known = was == null ? 0 : was.actsInOrder().size();
        return ruling == null || ruling.actsInOrder().size() == known
                ? next
                : next.documented(RulingActs.under(ruling, known, warrant.documentReference()));
    }

    private static CaseFile onAppeal(CaseFile file, DecideAppeal appeal, Act act) {
        Ruling ruling = file.ruling();
        if (ruling == null) {
            throw new IllegalStateException("an appeal without a ruling");
        }
        return switch (appeal.outcome()) {
            case UPHELD ->
                    file.step(
                            stepOf(appeal, CaseStatus.UPHELD, act),
                            AppealRules.answered(file, ruling, act),
                            isPublished(file));
            case REVERSED, PARTLY -> {
                Ruling left = AppealRules.left(file, ruling, appeal, act);
                boolean nothing = left.all().stream().allMatch(r -> r.standing().isEmpty());
                CaseStatus status = nothing ? CaseStatus.REVERSED : CaseStatus.PARTLY_REVERSED;
                yield file.step(stepOf(appeal, status, act), left, true);
            }
        };
    }

    private static CaseFile plain(CaseFile file, CaseCommand command, CaseStatus status, Act act) {
        return file.step(stepOf(command, status, act), file.ruling(), false);
    }

    private static CaseStep stepOf(CaseCommand command, CaseStatus status, Act act) {
        return new CaseStep(status, act.now(), act.by(), command.reason());
    }

    private static boolean isPublished(CaseFile file) {
        Ruling ruling = file.ruling();
        return ruling != null && ruling.all().stream().anyMatch(r -> r.publication() != null);
    }

    /** The subject's side sees only its own cases. */
    private static boolean isHidden(CaseFile file, CaseCommand command) {
        if (command instanceof Appeal appeal) {
            Party party = appeal.party();
            return party != null && !AppealRules.mayAppeal(file, party, appeal.bodies());
        }
        Party party =
                command instanceof ProcedureCommand.OfSubject ofSubject ? ofSubject.party() : null;
        return party != null && !party.maySee(file);
    }

    private static Set<CaseStatus> from(CaseCommand command) {
        return switch (command) {
            case Investigate _ -> Set.of(CaseStatus.REPORTED);
            case ServeNotice _ -> Set.of(CaseStatus.INVESTIGATING);
            case Dismiss _ ->
                    Set.of(CaseStatus.REPORTED, CaseStatus.INVESTIGATING, CaseStatus.NOTICE_SERVED);
            case Decide _ -> Set.of(CaseStatus.NOTICE_SERVED);
            case Appeal _ -> APPEALABLE;
            case DecideAppeal _ -> Set.of(CaseStatus.APPEALED);
            case ProcedureCommand procedure -> ProcedureRules.from(procedure);
            case SanctionCommand sanction -> SanctionRules.from(sanction);
        };
    }

    /**
     * Persons, not accounts (domain.md H11, V7): nobody acts as an officer on their own case, and
     * nobody judges what they reported or prepared.
     */
    private static boolean isBarred(CaseFile file, CaseCommand command, String person) {
        boolean accused =
                file.subject().kind() == SubjectKind.VOLUNTEER
                        && file.subject().id().equals(person);
        Set<String> earlier =
                switch (command) {
                    case Decide _ ->
                            file.personsOf(
                                    CaseStatus.REPORTED,
                                    CaseStatus.INVESTIGATING,
                                    CaseStatus.NOTICE_SERVED);
                    case DecideAppeal _ -> file.persons();
                    case ProcedureCommand procedure -> ProcedureRules.barred(file, procedure);
                    default -> Set.of();
                };
        return (accused && isOfficers(command)) || (judges(command) && earlier.contains(person));
    }

    private static boolean isOfficers(CaseCommand command) {
        return !(command instanceof Appeal || command instanceof ProcedureCommand.OfSubject);
    }

    private static boolean judges(CaseCommand command) {
        return switch (command) {
            case Decide _, DecideAppeal _ -> true;
            case SanctionCommand _ -> true;
            case ProcedureCommand.HoldHearing _, ProcedureCommand.AnswerObjection _ -> true;
            default -> false;
        };
    }
}
