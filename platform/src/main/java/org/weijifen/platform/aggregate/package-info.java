/**
 * One aggregate, one document, one atomic write: load, fold pure rules, commit with the events that
 * the change implies, repeat a lost race. Facts from the log and commands from HTTP go through the
 * same fold.
 *
 * <p>A service describes each aggregate with {@link org.weijifen.platform.aggregate.Aggregate}
 * (pure) and calls {@link org.weijifen.platform.aggregate.AggregateRuntime}.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.aggregate;
