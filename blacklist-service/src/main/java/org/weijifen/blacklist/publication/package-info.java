/**
 * The public blacklist (domain.md V8): one document per publication, ended by schedule, by
 * reversal, and at read time; the list, and copies of it to take away. Persons are shown masked
 * where the policy allows it, and never in an event.
 *
 * <p>Out: {@code publication.started}, {@code publication.ended} on blacklist.cases, of units and
 * organisations.
 */
@NullMarked
package org.weijifen.blacklist.publication;

import org.jspecify.annotations.NullMarked;
