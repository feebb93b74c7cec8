/**
 * What a ruling does to its subject: the window of "two years", the sanction on a unit or an
 * organisation, and all sanctions that stand against a volunteer.
 *
 * <p>Out: {@code sanction.imposed}, {@code sanction.lifted} on blacklist.cases; {@code
 * volunteer.sanctions-standing} and its ending tombstone on blacklist.volunteer-cases.
 */
@NullMarked
package org.weijifen.blacklist.sanction;

import org.jspecify.annotations.NullMarked;
