package org.weijifen.reward.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.account.AccountAggregate;
import org.weijifen.reward.ledger.Bucket;
import org.weijifen.reward.ledger.BucketAggregate;
import org.weijifen.reward.ledger.LedgerRules;

/** Answers questions about accounts. */
public final class ReadAccounts {
    private static final AccountAggregate ACCOUNTS = new AccountAggregate();
    private static final BucketAggregate BUCKETS = new BucketAggregate();

    /** Buckets loaded at once while a page of entries fills. */
    private static final int MONTHS_AT_ONCE = 12;

    private final AggregateRuntime runtime;

    public ReadAccounts(AggregateRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Which entries are wanted.
     *
     * @param from first local month {@code yyyy-mm}, inclusive; absent: from the beginning
     * @param to last one, inclusive; absent: to the end
     * @param afterId exclusive lower bound {@code month/recordId}
     * @param limit at most so many
     */
    public record EntryQuery(
            @Nullable String from, @Nullable String to, @Nullable String afterId, int limit) {}

    /** An account, empty for a volunteer of whom nothing is known yet. */
    public Account account(String volunteerId) {
        Versioned<Account> found = runtime.get(ACCOUNTS, volunteerId);
        return found == null ? Account.empty(volunteerId) : found.state();
    }

    /** Entries in order of month and record id, read from the month buckets. */
    public List<EntryView> entries(String volunteerId, EntryQuery query) {
        List<String> months =
                account(volunteerId).months().keySet().stream()
                        .filter(m -> wanted(m, query))
                        .toList();
        List<EntryView> found = new ArrayList<>();
        for (int i = 0; i < months.size() && found.size() < query.limit(); i += MONTHS_AT_ONCE) {
            List<String> ids =
                    months.subList(i, Math.min(months.size(), i + MONTHS_AT_ONCE)).stream()
                            .map(m -> Bucket.id(volunteerId, m))
                            .toList();
            Map<String, Bucket> buckets = runtime.load(BUCKETS, ids);
            for (String id : ids) {
                Bucket bucket = buckets.get(id);
                if (bucket != null) {
                    found.addAll(entries(bucket, query.afterId()));
                }
            }
        }
        return found.stream().limit(query.limit()).toList();
    }

    private static List<EntryView> entries(Bucket bucket, @Nullable String afterId) {
        return LedgerRules.month(bucket).entries().stream()
                .map(e -> EntryView.of(bucket.month(), e))
                .filter(e -> afterId == null || e.id().compareTo(afterId) > 0)
                .sorted(Comparator.comparing(EntryView::id))
                .toList();
    }

    private static boolean wanted(String month, EntryQuery query) {
        String from = query.from();
        String to = query.to();
        String after = query.afterId();
        return (from == null || month.compareTo(from) >= 0)
                && (to == null || month.compareTo(to) <= 0)
                && (after == null || month.compareTo(after.split("/", 2)[0]) >= 0);
    }
}
