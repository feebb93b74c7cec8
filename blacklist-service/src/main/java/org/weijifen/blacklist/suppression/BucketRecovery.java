package org.weijifen.blacklist.suppression;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.suppression.Bucket.Told;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;

/**
 * Buckets adopt the newest published word on every record under every sanction. Records come back
 * by folding, sanctions by the work that their cases open again; a word whose facts are not all
 * there yet stands until they are. Events that do not tell whose sanction it is (from before they
 * did) are told again under the same sequence, which readers ignore.
 */
public record BucketRecovery(Aggregate<Bucket> aggregate) implements Recovery<Bucket> {
    private static final Comparator<Told> BY_IDS =
            Comparator.comparing(Told::recordId).thenComparing(Told::sanctionId);

    @Override
    public Collection<String> ids(Object event) {
        if (!(event instanceof SuppressionEvent said)) {
            return List.of();
        }
        String organizationId = said.organizationId();
        return organizationId == null
                ? List.of()
                : List.of(
                        BucketKey.of(organizationId, YearMonth.parse(said.month()), said.recordId())
                                .id());
    }

    /** As if only what was published had been said, whatever the facts held by now. */
    @Override
    public Bucket adopt(String id, @Nullable Bucket state, Published published) {
        Bucket facts = state == null ? Bucket.EMPTY : state;
        Map<Suppression.Pair, Told> told = new HashMap<>();
        BucketRules.suppressions(facts)
                .keySet()
                .forEach(
                        pair ->
                                told.put(
                                        pair,
                                        new Told(
                                                pair.recordId(),
                                                pair.sanctionId(),
                                                0,
                                                0,
                                                List.of())));
        for (Object event : published.all()) {
            if (event instanceof SuppressionEvent said) {
                told.merge(
                        new Suppression.Pair(said.recordId(), said.sanctionId()),
                        new Told(
                                said.recordId(),
                                said.sanctionId(),
                                said.sequence().sanctionRevision(),
                                said.sequence().recordRevision(),
                                said.intervals()),
                        BucketRecovery::newer);
            }
        }
        return new Bucket(
                facts.records(), facts.sanctions(), told.values().stream().sorted(BY_IDS).toList());
    }

    @Override
    public Bucket judge(String id, Bucket adopted) {
        return PublishedBefore.reach(adopted);
    }

    private static Told newer(Told one, Told other) {
        int bySanction = Long.compare(one.sanctionRevision(), other.sanctionRevision());
        int order =
                bySanction != 0
                        ? bySanction
                        : Long.compare(one.recordRevision(), other.recordRevision());
        return order > 0 ? one : other;
    }
}
