package org.weijifen.reward.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.reward.benefit.BenefitRules;
import org.weijifen.reward.benefit.UseRules;
import org.weijifen.reward.ledger.MonthSummary;
import org.weijifen.reward.tier.CertificateRules;
import org.weijifen.reward.tier.Star;
import org.weijifen.reward.tier.TierRules;
import org.weijifen.scheme.SchemePolicy;

/** What happens to an account (domain.md H7 to H9, R1, V4). */
final class AccountRules {
    private AccountRules() {}

    /**
     * Takes the newer summaries, all at once, and judges everything that follows from the sums: a
     * correction that moves a record to another month must not make the total dip in between.
     */
    static Decision<Account> months(
            Account account, Map<String, MonthSummary> summaries, SchemePolicy policy) {
        SortedMap<String, MonthSummary> months = new TreeMap<>(account.months());
        summaries.forEach(
                (month, summary) ->
                        months.merge(
                                month,
                                summary,
                                (known, met) -> met.folds() > known.folds() ? met : known));
        if (months.equals(account.months())) {
            return Decision.unchanged();
        }
        var summed =
                new Account(
                        account.volunteerId(),
                        months,
                        account.stars(),
                        account.certificates(),
                        account.benefits(),
                        account.standing());
        return Decision.to(judged(summed, policy));
    }

    /** What follows from the months as they are. */
    static Account judged(Account account, SchemePolicy policy) {
        List<Star> stars =
                TierRules.judge(
                        account.stars(), account.creditedMinutes(), policy, account.knownAt());
        return new Account(
                account.volunteerId(),
                account.months(),
                stars,
                CertificateRules.recognise(
                        account.certificates(), stars, account.volunteerId(), policy),
                BenefitRules.judge(
                        account.benefits(), account.years(), account.volunteerId(), policy),
                account.standing());
    }

    /** Registry's latest word. */
    static Decision<Account> registration(Account account, VolunteerEvent event) {
        Standing known = account.standing();
        if (event.revision() <= known.registryRevision()) {
            return Decision.unchanged();
        }
        return Decision.to(
                with(
                        account,
                        new Standing(
                                event.revision(),
                                event.standing().status() == VolunteerStatus.CANCELLED,
                                known.sanctionsRevision(),
                                known.sanctions())));
    }

    /** Blacklist's latest word. */
    static Decision<Account> sanctions(Account account, VolunteerSanctionsEvent event) {
        Standing known = account.standing();
        if (event.revision() <= known.sanctionsRevision()) {
            return Decision.unchanged();
        }
        List<StandingSanction> sanctions =
                switch (event) {
                    case VolunteerSanctionsStanding s -> s.sanctions();
                    case VolunteerSanctionsEnded e -> List.of();
                };
        return Decision.to(
                with(
                        account,
                        new Standing(
                                known.registryRevision(),
                                known.cancelled(),
                                event.revision(),
                                sanctions)));
    }

    /** A benefit is handed out. */
    static Decision<Account> use(@Nullable Account account, String benefitId, Instant now) {
        if (account == null) {
            return Decision.refuse(unknownBenefit());
        }
        List<Benefit> benefits = new ArrayList<>(account.benefits());
        for (int i = 0; i < benefits.size(); i++) {
            Benefit benefit = benefits.get(i);
            if (benefit.benefitId().equals(benefitId)) {
                boolean frozen = account.standing().frozenAt(now);
                Refusal refusal = UseRules.refusal(benefits, benefit, frozen, now);
                if (refusal != null) {
                    return Decision.refuse(refusal);
                }
                benefits.set(i, UseRules.use(benefit, now));
                return Decision.to(
                        new Account(
                                account.volunteerId(),
                                account.months(),
                                account.stars(),
                                account.certificates(),
                                benefits,
                                account.standing()));
            }
        }
        return Decision.refuse(unknownBenefit());
    }

    private static Account with(Account account, Standing standing) {
        return new Account(
                account.volunteerId(),
                account.months(),
                account.stars(),
                account.certificates(),
                account.benefits(),
                standing);
    }

    private static Refusal unknownBenefit() {
        return Refusal.of(
                Refusal.Kind.NOT_FOUND,
                "BENEFIT_NOT_FOUND",
                "This account has no such benefit. List the account's benefits first.",
                "该账户没有此礼遇，请先查询礼遇列表。");
    }
}
