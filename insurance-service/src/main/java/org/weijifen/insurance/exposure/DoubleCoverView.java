package org.weijifen.insurance.exposure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.overlap.FindDoubleCovers.CoverSide;
import org.weijifen.insurance.overlap.FindDoubleCovers.DoubleCover;
import org.weijifen.insurance.overlap.FindDoubleCovers.Shared;

/**
 * One person on one day with two covers at one time, as a reader may see them.
 *
 * @param day local day on which the overlaps begin
 */
record DoubleCoverView(String volunteerId, LocalDate day, List<Overlap> overlaps) {

    /**
     * Time that both covers hold, {@code [from, until)}.
     *
     * @param first the reader's own side, where only one is
     * @param second {@code null} where another insurer covers: that there is such a cover is all
     *     that an insurer learns, neither whose nor where
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Overlap(Instant from, Instant until, CoverSide first, @Nullable CoverSide second) {}

    DoubleCoverView {
        overlaps = List.copyOf(overlaps);
    }

    /**
     * @param insurerId {@code null} for who sees all
     */
    static DoubleCoverView of(DoubleCover found, @Nullable String insurerId) {
        return new DoubleCoverView(
                found.volunteerId(),
                found.day(),
                found.overlaps().stream().map(o -> overlap(o, insurerId)).toList());
    }

    private static Overlap overlap(Shared shared, @Nullable String insurerId) {
        CoverSide first = shared.first();
        CoverSide second = shared.second();
        boolean firstShown = insurerId == null || insurerId.equals(first.insurerId());
        boolean secondShown = insurerId == null || insurerId.equals(second.insurerId());
        return new Overlap(
                shared.from(),
                shared.until(),
                firstShown ? first : second,
                firstShown && secondShown ? second : null);
    }
}
