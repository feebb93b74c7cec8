package org.weijifen.reward.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction.Parked;
import org.weijifen.reward.ledger.Bucket;
import org.weijifen.reward.ledger.FoldBuckets;

/**
 * Hours and suppressions: first the month buckets, then the accounts of all buckets met
 * (architecture.md section 4).
 */
public final class HoursEventsListener {
    private final FoldBuckets buckets;
    private final FoldAccounts accounts;

    public HoursEventsListener(FoldBuckets buckets, FoldAccounts accounts) {
        this.buckets = buckets;
        this.accounts = accounts;
    }

    public List<Parked> react(Batch batch, Act act) {
        List<Event> facts = new ArrayList<>(batch.of(HoursEvent.class));
        facts.addAll(batch.of(SuppressionEvent.class));
        if (facts.isEmpty()) {
            return List.of();
        }
        FoldedBatch<Bucket, Event> folded = buckets.fold(facts, act);
        List<Parked> parked = new ArrayList<>(Batch.failuresOf(folded));
        var judged = accounts.months(folded.states().values(), act);
        Map<String, String> reasons =
                judged.failures().stream()
                        .collect(
                                Collectors.toMap(
                                        f -> f.fact().volunteerId(),
                                        f -> String.valueOf(f.failure()),
                                        (first, _) -> first));
        facts.stream()
                .filter(f -> reasons.containsKey(f.key()))
                .map(f -> new Parked(f, String.valueOf(reasons.get(f.key()))))
                .forEach(parked::add);
        return List.copyOf(parked);
    }
}
