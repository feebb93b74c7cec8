package org.weijifen.contracts.insurance;

import org.weijifen.contracts.Checks;

/** Limits per person and covered participation, in fen (domain.md F4). */
public record Limits(long deathFen, long disabilityFen, long medicalFen) {
    public Limits {
        Checks.atLeast(0, deathFen, "deathFen");
        Checks.atLeast(0, disabilityFen, "disabilityFen");
        Checks.atLeast(0, medicalFen, "medicalFen");
    }
}
