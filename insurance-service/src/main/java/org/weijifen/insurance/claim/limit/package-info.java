/**
 * What claims have taken out of the limits (domain.md F4): one guarded document per participation
 * and one per policy year, so that no two decisions pass a limit together (ADR 0022).
 *
 * <p>In: package claim's decisions. Out: nothing in public.
 */
@NullMarked
package org.weijifen.insurance.claim.limit;

import org.jspecify.annotations.NullMarked;
