/**
 * What a service offers to a rehearsal (contracts.md section 4): a settable clock and a view of its
 * pending work. Only under profile {@code rehearsal}, and only to holders of the shared secret; the
 * gateway never routes it.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.rehearsal;
