/**
 * The public blacklist (domain.md V8): one document per published sanction of a unit or an
 * organisation, ended by schedule, by reversal, and at read time. Persons are not published.
 *
 * <p>Out: {@code publication.started}, {@code publication.ended} on blacklist.cases.
 */
@NullMarked
package org.weijifen.blacklist.publication;

import org.jspecify.annotations.NullMarked;
