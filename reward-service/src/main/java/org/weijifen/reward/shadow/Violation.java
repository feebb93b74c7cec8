package org.weijifen.reward.shadow;

import org.weijifen.contracts.blacklist.ViolationClass;

/** What a case is about, at {@code violations/<caseId>}. */
public record Violation(long revision, ViolationClass violationClass) {}
