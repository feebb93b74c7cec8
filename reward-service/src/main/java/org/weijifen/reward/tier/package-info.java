/**
 * Stars and their certificates (domain.md H7 to H9): pure rules over lifetime credited minutes.
 *
 * <p>In: the account's total. Out (through the account): tier.reached, tier.withdrawn,
 * certificate.issued, certificate.revoked.
 */
@NullMarked
package org.weijifen.reward.tier;

import org.jspecify.annotations.NullMarked;
