/**
 * Patterns in what recorders enter that deserve a person's look (domain.md traps 12, 13; ADR 0027).
 * A document per recording organisation, recorder and local day of entry keeps a bounded sample of
 * the entries and what was found in them. Nothing is punished here.
 *
 * <p>In: package record's entries and verifications. Out: {@code activity.irregularities}.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.activity.irregularity;
