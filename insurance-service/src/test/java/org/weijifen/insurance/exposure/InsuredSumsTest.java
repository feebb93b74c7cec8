package org.weijifen.insurance.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.insurance.Limits;

/** Exposure in fen (domain.md F4, section 4, trap 16). */
class InsuredSumsTest {
    private static final Limits GUSU = new Limits(10_000_000, 10_000_000, 300_000);
    private static final Limits CHILD = new Limits(0, 10_000_000, 300_000);

    /** Huai'an's marathon: 2 419 heads at 1.55 million yuan each. */
    @Test
    void aMarathonIsThreeAndThreeQuarterBillionYuanToTheFen() {
        var limits = new Limits(75_000_000, 75_000_000, 5_000_000);
        var sums = InsuredSums.of(Collections.nCopies(2_419, limits), false);
        BigInteger naive = BigInteger.valueOf(1_550_000).multiply(BigInteger.valueOf(100 * 2_419));
        assertThat(sums.worstPerHeadFen()).isEqualTo(155_000_000L);
        assertThat(BigInteger.valueOf(sums.totalFen())).isEqualTo(naive);
        assertThat(sums.totalFen()).isEqualTo(374_945_000_000L);
        assertThat(sums.totalFen() / 100).isEqualTo(3_749_450_000L);
        assertThat(sums.deathFen()).isEqualTo(181_425_000_000L);
        assertThat(sums.heads()).isEqualTo(2_419);
    }

    @Test
    void headsOfDifferentLimitsAddUpAndTheDearestCounts() {
        var sums = InsuredSums.of(List.of(CHILD, GUSU, GUSU), false);
        assertThat(sums)
                .isEqualTo(
                        new InsuredSums(
                                3, 20_000_000, 30_000_000, 900_000, 50_900_000, 20_300_000));
    }

    @Test
    void deathAndDisabilityThatShareALimitCountOnceInTheTotal() {
        var sums = InsuredSums.of(List.of(CHILD, GUSU), true);
        assertThat(sums)
                .isEqualTo(
                        new InsuredSums(
                                2, 10_000_000, 20_000_000, 600_000, 20_600_000, 10_300_000));
    }

    @Test
    void whatDoesNotFitIsAnErrorAndNeverANegativeSum() {
        var huge = new Limits(Long.MAX_VALUE / 2, 0, 0);
        assertThat(InsuredSums.of(List.of(huge, huge), false).totalFen()).isPositive();
        assertThatThrownBy(() -> InsuredSums.of(List.of(huge, huge, huge), false))
                .isInstanceOf(ArithmeticException.class);
        var two = InsuredSums.of(List.of(huge, huge), false);
        assertThatThrownBy(() -> two.plus(two)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> InsuredSums.of(List.of(new Limits(0, Long.MAX_VALUE, 1)), true))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nobodyIsNothing() {
        assertThat(InsuredSums.of(List.of(), false)).isEqualTo(InsuredSums.NONE);
    }
}
