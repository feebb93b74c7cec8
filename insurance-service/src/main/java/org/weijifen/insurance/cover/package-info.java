/**
 * Cover of an activity's volunteers (domain.md F2 to F6, F8; contracts.md invariant 1): exactly one
 * current verdict per line, a pure function of the facts, whatever their order.
 *
 * <p>In: {@code activity.activities}, {@code registry.volunteers}, {@code insurance.policies}, and
 * a deadline at the cut-off. Out, on {@code insurance.covers}: {@code cover.issued}, {@code
 * cover.refused}, {@code cover.ended}, {@code bordereau.sealed}, and {@code cover.endorsed} after
 * the seal.
 */
@NullMarked
package org.weijifen.insurance.cover;

import org.jspecify.annotations.NullMarked;
