package org.weijifen.reward.tier;

import java.time.Instant;

/**
 * One star of a volunteer, from the first time it was reached.
 *
 * @param tier 1 is the lowest
 * @param standing whether the volunteer holds it now
 * @param since known time of the fact that brought it to stand or fall
 * @param creditedMinutes lifetime total at that moment
 * @param policyVersion under which it was reached: later versions never take a star away by
 *     themselves (domain.md trap 19)
 */
public record Star(
        int tier, boolean standing, Instant since, long creditedMinutes, String policyVersion) {}
