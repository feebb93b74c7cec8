package org.weijifen.platform.aggregate;

import org.jspecify.annotations.Nullable;

/** A decision over one aggregate; pure, may be called several times for one command. */
@FunctionalInterface
public interface Rule<S> {
    Decision<S> decide(@Nullable S state);
}
