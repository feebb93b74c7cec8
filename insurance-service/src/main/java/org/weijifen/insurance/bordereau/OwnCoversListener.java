package org.weijifen.insurance.bordereau;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.bordereau.EntrySigner;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;

/** Edge: the service's own topic {@code insurance.covers}. What was announced is what is sealed. */
public final class OwnCoversListener implements Folds<InsuredList, CoverEvent> {
    private final AggregateRuntime runtime;
    private final Aggregate<InsuredList> lists;
    private final ListRules rules;

    public OwnCoversListener(
            AggregateRuntime runtime,
            Aggregate<InsuredList> lists,
            ListPolicies policies,
            EntrySigner signer) {
        this.runtime = runtime;
        this.lists = lists;
        rules = new ListRules(policies, signer);
    }

    /** Answers the reasons of what could not be folded; all else is committed. */
    public List<String> on(List<CoverEvent> events, Act act) {
        return runtime.foldAll(lists, this, events, act).failures().stream()
                .map(failed -> String.valueOf(failed.failure()))
                .toList();
    }

    @Override
    public Collection<String> ids(CoverEvent event) {
        return Set.of(event.activityId());
    }

    @Override
    public Decision<InsuredList> fold(String id, @Nullable InsuredList list, CoverEvent event) {
        return Decision.to(rules.follow(list == null ? InsuredList.UNKNOWN : list, event));
    }
}
