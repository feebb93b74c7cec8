package org.weijifen.blacklist.caseflow;

import java.time.Instant;
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
    private CaseRules() {}

    /** A step; wrong state, wrong person and impossible rulings are refused. */
    static Decision<CaseFile> advance(
            String caseId,
            @Nullable CaseFile file,
            CaseCommand command,
            Act act,
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
            return Decision.to(step(caseId, file, command, act, policy));
        } catch (RefusedException e) {
            return Decision.refuse(e.refusal());
        }
    }

    /** A decided case becomes effective by time alone. */
    static Decision<CaseFile> onDeadline(CaseFile file, Instant now, String service) {
        Ruling ruling = file.ruling();
        if (SanctionRules.runsOut(file)) {
            return SanctionRules.expire(file, now, service);
        }
        if (file.status() != CaseStatus.DECIDED
                || ruling == null
                || now.isBefore(ruling.effectiveAt())) {
            return Decision.unchanged();
        }
        var step = new CaseStep(CaseStatus.EFFECTIVE, ruling.effectiveAt(), service, "effectiveAt");
        return Decision.to(file.step(step, ruling, file.consequencesOpen()));
    }

    private static CaseFile step(
            String caseId, CaseFile file, CaseCommand command, Act act, SchemePolicy policy) {
        return switch (command) {
            case Investigate _ -> plain(file, command, CaseStatus.INVESTIGATING, act);
            case ServeNotice _ -> plain(file, command, CaseStatus.NOTICE_SERVED, act);
            case Dismiss _ -> plain(file, command, CaseStatus.DISMISSED, act);
            case Decide decide ->
                    file.step(
                            stepOf(command, CaseStatus.DECIDED, act),
                            RulingRules.decide(caseId, file.subject(), decide, act.now(), policy),
                            true);
            case Appeal appeal ->
                    file.step(
                            stepOf(command, CaseStatus.APPEALED, act),
                            AppealRules.lodged(file, appeal, act),
                            isPublished(file));
            case DecideAppeal appeal -> onAppeal(file, appeal, act);
            case SanctionCommand sanction ->
                    SanctionRules.step(file, sanction, act.now(), act.by(), policy);
        };
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
                            AppealRules.answered(ruling, act),
                            isPublished(file));
            case REVERSED, PARTLY -> {
                Ruling left = AppealRules.left(file.subject(), ruling, appeal, act);
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

    /** An organizer sees only cases against the own organisation. */
    private static boolean isHidden(CaseFile file, CaseCommand command) {
        return command instanceof Appeal appeal
                && appeal.organizationId() != null
                && (file.subject().kind() == SubjectKind.VOLUNTEER
                        || !AppealRules.mayAppeal(file, appeal));
    }

    private static Set<CaseStatus> from(CaseCommand command) {
        return switch (command) {
            case Investigate _ -> Set.of(CaseStatus.REPORTED);
            case ServeNotice _ -> Set.of(CaseStatus.INVESTIGATING);
            case Dismiss _ ->
                    Set.of(CaseStatus.REPORTED, CaseStatus.INVESTIGATING, CaseStatus.NOTICE_SERVED);
            case Decide _ -> Set.of(CaseStatus.NOTICE_SERVED);
            case Appeal _ -> Set.of(CaseStatus.DECIDED, CaseStatus.EFFECTIVE);
            case DecideAppeal _ -> Set.of(CaseStatus.APPEALED);
            case SanctionCommand sanction -> SanctionRules.from(sanction);
        };
    }

    /** Persons, not accounts (domain.md H11, V7): earlier officers, and the accused volunteer. */
    private static boolean isBarred(CaseFile file, CaseCommand command, String person) {
        boolean accused =
                file.subject().kind() == SubjectKind.VOLUNTEER
                        && file.subject().id().equals(person);
        Set<String> earlier =
                switch (command) {
                    case Decide _ ->
                            file.personsOf(CaseStatus.INVESTIGATING, CaseStatus.NOTICE_SERVED);
                    case DecideAppeal _ ->
                            file.personsOf(
                                    CaseStatus.INVESTIGATING,
                                    CaseStatus.NOTICE_SERVED,
                                    CaseStatus.DECIDED);
                    default -> Set.of();
                };
        boolean judges =
                command instanceof Decide
                        || command instanceof DecideAppeal
                        || command instanceof SanctionCommand;
        return judges && (accused || earlier.contains(person));
    }
}
