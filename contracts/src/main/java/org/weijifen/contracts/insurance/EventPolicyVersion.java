package org.weijifen.contracts.insurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * One version of an activity's event policy (domain.md F4, F5).
 *
 * @param number from 1, without gaps
 * @param recordedAt by insurance-service's clock; the newest before the activity's cut-off holds
 * @param limits per person and covered participation, in fen
 * @param aggregateLimitFenPerYear most that is paid in one policy year, in fen; 0 for no such limit
 * @param combineDeathDisability whether death and disability share one limit, the higher of both
 * @param coversCommute whether the way there and back is covered
 * @param exclusions what is not paid for, by code
 * @param validFrom first local day of an activity that it covers
 * @param validUntil last such day
 */
public record EventPolicyVersion(
        int number,
        Instant recordedAt,
        String policyId,
        String insurerId,
        CoverBasis basis,
        Limits limits,
        long aggregateLimitFenPerYear,
        boolean combineDeathDisability,
        boolean coversCommute,
        List<String> exclusions,
        LocalDate validFrom,
        LocalDate validUntil) {
    public EventPolicyVersion {
        Checks.atLeast(1, number, "number");
        Checks.present(recordedAt, "recordedAt");
        PublicIds.require(policyId, "policyId");
        PublicIds.require(insurerId, "insurerId");
        Checks.present(basis, "basis");
        Checks.present(limits, "limits");
        Checks.atLeast(0, aggregateLimitFenPerYear, "aggregateLimitFenPerYear");
        exclusions = Checks.list(exclusions, "exclusions");
        exclusions.forEach(code -> Checks.code(code, "exclusions"));
        Checks.present(validFrom, "validFrom");
        Checks.present(validUntil, "validUntil");
        Checks.ordered(validFrom, validUntil, "validUntil");
    }
}
