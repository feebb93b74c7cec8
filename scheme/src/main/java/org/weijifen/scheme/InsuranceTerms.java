package org.weijifen.scheme;

import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The umbrella policy (domain.md F4, F5) and the days of claims (F7) as data of the scheme.
 *
 * @param policyId the insurer's number of the umbrella policy
 * @param insurerId who insures; the {@code org} of that insurer's tokens
 * @param combineDeathDisability whether death and disability share one limit, the higher of both
 * @param coversCommute whether the way there and back is covered
 * @param insuredFromAge who is younger on the day of the activity is not insured; one of {@link
 *     #AGES}
 * @param exclusions what is not paid for, by code
 * @param aggregateLimitFenPerYear most that is paid in one policy year, in fen; 0 for no such limit
 * @param policyYearBegins day on which a policy year begins
 * @param claimDays terms of claims
 * @param unknownCoverDays after so many whole local days from its receipt a claim may be closed of
 *     which nobody knows the cover
 */
public record InsuranceTerms(
        String policyId,
        String insurerId,
        boolean combineDeathDisability,
        boolean coversCommute,
        int insuredFromAge,
        List<String> exclusions,
        long aggregateLimitFenPerYear,
        MonthDay policyYearBegins,
        ClaimDays claimDays,
        int unknownCoverDays) {

    /** Events of claims carry it. */
    private static final Pattern POLICY_ID = Pattern.compile("[A-Za-z0-9_.:/-]{1,80}");

    /** Ages that a person's standing tells of: no birthday leaves the register but these. */
    public static final Set<Integer> AGES = Set.of(0, 8, 14, 18);

    /** Most that one limit is, in fen: sums over any roster stay far below a long's end. */
    public static final long LIMIT_MAX_FEN = 1_000_000_000_000L;

    /**
     * Days of domain.md F7, counted in whole local days.
     *
     * @param decide from receipt of the claim and its papers, time of waiting for them excluded
     * @param refuse from the decision to its notice with reasons
     * @param pay from agreement to payment
     * @param certainPart after so many days the part of the amount that is certain is paid
     * @param remindBefore so many days before a term ends the claim shows as due
     */
    public record ClaimDays(int decide, int refuse, int pay, int certainPart, int remindBefore) {
        public ClaimDays {
            check(decide > 0, "claimDays.decide must be positive");
            check(refuse > 0, "claimDays.refuse must be positive");
            check(pay > 0, "claimDays.pay must be positive");
            check(certainPart >= decide, "claimDays.certainPart must not be below decide");
            check(remindBefore >= 0, "claimDays.remindBefore must not be negative");
        }
    }

    public InsuranceTerms {
        exclusions = List.copyOf(exclusions);
        check(POLICY_ID.matcher(policyId).matches(), "policyId must match " + POLICY_ID);
        check(!insurerId.isBlank(), "insurerId must be given");
        check(AGES.contains(insuredFromAge), "insuredFromAge must be 0, 8, 14 or 18");
        check(unknownCoverDays > 0, "unknownCoverDays must be positive");
        check(aggregateLimitFenPerYear >= 0, "aggregateLimitFenPerYear must not be negative");
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("policy: insurance." + sentence);
        }
    }
}
