/**
 * What insurance knows of a volunteer, and on which rosters he stands: the place where a standing
 * and a roster line meet, whichever comes second.
 *
 * <p>In: events of {@code registry.volunteers}, roster lines of {@code activity.activities}, names
 * of {@code insurance.policies}. Out: nothing; the feature {@code cover} takes the facts on to the
 * covers.
 */
@NullMarked
package org.weijifen.insurance.person;

import org.jspecify.annotations.NullMarked;
