/**
 * One real broker and one MongoDB-protocol database inside a JVM: for tests, the demo and small
 * trials, never for production. Both listen on the loopback address only.
 */
@NullMarked
package org.weijifen.embedded;

import org.jspecify.annotations.NullMarked;
