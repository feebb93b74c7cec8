package org.weijifen.blacklist.caseflow;

import org.weijifen.contracts.blacklist.Severity;

/**
 * What a notice proposes, so that the subject knows what to answer.
 *
 * @param severity the decision is not severer than that
 * @param effect in words
 * @param legalBasis in words
 */
public record Proposal(Severity severity, String effect, String legalBasis) {}
