/**
 * Reward-service: what a volunteer's verified hours amount to. Feature packages: {@code ledger}
 * (which minutes count), {@code tier} (stars and certificates), {@code benefit} (annual benefits),
 * {@code account} (where they meet), {@code statement} (what is shown).
 */
@NullMarked
package org.weijifen.reward;

import org.jspecify.annotations.NullMarked;
