package org.weijifen.reward.shadow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.reward.benefit.BenefitRules;
import org.weijifen.reward.benefit.YearMinutes;
import org.weijifen.reward.ledger.MonthSummary;
import org.weijifen.reward.shadow.SuppressedHours.Earned;
import org.weijifen.reward.shadow.SuppressedHours.LostBenefit;
import org.weijifen.reward.shadow.SuppressedHours.Withdrawn;
import org.weijifen.reward.shadow.SuppressedHours.YearBenefit;
import org.weijifen.reward.tier.Star;
import org.weijifen.reward.tier.TierRules;
import org.weijifen.scheme.SchemePolicy;

/**
 * What the same account earns with its suppressed minutes and without them: the rules of stars and
 * benefits, asked twice (domain.md H7, R1). Pure.
 */
final class EarnedRules {
    private final Account account;
    private final SchemePolicy policy;
    private final SortedMap<String, MonthSummary> months;

    /**
     * @param months by local month, those that count now
     */
    EarnedRules(Account account, SortedMap<String, MonthSummary> months, SchemePolicy policy) {
        this.account = account;
        this.months = months;
        this.policy = policy;
    }

    Earned now() {
        return earned(false);
    }

    Earned withoutSanctions() {
        return earned(true);
    }

    /** The stars and benefits that only the suppressed minutes are missing for. */
    Withdrawn withdrawn() {
        List<Integer> tiers = new ArrayList<>(tiers(true));
        tiers.removeAll(tiers(false));
        List<LostBenefit> lost = new ArrayList<>();
        List<Benefit> now = benefits(false);
        for (Benefit without : benefits(true)) {
            Benefit known =
                    now.stream()
                            .filter(b -> b.benefitId().equals(without.benefitId()))
                            .findFirst()
                            .orElse(null);
            if (without.stands() && (known == null || !known.stands())) {
                String status = known == null ? "NOT_GRANTED" : known.status().name();
                lost.add(new LostBenefit(without.year(), without.kind(), status));
            }
        }
        return new Withdrawn(tiers, lost);
    }

    private Earned earned(boolean all) {
        return new Earned(
                total(all),
                tiers(all).stream().max(Comparator.naturalOrder()).orElse(0),
                benefits(all).stream()
                        .filter(Benefit::stands)
                        .map(b -> new YearBenefit(b.year(), b.kind()))
                        .toList());
    }

    private List<Integer> tiers(boolean all) {
        return TierRules.judge(account.stars(), total(all), policy, knownAt()).stream()
                .filter(Star::standing)
                .map(Star::tier)
                .toList();
    }

    private List<Benefit> benefits(boolean all) {
        Map<Integer, Long> minutes = new TreeMap<>();
        Map<Integer, Instant> known = new TreeMap<>();
        months.forEach(
                (month, summary) -> {
                    int year = Integer.parseInt(month.substring(0, 4));
                    minutes.merge(year, counted(summary, all), Long::sum);
                    known.merge(year, summary.knownAt(), EarnedRules::later);
                });
        List<YearMinutes> years = new ArrayList<>();
        minutes.forEach(
                (year, sum) ->
                        years.add(
                                new YearMinutes(
                                        year, sum, known.getOrDefault(year, Instant.EPOCH))));
        return BenefitRules.judge(account.benefits(), years, account.volunteerId(), policy);
    }

    private long total(boolean all) {
        return months.values().stream().mapToLong(m -> counted(m, all)).sum();
    }

    Instant knownAt() {
        return months.values().stream()
                .map(MonthSummary::knownAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** A suppressed minute belongs to its record, so that record would have it credited (X17). */
    private static long counted(MonthSummary month, boolean all) {
        return month.creditedMinutes() + (all ? month.suppressedMinutes() : 0);
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}
