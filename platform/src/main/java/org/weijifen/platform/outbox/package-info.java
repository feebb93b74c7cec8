/**
 * The outbox is part of the aggregate's document. Every instance relays, without lease or leader:
 * the committing thread hands entries over in process, a sweep finds what a crash left behind.
 * Order is kept per topic and key; duplicates are possible and harmless (every reader knows
 * revision or fact id).
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.outbox;
