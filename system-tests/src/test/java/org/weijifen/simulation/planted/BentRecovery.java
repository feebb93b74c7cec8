package org.weijifen.simulation.planted;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;

/**
 * A recovery that leaves out one of its steps.
 *
 * @param without which
 */
record BentRecovery<S>(Recovery<S> honest, Omission without) implements Recovery<S> {
    /** A step of a recovery. */
    enum Omission {
        ADOPT,
        JUDGE,
        FOLLOW
    }

    static List<Recovery<?>> all(List<Recovery<?>> honest, Omission without) {
        return honest.stream().<Recovery<?>>map(r -> new BentRecovery<>(r, without)).toList();
    }

    @Override
    public Aggregate<S> aggregate() {
        return honest.aggregate();
    }

    @Override
    public Collection<String> ids(Object event) {
        return honest.ids(event);
    }

    @Override
    public @Nullable S adopt(String id, @Nullable S state, Published published) {
        return without == Omission.ADOPT ? state : honest.adopt(id, state, published);
    }

    @Override
    public S judge(String id, @Nullable S state, S adopted) {
        return without == Omission.JUDGE ? adopted : honest.judge(id, state, adopted);
    }

    @Override
    public void follow(Set<String> ids, Map<String, S> before, Act act) {
        if (without != Omission.FOLLOW) {
            honest.follow(ids, before, act);
        }
    }

    @Override
    public boolean spansAggregates() {
        return honest.spansAggregates();
    }
}
