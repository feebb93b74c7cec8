/**
 * The lower level of the ledger: one bucket per volunteer and local month keeps every fact about
 * it, and a pure function of those facts says which minutes count (domain.md H4 to H6).
 *
 * <p>In: hours.verified, hours.withdrawn, hours.suppressed, hours.restored. Out: nothing; the
 * accounts take each bucket's summary.
 */
@NullMarked
package org.weijifen.reward.ledger;

import org.jspecify.annotations.NullMarked;
