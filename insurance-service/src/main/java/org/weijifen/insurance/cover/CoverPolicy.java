package org.weijifen.insurance.cover;

import java.util.Map;
import java.util.Objects;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.scheme.InsuranceTerms;
import org.weijifen.scheme.PolicyVersion;

/**
 * The numbers of one policy version that cover depends on (domain.md F4, F5).
 *
 * @param deathCoverFromAge under this age on the day the death limit is 0; 0 or 8, the birthdays
 *     that a standing names
 * @param guardianConsentBelowAge under this age a guardian consents too; 0 or 18
 * @param terms which policy of which insurer, and on what terms
 */
public record CoverPolicy(
        String version,
        CoverBasis basis,
        Limits limits,
        int deathCoverFromAge,
        int guardianConsentBelowAge,
        InsuranceTerms terms) {

    public CoverPolicy {
        // The place of the other bases (F5): whoever adds one adds its rule in CoverRules.verdict.
        check(
                basis == CoverBasis.ROSTERED_ACTIVITY,
                version + ": coverBasis " + basis + " has no rule yet");
        check(
                deathCoverFromAge == 0 || deathCoverFromAge == 8,
                version + ": deathCoverFromAge must be 0 or 8");
        check(
                guardianConsentBelowAge == 0 || guardianConsentBelowAge == 18,
                version + ": guardianConsentBelowAge must be 0 or 18");
    }

    /**
     * @throws IllegalArgumentException for a basis that nobody knows or that has no rule: the
     *     service does not start
     */
    static CoverPolicy of(PolicyVersion policy) {
        return new CoverPolicy(
                policy.version(),
                CoverBasis.valueOf(policy.coverBasis()),
                new Limits(
                        limitFen(policy, "death"),
                        limitFen(policy, "disability"),
                        limitFen(policy, "medical")),
                policy.deathCoverFromAge(),
                policy.guardianConsentBelowAge(),
                policy.insurance());
    }

    private static long limitFen(PolicyVersion policy, String kind) {
        Map<String, Long> limits = policy.coverLimitsFen();
        return Objects.requireNonNull(limits.get(kind), kind);
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("policy " + sentence);
        }
    }
}
