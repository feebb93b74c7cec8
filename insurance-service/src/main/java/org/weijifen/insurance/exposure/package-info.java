/**
 * Accumulation (domain.md F8): sum insured and heads per place and hour, over all activities.
 *
 * <p>Two levels, like the ledger (ADR 0009): a footprint per activity follows its cover and says
 * what it puts where; the hours (and the days of {@code overlap}) are settled from footprints. An
 * update costs the writes of the hours it touches, never a scan of activities.
 *
 * <p>In: {@code insurance.covers}, this service's own, as the news that a cover changed, and what
 * moves an activity without a word about cover. Out: nothing in public.
 */
@NullMarked
package org.weijifen.insurance.exposure;

import org.jspecify.annotations.NullMarked;
