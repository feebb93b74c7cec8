package org.weijifen.reward;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.scheme.GusuPolicy;

/** The scheme's own policy, and variations of its numbers. */
public final class TestPolicies {
    public static final SchemePolicy GUSU = GusuPolicy.POLICY;

    private TestPolicies() {}

    public static SchemePolicy of(PolicyVersion... versions) {
        return GusuPolicy.of(versions);
    }

    public static PolicyVersion version(
            String name, LocalDate from, long annualBenefitMinutes, List<Long> thresholds) {
        return GusuPolicy.version(
                Map.of(
                        "version", name,
                        "effectiveFrom", from,
                        "annualBenefitMinutes", annualBenefitMinutes,
                        "starThresholdMinutes", thresholds));
    }
}
