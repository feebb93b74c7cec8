/**
 * From the log into the aggregates: decode to values, group, load, fold, commit, hand over,
 * acknowledge. Poison is parked in {@code <group>.dead-letters}; only what may heal stops the line.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.consume;
