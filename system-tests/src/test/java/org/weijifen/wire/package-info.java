/**
 * The six invariants of contracts.md section 1 over the real wire: a quickstart in this JVM, its
 * HTTP API through the gateway, its Kafka broker read and written as a partner's program would.
 */
@NullMarked
package org.weijifen.wire;

import org.jspecify.annotations.NullMarked;
