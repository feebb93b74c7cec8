/**
 * The event policy of one activity, which overrides the scheme's umbrella policy for it (domain.md
 * F4, F5): its terms, and the list of those whom it names.
 *
 * <p>In: {@code PUT /api/v1/covers/{activityId}/policy}. Out, on {@code insurance.policies}: {@code
 * policy.recorded}, which the feature {@code cover} of this same service reads (docs/adr/0021).
 */
@NullMarked
package org.weijifen.insurance.policy;

import org.jspecify.annotations.NullMarked;
