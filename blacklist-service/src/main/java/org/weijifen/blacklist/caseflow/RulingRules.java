package org.weijifen.blacklist.caseflow;

import static org.weijifen.blacklist.caseflow.RulingChecks.require;
import static org.weijifen.blacklist.caseflow.RulingChecks.requireWholeMinute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand.Decide;
import org.weijifen.blacklist.sanction.NamedBody;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.SanctionWindow;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** What a decision makes of a sanction (domain.md V2 to V8). Pure. */
final class RulingRules {
    private RulingRules() {}

    /**
     * The ruling of a decision.
     *
     * @throws org.weijifen.platform.aggregate.RefusedException UNPROCESSABLE where the scheme does
     *     not allow it
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
            LocalDate today = SchemeCalendar.dateOf(now);
            PublishRules.check(
                    order, subject.kind(), decide.severity(), today, today, version, "/publish");
        }
        Ruling own =
                Ruling.decided(
                        Ruling.sanctionIdOf(caseId),
                        now,
                        decide.severity(),
                        effectiveAt,
                        window,
                        subject.kind() == SubjectKind.UNIT
                                ? SchemeCalendar.dateOf(effectiveAt).getYear()
                                : null,
                        decide.falsifiedRecordIds(),
                        order,
                        decide.legalBasis(),
                        person ? "V4" : "V5 " + version.sanctionWindow(),
                        version.version());
        return own.withNamed(named(caseId, subject, decide, own));
    }

    /** Each body that the decision names has the same window and a sanction of its own (V9). */
    private static List<NamedBody> named(
            String caseId, Subject subject, Decide decide, Ruling own) {
        List<String> ids = decide.subordinateIds();
        requireOthers(subject, ids);
        return ids.stream().map(id -> NamedBody.waiting(caseId, id, own)).toList();
    }

    /** Of a notice and of a decision alike. */
    static void requireOthers(Subject subject, List<String> ids) {
        require(
                ids.isEmpty()
                        || (subject.kind() != SubjectKind.VOLUNTEER && !ids.contains(subject.id())),
                "/subordinateIds",
                "SUBORDINATES",
                "A decision on a unit or organisation names other bodies, not itself.",
                "仅对单位或组织的决定可列明其他下属主体。");
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
}
