package org.weijifen.insurance.exposure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.weijifen.contracts.insurance.Limits;

/**
 * Sums insured over some heads, in fen (domain.md F4). Exact: what does not fit a {@code long}
 * throws {@link ArithmeticException}, and nothing goes through floating point (trap 16).
 *
 * @param totalFen most that all heads together may cost
 * @param worstPerHeadFen most that any single head may cost
 */
public record InsuredSums(
        long heads,
        long deathFen,
        long disabilityFen,
        long medicalFen,
        long totalFen,
        long worstPerHeadFen) {

    static final InsuredSums NONE = new InsuredSums(0, 0, 0, 0, 0, 0);

    /**
     * @param limits one per head
     * @param combined whether death and disability share one limit, the higher of both
     */
    static InsuredSums of(Collection<Limits> limits, boolean combined) {
        Map<Limits, Long> heads = new LinkedHashMap<>();
        limits.forEach(l -> heads.merge(l, 1L, Math::addExact));
        InsuredSums sums = NONE;
        for (Map.Entry<Limits, Long> equal : heads.entrySet()) {
            sums = sums.plus(ofEqual(equal.getValue(), equal.getKey(), combined));
        }
        return sums;
    }

    private static InsuredSums ofEqual(long heads, Limits limits, boolean combined) {
        long body =
                combined
                        ? Math.max(limits.deathFen(), limits.disabilityFen())
                        : Math.addExact(limits.deathFen(), limits.disabilityFen());
        long worst = Math.addExact(body, limits.medicalFen());
        return new InsuredSums(
                heads,
                Math.multiplyExact(heads, limits.deathFen()),
                Math.multiplyExact(heads, limits.disabilityFen()),
                Math.multiplyExact(heads, limits.medicalFen()),
                Math.multiplyExact(heads, worst),
                worst);
    }

    InsuredSums plus(InsuredSums more) {
        return new InsuredSums(
                Math.addExact(heads, more.heads),
                Math.addExact(deathFen, more.deathFen),
                Math.addExact(disabilityFen, more.disabilityFen),
                Math.addExact(medicalFen, more.medicalFen),
                Math.addExact(totalFen, more.totalFen),
                Math.max(worstPerHeadFen, more.worstPerHeadFen));
    }
}
