/**
 * Who was there, next to who was insured (domain.md F8: reconcilable with attendance and claims).
 * One document per activity keeps of each service record the highest revision.
 *
 * <p>In: {@code activity.hours}; the feature {@code cover} for who was insured. Out: nothing in
 * public.
 */
@NullMarked
package org.weijifen.insurance.attendance;

import org.jspecify.annotations.NullMarked;
