/**
 * Where records and sanctions meet: bucket {@code <organizationId>:<yyyy-mm>:<hash(recordId) mod
 * 16>} holds the month's records and the sanctions that reach the month, so that whichever comes
 * second meets the first inside one guarded write (contracts.md, invariant 6). A bucket with very
 * many records is reached in several writes, by rising record id.
 *
 * <p>In: {@code hours.verified}, {@code hours.withdrawn}; sanctions by the work of package {@code
 * work}. Out: {@code hours.suppressed}, {@code hours.restored} on blacklist.hours.
 */
@NullMarked
package org.weijifen.blacklist.suppression;

import org.jspecify.annotations.NullMarked;
