package org.weijifen.reward.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.reward.account.AccountAggregate;
import org.weijifen.reward.account.AccountRecovery;
import org.weijifen.reward.account.FoldAccounts;
import org.weijifen.reward.account.HoursEventsListener;
import org.weijifen.reward.account.StandingEventsListener;
import org.weijifen.reward.account.UseBenefit;
import org.weijifen.reward.ledger.BucketAggregate;
import org.weijifen.reward.ledger.FoldBuckets;
import org.weijifen.reward.shadow.CaseEventsListener;
import org.weijifen.reward.shadow.ReadSuppressedHours;
import org.weijifen.reward.shadow.SanctionAggregate;
import org.weijifen.reward.shadow.ViolationAggregate;
import org.weijifen.reward.statement.ReadAccounts;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemePolicy;

/** Reward-service put together, without a framework: for Spring, for tests and for simulation. */
public final class RewardModule {
    /** Name of the service. */
    public static final String NAME = "reward-service";

    private final ReadAccounts readAccounts;
    private final ReadSuppressedHours readSuppressedHours;
    private final UseBenefit useBenefit;
    private final AccountRecovery accountRecovery;
    private final Reaction reaction;

    public RewardModule(ServiceFrame frame, SchemePolicy policy) {
        var runtime = frame.runtime();
        var foldAccounts = new FoldAccounts(runtime, policy);
        readAccounts = new ReadAccounts(runtime);
        readSuppressedHours = new ReadSuppressedHours(runtime, readAccounts, policy);
        useBenefit = new UseBenefit(runtime);
        accountRecovery = new AccountRecovery(policy);
        reaction =
                new RewardReaction(
                        new StandingEventsListener(foldAccounts),
                        new HoursEventsListener(new FoldBuckets(runtime, policy), foldAccounts),
                        new CaseEventsListener(runtime));
    }

    /** What the platform must know of this service. */
    public static ServiceDefinition definition(String scheme) {
        return new ServiceDefinition(
                NAME,
                scheme,
                ContractCatalog.all(),
                Set.of(Topics.REWARD_TIERS, Topics.REWARD_BENEFITS),
                List.of(
                        new BucketAggregate(),
                        new AccountAggregate(),
                        new SanctionAggregate(),
                        new ViolationAggregate()));
    }

    public ReadAccounts readAccounts() {
        return readAccounts;
    }

    public ReadSuppressedHours readSuppressedHours() {
        return readSuppressedHours;
    }

    public UseBenefit useBenefit() {
        return useBenefit;
    }

    public Reaction reaction() {
        return reaction;
    }

    /** Nothing here waits for time: an expired benefit is told by its date when it is read. */
    public List<DeadlineRunner.Target<?>> deadlineTargets() {
        return List.of();
    }

    /** Buckets and copies publish nothing: their facts come back by folding. */
    public List<Recovery<?>> recoveries() {
        return List.of(accountRecovery);
    }

    private record RewardReaction(
            StandingEventsListener standings, HoursEventsListener hours, CaseEventsListener cases)
            implements Reaction {
        @Override
        public Set<String> topics() {
            return Set.of(
                    Topics.ACTIVITY_HOURS,
                    Topics.BLACKLIST_HOURS,
                    Topics.BLACKLIST_CASES,
                    Topics.REGISTRY_VOLUNTEERS,
                    Topics.BLACKLIST_VOLUNTEER_CASES);
        }

        @Override
        public List<Parked> react(Batch batch) {
            var act = batch.act(NAME);
            List<Parked> parked = new ArrayList<>(standings.react(batch, act));
            parked.addAll(hours.react(batch, act));
            parked.addAll(cases.react(batch, act));
            return parked;
        }
    }
}
