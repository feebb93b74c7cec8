package org.weijifen.reward.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.reward.ledger.Bucket;
import org.weijifen.reward.ledger.LedgerRules;
import org.weijifen.reward.ledger.MonthSummary;
import org.weijifen.scheme.SchemePolicy;

/** Brings bucket summaries and standings to the accounts. */
public final class FoldAccounts {
    private static final AccountAggregate ACCOUNTS = new AccountAggregate();

    private final AggregateRuntime runtime;
    private final SchemePolicy policy;

    /**
     * What the met buckets of one volunteer say: one fact.
     *
     * @param months by local month
     */
    record VolunteerMonths(String volunteerId, Map<String, MonthSummary> months) {}

    public FoldAccounts(AggregateRuntime runtime, SchemePolicy policy) {
        this.runtime = runtime;
        this.policy = policy;
    }

    /**
     * The second stage.
     *
     * @param buckets all that the first stage met, changed or not: after a crash between the stages
     *     the repeat finds them unchanged, but the accounts behind
     */
    FoldedBatch<Account, VolunteerMonths> months(Collection<Bucket> buckets, Act act) {
        Map<String, Map<String, MonthSummary>> byVolunteer = new TreeMap<>();
        for (Bucket bucket : buckets) {
            byVolunteer
                    .computeIfAbsent(bucket.volunteerId(), _ -> new TreeMap<>())
                    .put(bucket.month(), LedgerRules.summary(bucket));
        }
        List<VolunteerMonths> facts = new ArrayList<>();
        byVolunteer.forEach((id, months) -> facts.add(new VolunteerMonths(id, months)));
        return runtime.foldAll(ACCOUNTS, new MonthFolds(policy), facts, act);
    }

    /**
     * @param facts {@link VolunteerEvent}s and {@link VolunteerSanctionsEvent}s
     */
    FoldedBatch<Account, Event> standings(List<Event> facts, Act act) {
        return runtime.foldAll(ACCOUNTS, new StandingFolds(), facts, act);
    }

    private record MonthFolds(SchemePolicy policy) implements Folds<Account, VolunteerMonths> {
        @Override
        public Collection<String> ids(VolunteerMonths fact) {
            return List.of(fact.volunteerId());
        }

        @Override
        public Decision<Account> fold(String id, @Nullable Account state, VolunteerMonths fact) {
            return AccountRules.months(
                    state == null ? Account.empty(id) : state, fact.months(), policy);
        }
    }

    private record StandingFolds() implements Folds<Account, Event> {
        @Override
        public Collection<String> ids(Event fact) {
            return List.of(fact.key());
        }

        @Override
        public Decision<Account> fold(String id, @Nullable Account state, Event fact) {
            Account account = state == null ? Account.empty(id) : state;
            return switch (fact) {
                case VolunteerEvent v -> AccountRules.registration(account, v);
                case VolunteerSanctionsEvent s -> AccountRules.sanctions(account, s);
                default -> Decision.unchanged();
            };
        }
    }
}
