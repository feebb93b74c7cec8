/**
 * The signed list of the insured, one chain per activity (domain.md F6, F8): the list at the own
 * seal, and an entry for each endorsement after it. No names: opaque ids.
 *
 * <p>In: the service's own topic {@code insurance.covers}. Out: nothing on a topic; the insurer and
 * the association download it, and public keys are published. Form and signature are the module
 * {@code bordereau}'s.
 */
@NullMarked
package org.weijifen.insurance.bordereau;

import org.jspecify.annotations.NullMarked;
