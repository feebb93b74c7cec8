/**
 * The four ports in memory: what the simulation and fast tests run on. {@code DocumentsContract}
 * and {@code EventLogContract} hold them to the real stores. All are thread-safe, and nothing
 * handed in or out is shared.
 */
@NullMarked
package org.weijifen.testkit.memory;

import org.jspecify.annotations.NullMarked;
