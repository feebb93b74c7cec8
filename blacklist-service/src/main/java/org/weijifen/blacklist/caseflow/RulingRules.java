package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand.Decide;
import org.weijifen.blacklist.caseflow.CaseCommand.DecideAppeal;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.SanctionWindow;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.PolicyVersion.MonthRange;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** What a decision and an appeal make of a sanction (domain.md V2 to V8). Pure. */
final class RulingRules {
    private RulingRules() {}

    /**
     * The ruling of a decision.
     *
     * @throws RefusedException UNPROCESSABLE where the scheme does not allow it
     */
    static Ruling decide(
            String caseId, Subject subject, Decide decide, Instant now, SchemePolicy policy) {
        Instant effectiveAt = decide.effectiveAt();
        requireWholeMinute(effectiveAt, "/effectiveAt");
        require(
                !effectiveAt.isBefore(now),
                "/effectiveAt",
                "RETROACTIVE",
                "A sanction takes effect at the time of the decision or later. Give a later whole minute.",
                "生效时间不得早于决定时间，请填写之后的整分钟时间。");
        boolean person = subject.kind() == SubjectKind.VOLUNTEER;
        PolicyVersion version = policy.at(effectiveAt);
        require(
                person || (decide.until() == null && decide.falsifiedRecordIds().isEmpty()),
                decide.until() == null ? "/falsifiedRecordIds" : "/until",
                "VOLUNTEERS_ONLY",
                "The window of a unit or organisation follows from the policy, and falsified records are named for volunteers only.",
                "单位和组织的期限由政策确定；虚假记录仅适用于志愿者。");
        Period window =
                person
                        ? personal(effectiveAt, decide.until())
                        : SanctionWindow.of(version, effectiveAt);
        PublicationOrder order = decide.publication();
        if (order != null) {
            check(order, subject.kind(), decide, SchemeCalendar.dateOf(now), version);
        }
        return new Ruling(
                DerivedIds.of("sanction", caseId),
                1,
                now,
                now,
                decide.severity(),
                effectiveAt,
                List.of(window),
                List.of(window),
                subject.kind() == SubjectKind.UNIT
                        ? SchemeCalendar.dateOf(effectiveAt).getYear()
                        : null,
                decide.falsifiedRecordIds(),
                order,
                decide.legalBasis(),
                person ? "V4" : "V5 " + version.sanctionWindow(),
                version.version());
    }

    /** A reversal as a whole. */
    static Ruling reverse(Ruling ruling, Instant now) {
        return ruling.cutTo(List.of(), List.of(), now);
    }

    /**
     * A reversal in part: what remains lies inside what stands.
     *
     * @throws RefusedException UNPROCESSABLE where it does not
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

    private static Period personal(Instant effectiveAt, @Nullable Instant until) {
        if (until != null) {
            requireWholeMinute(until, "/until");
            require(
                    until.isAfter(effectiveAt),
                    "/until",
                    "ENDS_BEFORE_START",
                    "The sanction ends after it takes effect.",
                    "失信期间的结束时间须晚于生效时间。");
        }
        return new Period(effectiveAt, until);
    }

    private static void check(
            PublicationOrder order,
            SubjectKind kind,
            Decide decide,
            LocalDate today,
            PolicyVersion version) {
        require(
                version.publish().getOrDefault(kind.name(), false),
                "/publish",
                "NOT_PUBLISHED",
                "The policy does not publish sanctions on this kind of subject.",
                "现行政策不公开此类主体的失信信息。");
        MonthRange months = version.publicationMonths().get(decide.severity().name());
        require(
                months != null && !order.from().isBefore(today),
                "/publish/from",
                "PUBLISHED_BEFORE_DECISION",
                "A publication begins on the date of the decision or later.",
                "公开曝光不得早于决定之日。");
        if (months != null) {
            require(
                    order.until().isAfter(order.from())
                            && !order.until().isBefore(order.from().plusMonths(months.least()))
                            && !order.until().isAfter(order.from().plusMonths(months.most())),
                    "/publish/until",
                    "PUBLICATION_LENGTH",
                    "At severity "
                            + decide.severity()
                            + " a publication lasts "
                            + months.least()
                            + " to "
                            + months.most()
                            + " months.",
                    "该严重程度的公开期限为 " + months.least() + " 至 " + months.most() + " 个月。");
        }
    }

    private static void requireWholeMinute(Instant instant, String pointer) {
        require(
                instant.truncatedTo(ChronoUnit.MINUTES).equals(instant),
                pointer,
                "WHOLE_MINUTE",
                "Give a whole minute, without seconds.",
                "请填写整分钟时间，不含秒。");
    }

    private static void require(
            boolean holds, String pointer, String code, String detail, String detailZh) {
        if (!holds) {
            throw new RefusedException(CaseRefusals.unprocessable(pointer, code, detail, detailZh));
        }
    }
}
