package org.weijifen.platform.aggregate;

import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.StoredDocument;

/** A fired deadline: always a write, so that no older reading can be committed after it. */
final class WakeFolding<S> extends Folding<S> {
    private final Rule<S> rule;
    private boolean exists;

    WakeFolding(Aggregate<S> aggregate, String id, Rule<S> rule, RuntimeParts parts) {
        super(aggregate, id, parts);
        this.rule = rule;
    }

    boolean exists() {
        return exists;
    }

    @Override
    @Nullable GuardedWrite fold(@Nullable StoredDocument document, Act act) {
        read(document);
        S before = before();
        exists = before != null;
        if (before == null) {
            return null;
        }
        return switch (rule.decide(before)) {
            case Decision.Changed<S> c -> write(document, c.state(), act, null);
            case Decision.Unchanged<S> u -> write(document, before, act, null);
            case Decision.Refused<S> r -> write(document, before, act, null);
        };
    }

    @Override
    void refuseAll(String reason) {
        throw new IllegalStateException(reason);
    }
}
