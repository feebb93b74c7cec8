/**
 * The upper level of the ledger: one account per volunteer takes the summaries of its month buckets
 * as latest-wins and derives stars, certificates and annual benefits from their sums.
 *
 * <p>In: hours.* through the buckets, volunteer.* and volunteer.sanctions-* for the standing. Out:
 * tier.reached, tier.withdrawn, certificate.issued, certificate.revoked, benefit.granted,
 * benefit.used, benefit.cancelled.
 */
@NullMarked
package org.weijifen.reward.account;

import org.jspecify.annotations.NullMarked;
