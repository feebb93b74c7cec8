package org.weijifen.blacklist.caseflow;

import static org.weijifen.blacklist.caseflow.RulingChecks.require;
import static org.weijifen.blacklist.caseflow.RulingChecks.requireWholeMinute;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand.Appeal;
import org.weijifen.blacklist.caseflow.CaseCommand.AppealOutcome;
import org.weijifen.blacklist.caseflow.CaseCommand.DecideAppeal;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.RulingAct;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.Act;

/** What an appeal leaves of a sanction (domain.md V7). Pure. */
final class AppealRules {
    private AppealRules() {}

    /** An organizer appeals for the own body: the case's subject, or one that it names. */
    static boolean mayAppeal(CaseFile file, Party party, @Nullable List<String> bodies) {
        boolean subject = party.isSubject(file);
        String own = String.valueOf(party.organizationId());
        return (bodies == null || subject)
                ? subject || SanctionRules.names(file, own)
                : bodies.equals(List.of(own)) && SanctionRules.names(file, own);
    }

    /**
     * The ruling with the subjects that the appeal is for, where there is more than one.
     *
     * @throws org.weijifen.platform.aggregate.RefusedException CONFLICT for a subject that has had
     *     its appeal, UNPROCESSABLE for a body that the decision does not name
     */
    static Ruling lodged(CaseFile file, Appeal appeal, Act act) {
        Ruling ruling = Objects.requireNonNull(file.ruling(), "decided, by its status");
        Party party = appeal.party();
        String own = party == null ? null : party.organizationId();
        boolean named = own != null && !file.subject().id().equals(own);
        List<String> bodies =
                Appeals.wanted(
                        file,
                        ruling,
                        party == null ? null : named ? own : file.subject().id(),
                        named ? List.of(own) : appeal.bodies());
        if (ruling.namedBodies().isEmpty()) {
            return ruling;
        }
        return ruling.with(
                new RulingAct(
                        RulingAct.Kind.APPEAL_LODGED,
                        act.now(),
                        act.by(),
                        appeal.reason(),
                        null,
                        null,
                        bodies));
    }

    /** With the answer to an appeal its stay ends, too, unless an objection is open besides. */
    static Ruling answered(CaseFile file, Ruling ruling, Act act) {
        return file.hasOpenObjection() ? ruling : withoutStay(ruling, act);
    }

    static Ruling withoutStay(Ruling ruling, Act act) {
        return RulingActs.isStayed(ruling)
                ? ruling.with(RulingAct.of(RulingAct.Kind.STAY_ENDED, act.now(), act.by(), ""))
                : ruling;
    }

    /** What a reversal, whole or in part, leaves of every sanction that was appealed against. */
    static Ruling left(CaseFile file, Ruling ruling, DecideAppeal appeal, Act act) {
        Subject subject = file.subject();
        List<String> bodies = RulingActs.appealedBodies(ruling);
        UnaryOperator<Ruling> change =
                one ->
                        appeal.outcome() == AppealOutcome.REVERSED
                                ? one.cutTo(List.of(), List.of(), act.now())
                                : cut(subject, one, appeal, act.now());
        Ruling own =
                bodies == null || bodies.contains(subject.id()) ? change.apply(ruling) : ruling;
        return answered(file, own.changeNamed(bodies, change), act);
    }

    /**
     * A reversal in part: what remains lies inside what stands.
     *
     * @throws org.weijifen.platform.aggregate.RefusedException UNPROCESSABLE where it does not
     */
    private static Ruling cut(Subject subject, Ruling ruling, DecideAppeal appeal, Instant now) {
        List<Period> remaining = appeal.remaining();
        require(
                !remaining.isEmpty(),
                "/remaining",
                "NOTHING_REMAINS",
                "Name the windows that remain, or reverse the sanction as a whole.",
                "请列明保留的期间；如全部撤销，请选择 REVERSED。");
        require(
                subject.kind() != SubjectKind.VOLUNTEER || remaining.size() == 1,
                "/remaining",
                "ONE_PERIOD",
                "A sanction on a volunteer keeps one period.",
                "志愿者的失信期间只能保留一段。");
        for (int i = 0; i < remaining.size(); i++) {
            checkRemaining(ruling.standing(), remaining, i);
        }
        List<String> kept =
                appeal.keptRecordIds() == null
                        ? ruling.falsifiedRecordIds()
                        : appeal.keptRecordIds();
        require(
                new HashSet<>(ruling.falsifiedRecordIds()).containsAll(kept),
                "/keepFalsifiedRecordIds",
                "NOT_IN_DECISION",
                "Only records that the decision named can stay falsified.",
                "只能保留原决定中列明的虚假记录。");
        require(
                (appeal.awardRestored() && ruling.ineligibleYear() != null)
                        || !remaining.equals(ruling.standing())
                        || !kept.equals(ruling.falsifiedRecordIds()),
                "/remaining",
                "NOTHING_CHANGES",
                "This leaves the sanction as it stands: uphold it, or cut it.",
                "保留内容与原决定相同，请选择维持（UPHELD）或缩减期间。");
        Ruling left = ruling.cutTo(remaining, kept, now);
        return appeal.awardRestored() ? left.withAwardRestored() : left;
    }

    private static void checkRemaining(List<Period> standing, List<Period> remaining, int index) {
        Period window = remaining.get(index);
        String pointer = "/remaining/" + index;
        requireWholeMinute(window.from(), pointer + "/from");
        if (window.until() != null) {
            requireWholeMinute(window.until(), pointer + "/until");
        }
        boolean ordered = index == 0 || !startsBefore(window, remaining.get(index - 1).until());
        require(
                ordered
                        && !window.from().equals(window.until())
                        && standing.stream().anyMatch(s -> isWithin(window, s)),
                pointer,
                "OUTSIDE_SANCTION",
                "Remaining windows are in order, not empty, do not overlap and lie inside the window that stands.",
                "保留的期间须按时间先后排列、非空、互不重叠，且在现行期间之内。");
    }

    private static boolean startsBefore(Period window, @Nullable Instant end) {
        return end == null || window.from().isBefore(end);
    }

    private static boolean isWithin(Period part, Period whole) {
        Instant end = whole.until();
        Instant partEnd = part.until();
        return !part.from().isBefore(whole.from())
                && (end == null || (partEnd != null && !partEnd.isAfter(end)));
    }
}
