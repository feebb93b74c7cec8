/**
 * The four ports through which everything reaches the world: documents, log, clock, ids. Only calls
 * of these are yield points of the simulation; nothing outside {@code wiring} starts a thread,
 * sleeps or waits for a future.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.port;
