package org.weijifen.blacklist.sanction;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.scheme.SchemeCalendar;

/**
 * What the civilisation office decided, as it stands now: the decision, then the appeal's.
 *
 * @param number 1 for the decision, 2 for what an appeal made of it; also the version of the
 *     sanction's document
 * @param at instant of this ruling
 * @param effectiveAt whole minute, not before the decision (domain.md V6)
 * @param imposed windows of the decision; of a volunteer the one period, perhaps without an end
 * @param standing what is left of them; empty after a reversal as a whole
 * @param awardIneligibleYear local year, units only (V2)
 * @param falsifiedRecordIds records that the decision calls falsified, volunteers only (V4)
 * @param publication absent: not published
 * @param clause the clause applied, with {@code policyVersion}
 */
public record Ruling(
        String sanctionId,
        int number,
        Instant decidedAt,
        Instant at,
        Severity severity,
        Instant effectiveAt,
        List<Period> imposed,
        List<Period> standing,
        @Nullable Integer awardIneligibleYear,
        List<String> falsifiedRecordIds,
        @Nullable PublicationOrder publication,
        String legalBasis,
        String clause,
        String policyVersion) {

    public Ruling {
        imposed = List.copyOf(imposed);
        standing = List.copyOf(standing);
        falsifiedRecordIds = List.copyOf(falsifiedRecordIds);
    }

    /** The id of the sanction that a case may lead to. */
    public static String sanctionIdOf(String caseId) {
        return DerivedIds.of("sanction", caseId);
    }

    /** The same ruling with its decision to publish. */
    Ruling publishedBy(PublicationOrder order) {
        return new Ruling(
                sanctionId,
                number,
                decidedAt,
                at,
                severity,
                effectiveAt,
                imposed,
                standing,
                awardIneligibleYear,
                falsifiedRecordIds,
                order,
                legalBasis,
                clause,
                policyVersion);
    }

    /** The decision as it was before an appeal; of its falsified records those that are kept. */
    public Ruling decision() {
        return new Ruling(
                sanctionId,
                1,
                decidedAt,
                decidedAt,
                severity,
                effectiveAt,
                imposed,
                imposed,
                awardIneligibleYear,
                falsifiedRecordIds,
                publication,
                legalBasis,
                clause,
                policyVersion);
    }

    /** What an appeal leaves of this ruling. */
    public Ruling cutTo(List<Period> remaining, List<String> keptRecordIds, Instant now) {
        return new Ruling(
                sanctionId,
                number + 1,
                decidedAt,
                now,
                severity,
                effectiveAt,
                imposed,
                remaining,
                awardIneligibleYear,
                keptRecordIds,
                publication,
                legalBasis,
                clause,
                policyVersion);
    }

    /** The local months that the windows of the decision reach, in order; all must be bounded. */
    public List<YearMonth> months() {
        var months = new TreeSet<YearMonth>();
        for (Period window : imposed) {
            Instant until = window.until();
            if (until == null) {
                throw new IllegalStateException(
                        "a window without an end reaches no list of months");
            }
            months.addAll(SchemeCalendar.monthsOf(new Interval(window.from(), until)));
        }
        return List.copyOf(months);
    }
}
