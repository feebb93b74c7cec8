package org.weijifen.insurance.cover;

import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.AppliedEventPolicy;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.EventPolicyVersion;
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
 * @param eventPolicy set where an event policy overrides the scheme's umbrella
 */
public record CoverPolicy(
        String version,
        CoverBasis basis,
        Limits limits,
        int deathCoverFromAge,
        int guardianConsentBelowAge,
        InsuranceTerms terms,
        @Nullable AppliedEventPolicy eventPolicy) {

    public CoverPolicy {
        check(
                deathCoverFromAge == 0 || deathCoverFromAge == 8,
                version + ": deathCoverFromAge must be 0 or 8");
        check(
                guardianConsentBelowAge == 0 || guardianConsentBelowAge == 18,
                version + ": guardianConsentBelowAge must be 0 or 18");
    }

    /**
     * @throws IllegalArgumentException for a basis that nobody knows: the service does not start
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
                policy.insurance(),
                null);
    }

    /**
     * An event policy overrides the umbrella's basis, limits and terms; ages and the days of claims
     * are the scheme's (F4, F5, F7).
     */
    CoverPolicy overriddenBy(EventPolicyVersion event) {
        var terms =
                new InsuranceTerms(
                        event.policyId(),
                        event.insurerId(),
                        event.combineDeathDisability(),
                        event.coversCommute(),
                        this.terms.insuredFromAge(),
                        event.exclusions(),
                        event.aggregateLimitFenPerYear(),
                        // Its years are counted from its own first day, not from the scheme's.
                        MonthDay.from(event.validFrom()),
                        this.terms.claimDays(),
                        this.terms.unknownCoverDays());
        return new CoverPolicy(
                version,
                event.basis(),
                event.limits(),
                deathCoverFromAge,
                guardianConsentBelowAge,
                terms,
                new AppliedEventPolicy(
                        event.policyId(), event.insurerId(), event.number(), event.basis()));
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
