package org.weijifen.blacklist.caseflow;

import static org.weijifen.blacklist.caseflow.RulingChecks.require;
import static org.weijifen.blacklist.caseflow.RulingChecks.requireWholeMinute;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand.DecideAppeal;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;

/** What an appeal leaves of a sanction (domain.md V7). Pure. */
final class AppealRules {
    private AppealRules() {}

    /** A reversal as a whole. */
    static Ruling reverse(Ruling ruling, Instant now) {
        return ruling.cutTo(List.of(), List.of(), now);
    }

    /**
     * A reversal in part: what remains lies inside what stands.
     *
     * @throws org.weijifen.platform.aggregate.RefusedException UNPROCESSABLE where it does not
     */
    static Ruling cut(Subject subject, Ruling ruling, DecideAppeal appeal, Instant now) {
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
                !remaining.equals(ruling.standing()) || !kept.equals(ruling.falsifiedRecordIds()),
                "/remaining",
                "NOTHING_CHANGES",
                "This leaves the sanction as it stands: uphold it, or cut it.",
                "保留内容与原决定相同，请选择维持（UPHELD）或缩减期间。");
        return ruling.cutTo(remaining, kept, now);
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
