package org.weijifen.reward;

import java.time.LocalDate;
import java.util.List;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemePolicy;

/** The scheme's own policy, and variations of its numbers. */
public final class TestPolicies {
    public static final SchemePolicy GUSU = SchemePolicy.load("gusu-2019");

    private TestPolicies() {}

    public static SchemePolicy of(PolicyVersion... versions) {
        return new SchemePolicy("gusu-2019", List.of(versions));
    }

    public static PolicyVersion version(
            String name, LocalDate from, long annualBenefitMinutes, List<Long> thresholds) {
        PolicyVersion p = GUSU.versions().getFirst();
        return new PolicyVersion(
                name,
                from,
                thresholds,
                p.starAccrual(),
                p.recognition(),
                annualBenefitMinutes,
                p.annualBenefits(),
                p.coverBasis(),
                p.coverLimitsFen(),
                p.deathCoverFromAge(),
                p.guardianConsentBelowAge(),
                p.processingConsentBelowAge(),
                p.rosterCutoff(),
                p.rosterLinesMax(),
                p.recordDeadlineWorkingDays(),
                p.hoursRequireFiling(),
                p.sanctionWindow(),
                p.sanctionWindowMonths(),
                p.publish(),
                p.publicationMonths(),
                p.dailyReviewMinutes(),
                p.dailyDistrictReviewMinutes());
    }
}
