package org.weijifen.platform.aggregate;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The one interface in which facts and use cases meet. Pure: no clock, no I/O.
 *
 * @param <S> state
 * @param <F> fact or command
 */
public interface Folds<S, F> {

    /** Ids of the aggregates that this fact concerns; derived, never looked up. */
    Collection<String> ids(F fact);

    /** What the fact does to the aggregate; must be harmless to repeat. */
    Decision<S> fold(String id, @Nullable S state, F fact);
}
