package org.weijifen.reward.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.reward.benefit.PublishedBenefits;
import org.weijifen.reward.tier.PublishedTiers;
import org.weijifen.scheme.SchemePolicy;

/**
 * How accounts come back (architecture.md section 4). Months and standing are folded anew. Stars,
 * certificates and benefits are acts: what was published of them stands, with its numbers and
 * instants, and what the folding made of half-known months is forgotten. Then the account is judged
 * by all its months, and only what differs is told.
 *
 * <p>From a backup alone come the answers to repeated requests, and uses that were committed before
 * {@code benefit.used} was an event.
 */
public final class AccountRecovery implements Recovery<Account> {
    private static final AccountAggregate ACCOUNTS = new AccountAggregate();

    private final SchemePolicy policy;

    public AccountRecovery(SchemePolicy policy) {
        this.policy = policy;
    }

    @Override
    public Aggregate<Account> aggregate() {
        return ACCOUNTS;
    }

    /** Every event of the service is about the one volunteer who is its key. */
    @Override
    public Collection<String> ids(Object event) {
        return event instanceof Event e ? List.of(e.key()) : List.of();
    }

    @Override
    public Account adopt(String id, @Nullable Account state, Published published) {
        Account known = state == null ? Account.empty(id) : state;
        var tiers = new PublishedTiers(published.all());
        return new Account(
                known.volunteerId(),
                known.months(),
                tiers.stars(),
                tiers.certificates(),
                PublishedBenefits.benefits(published.all(), known.benefits()),
                known.standing());
    }

    @Override
    public Account judge(String id, Account adopted) {
        return AccountRules.judged(adopted, policy);
    }
}
