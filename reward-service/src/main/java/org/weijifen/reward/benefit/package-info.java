/**
 * Annual benefits (domain.md R1, H9): one health check and one subscription for a calendar year
 * with enough credited minutes.
 *
 * <p>In: the account's minutes per year, an officer's "used". Out (through the account):
 * benefit.granted, benefit.used, benefit.cancelled.
 */
@NullMarked
package org.weijifen.reward.benefit;

import org.jspecify.annotations.NullMarked;
