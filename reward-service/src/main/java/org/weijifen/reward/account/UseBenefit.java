package org.weijifen.reward.account;

import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.reward.benefit.BenefitView;

/** An officer of the association marks an annual benefit as used (domain.md R1). */
public final class UseBenefit {
    private static final AccountAggregate ACCOUNTS = new AccountAggregate();

    private final AggregateRuntime runtime;

    public UseBenefit(AggregateRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * @return its answer is the benefit's {@link BenefitView}
     * @throws org.weijifen.platform.aggregate.RefusedException BENEFIT_NOT_FOUND, BENEFIT_USED,
     *     BENEFIT_CANCELLED, SPENDING_FROZEN, BENEFIT_EXPIRED, HEALTH_CHECK_TAKEN_THIS_YEAR
     */
    public Outcome<Account> use(String volunteerId, String benefitId, Act act) {
        return runtime.execute(
                ACCOUNTS,
                volunteerId,
                act,
                state -> AccountRules.use(state, benefitId, act.now()),
                state ->
                        state.benefits().stream()
                                .filter(b -> b.benefitId().equals(benefitId))
                                .map(b -> BenefitView.of(b, act.now()))
                                .findFirst()
                                .orElseThrow());
    }
}
