/**
 * Where the mechanisms meet Spring: beans, threads, start-up that waits for broker and database,
 * readiness, metrics and the ordered shutdown (consumers, then HTTP, then relay and producer, then
 * the database).
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.boot;
