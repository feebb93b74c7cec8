package org.weijifen.blacklist;

import java.util.List;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemePolicy;

/** The scheme's policy with another reading of "two years". */
public final class Policies {
    private Policies() {}

    public static SchemePolicy with(PolicyVersion.SanctionWindow reading, int months) {
        PolicyVersion p = SchemePolicy.load("gusu-2019").versions().getFirst();
        return new SchemePolicy(
                "gusu-2019",
                List.of(
                        new PolicyVersion(
                                p.version(),
                                p.effectiveFrom(),
                                p.starThresholdMinutes(),
                                p.starAccrual(),
                                p.recognition(),
                                p.annualBenefitMinutes(),
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
                                reading,
                                months,
                                p.publish(),
                                p.publicationMonths(),
                                p.dailyReviewMinutes(),
                                p.dailyDistrictReviewMinutes())));
    }
}
