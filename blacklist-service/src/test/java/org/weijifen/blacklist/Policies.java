package org.weijifen.blacklist;

import java.util.Map;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.scheme.GusuPolicy;

/** The scheme's policy with another reading of "two years". */
public final class Policies {
    private Policies() {}

    public static SchemePolicy with(PolicyVersion.SanctionWindow reading, int months) {
        return GusuPolicy.with(Map.of("sanctionWindow", reading, "sanctionWindowMonths", months));
    }
}
