package org.weijifen.blacklist.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit's eligibility for the civilised-unit award of one local year.
 *
 * @param unitName absent while the registry's word has not arrived
 * @param since when it was lost: the earliest loss that stands, or else the earliest of all
 * @param regainedAt when the last of the losses was reversed; absent unless it is REGAINED
 * @param losses one for each sanction that took it, in order of their ids
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitEligibility(
        String unitId,
        @Nullable String unitName,
        int year,
        Status status,
        @Nullable Instant since,
        @Nullable Instant regainedAt,
        List<Loss> losses) {

    /** Whether the unit may be chosen. */
    public enum Status {
        /** No sanction that is known here took it. */
        NOT_LOST,
        LOST,
        /** Every sanction that took it was reversed as a whole. */
        REGAINED
    }

    /**
     * What one sanction took.
     *
     * @param since instant at which it takes effect
     * @param appealOpen whether an appeal waits for its decision
     * @param regainedAt instant of its reversal as a whole
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Loss(
            String sanctionId,
            String caseId,
            Instant since,
            boolean appealOpen,
            @Nullable Instant regainedAt) {

        boolean stands() {
            return regainedAt == null;
        }
    }

    public UnitEligibility {
        losses = List.copyOf(losses);
    }

    static UnitEligibility of(
            String unitId, @Nullable String unitName, int year, List<Loss> losses) {
        boolean lost = losses.stream().anyMatch(Loss::stands);
        Instant since =
                losses.stream()
                        .filter(loss -> !lost || loss.stands())
                        .map(Loss::since)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        Instant regainedAt = null;
        for (Loss loss : losses) {
            Instant at = loss.regainedAt();
            if (!lost && at != null && (regainedAt == null || at.isAfter(regainedAt))) {
                regainedAt = at;
            }
        }
        Status status = losses.isEmpty() ? Status.NOT_LOST : lost ? Status.LOST : Status.REGAINED;
        return new UnitEligibility(unitId, unitName, year, status, since, regainedAt, losses);
    }
}
