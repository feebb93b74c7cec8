/**
 * Events that reward-service writes.
 *
 * <p>Topics reward.tiers (stars, certificates) and reward.benefits (annual benefits).
 */
@NullMarked
package org.weijifen.contracts.reward;

import org.jspecify.annotations.NullMarked;
