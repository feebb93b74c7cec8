/**
 * Cases that patterns in service records open (contracts.md, "who reacts to what"; ADR 0027): a
 * person judges them, nothing punishes automatically. What an organisation's records show of one
 * kind in one month goes into one case while that is not past its investigation.
 *
 * <p>In: {@code hours.irregularity-detected}; bodies, by way of package organization: a case on a
 * body that is not known yet waits for it. Out: cases of package caseflow.
 */
@NullMarked
package org.weijifen.blacklist.irregularity;

import org.jspecify.annotations.NullMarked;
