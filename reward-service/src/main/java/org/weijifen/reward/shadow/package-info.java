/**
 * What sanctions on organisers took of a volunteer's hours, why, until when, and how to object
 * (domain.md V5, H4). A copy of the sanctions says why; the ledger alone says which minutes.
 *
 * <p>In: sanction.imposed, sanction.lifted, violation.reported. Out: no events.
 */
@NullMarked
package org.weijifen.reward.shadow;

import org.jspecify.annotations.NullMarked;
