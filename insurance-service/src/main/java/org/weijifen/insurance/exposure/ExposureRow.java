package org.weijifen.insurance.exposure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.weijifen.insurance.exposure.ExposureHour.Share;

/**
 * What is insured at one place in one hour.
 *
 * @param id of its document: rows are in its order, which is that of the hours
 * @param from begin of the hour
 * @param until end of the hour, excluded
 * @param activities how many have somebody covered
 * @param sumInsuredFen over all heads
 * @param worstPerHeadFen most that any single head may cost
 */
public record ExposureRow(
        @JsonIgnore String id,
        String place,
        Instant from,
        Instant until,
        long activities,
        long heads,
        SumInsuredFen sumInsuredFen,
        long worstPerHeadFen) {

    /**
     * In fen.
     *
     * @param total most that all heads together may cost
     */
    public record SumInsuredFen(long death, long disability, long medical, long total) {}

    /**
     * @param viewer an insurer's id, or {@link ExposureHour#EVERYBODY}
     */
    static ExposureRow of(String id, ExposureHour hour, String viewer) {
        List<Share> shares = hour.sharesFor(viewer);
        InsuredSums sums = InsuredSums.NONE;
        for (Share share : shares) {
            sums = sums.plus(share.sums());
        }
        return new ExposureRow(
                id,
                hour.place(),
                hour.hour(),
                hour.hour().plus(Duration.ofHours(1)),
                shares.size(),
                sums.heads(),
                new SumInsuredFen(
                        sums.deathFen(), sums.disabilityFen(), sums.medicalFen(), sums.totalFen()),
                sums.worstPerHeadFen());
    }
}
