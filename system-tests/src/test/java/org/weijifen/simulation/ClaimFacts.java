package org.weijifen.simulation;

import java.util.Map;
import java.util.TreeMap;
import org.weijifen.insurance.claim.Petition;

/** A claim that was submitted, and what was paid on it. */
final class ClaimFacts {
    final Petition petition;

    /** By the insurer's reference, in fen. */
    final Map<String, Long> payments = new TreeMap<>();

    ClaimFacts(Petition petition) {
        this.petition = petition;
    }

    long paidFen() {
        return payments.values().stream().mapToLong(Long::longValue).sum();
    }
}
