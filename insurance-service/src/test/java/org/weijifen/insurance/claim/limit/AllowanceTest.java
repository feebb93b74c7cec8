package org.weijifen.insurance.claim.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.insurance.claim.limit.Allowance.Share;
import org.weijifen.platform.aggregate.Decision;

/** Shares of limits (domain.md F4): each kind has its own, some kinds share one. */
class AllowanceTest {
    private static final List<Ceiling> APART =
            List.of(
                    new Ceiling(Set.of("MEDICAL"), 300_000),
                    new Ceiling(Set.of("DISABILITY"), 10_000_000),
                    new Ceiling(Set.of("DEATH"), 10_000_000));
    private static final List<Ceiling> TOGETHER =
            List.of(
                    new Ceiling(Set.of("MEDICAL"), 300_000),
                    new Ceiling(Set.of("DISABILITY"), 10_000_000),
                    new Ceiling(Set.of("DEATH"), 0),
                    new Ceiling(Set.of("DEATH", "DISABILITY"), 10_000_000));

    @ParameterizedTest
    @CsvSource({
        // held by another claim, kind of the new one, amount, held?
        "MEDICAL, 0, MEDICAL, 300000, true",
        "MEDICAL, 0, MEDICAL, 300001, false",
        "MEDICAL, 100000, MEDICAL, 200000, true",
        "MEDICAL, 100000, MEDICAL, 200001, false",
        "MEDICAL, 300000, DEATH, 10000000, true",
        "DISABILITY, 10000000, DEATH, 10000000, true"
    })
    void eachKindHasItsOwnLimit(String kind, long held, String wanted, long fen, boolean holds) {
        var before = new Allowance(List.of(new Share("a", kind, 1, held)));
        assertThat(hold(before, new Share("b", wanted, 1, fen), APART) != null).isEqualTo(holds);
    }

    @Test
    void deathAndDisabilityMayShareOneAndAChildsDeathStaysAtNothing() {
        var half = new Allowance(List.of(new Share("a", "DISABILITY", 1, 6_000_000)));
        assertThat(half.remaining("b", "DISABILITY", TOGETHER)).isEqualTo(4_000_000);
        assertThat(half.remaining("b", "DEATH", TOGETHER)).isZero();
        assertThat(half.remaining("a", "DISABILITY", TOGETHER)).isEqualTo(10_000_000);
    }

    @Test
    void aHoldNeverGivesUpWhatTheClaimHoldsAlready() {
        var before = new Allowance(List.of(new Share("a", "MEDICAL", 2, 200_000)));
        assertThat(hold(before, new Share("a", "MEDICAL", 3, 50_000), APART))
                .isEqualTo(new Allowance(List.of(new Share("a", "MEDICAL", 3, 200_000))));
    }

    @Test
    void aLateHoldOfARulingThatHasItsOutcomeIsRefused() {
        var settled = new Allowance(List.of(new Share("a", "MEDICAL", 2, 0)));
        assertThat(hold(settled, new Share("a", "MEDICAL", 1, 300_000), APART)).isNull();
    }

    @Test
    void settlingNeverTakesBackANewerHold() {
        var held = new Allowance(List.of(new Share("a", "MEDICAL", 3, 200_000)));
        for (int change = 1; change <= 3; change++) {
            assertThat(Allowance.settle(held, new Share("a", "MEDICAL", change, 0)))
                    .isInstanceOf(Decision.Unchanged.class);
        }
        assertThat(Allowance.settle(held, new Share("a", "MEDICAL", 4, 0)))
                .isEqualTo(Decision.to(new Allowance(List.of(new Share("a", "MEDICAL", 4, 0)))));
    }

    @Test
    void whatIsHeldAboveALoweredLimitLeavesNothingAndNotLess() {
        var above = new Allowance(List.of(new Share("a", "MEDICAL", 1, 400_000)));
        assertThat(above.remaining("b", "MEDICAL", APART)).isZero();
    }

    @Test
    void withoutACeilingThereIsNothingToHold() {
        var before = new Allowance(List.of(new Share("a", "MEDICAL", 1, 1)));
        assertThat(before.remaining("b", "MEDICAL", List.of())).isZero();
        assertThat(hold(before, new Share("b", "MEDICAL", 1, 1), List.of())).isNull();
    }

    private static @Nullable Allowance hold(Allowance before, Share share, List<Ceiling> limits) {
        return Allowance.hold(before, share, limits) instanceof Decision.Changed<Allowance> c
                ? c.state()
                : null;
    }
}
