package org.weijifen.reward.statement;

import java.util.List;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.ledger.MonthSummary;
import org.weijifen.reward.tier.TierRules;

/**
 * An account as shown.
 *
 * @param creditedHours the lifetime total floored to 0.1 h, such as {@code 99.9} (domain.md H1)
 * @param tier highest standing star, 0 for none
 * @param years local calendar years that have a month in the ledger, rising
 */
public record AccountView(
        String volunteerId,
        long creditedMinutes,
        long suppressedMinutes,
        String creditedHours,
        int tier,
        List<Year> years) {

    /** One local calendar year. */
    public record Year(int year, long creditedMinutes, long suppressedMinutes) {}

    static AccountView of(Account account) {
        List<Year> years =
                account.monthsByYear().entrySet().stream()
                        .map(e -> year(e.getKey(), e.getValue()))
                        .toList();
        return new AccountView(
                account.volunteerId(),
                account.creditedMinutes(),
                account.suppressedMinutes(),
                hours(account.creditedMinutes()),
                TierRules.standingTier(account.stars()),
                years);
    }

    private static Year year(int year, List<MonthSummary> months) {
        return new Year(
                year,
                months.stream().mapToLong(MonthSummary::creditedMinutes).sum(),
                months.stream().mapToLong(MonthSummary::suppressedMinutes).sum());
    }

    static String hours(long minutes) {
        long tenths = minutes / 6;
        return tenths / 10 + "." + tenths % 10;
    }
}
