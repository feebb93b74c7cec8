/**
 * Events that blacklist-service writes.
 *
 * <p>Topics blacklist.cases (units, organisations), blacklist.volunteer-cases (persons, compacted,
 * no analyst access) and blacklist.hours (what sanctions suppress).
 */
@NullMarked
package org.weijifen.contracts.blacklist;

import org.jspecify.annotations.NullMarked;
