package org.weijifen.reward.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.reward.TestPolicies;
import org.weijifen.scheme.SchemePolicy;

class TierRulesTest {
    private static final Instant DAY_1 = Instant.parse("2026-01-02T00:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-02-02T00:00:00Z");

    private static List<Star> judge(List<Star> before, long minutes, Instant at) {
        return TierRules.judge(before, minutes, TestPolicies.GUSU, at);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5999, 0",
        "6000, 1",
        "6001, 1",
        "17999, 1",
        "18000, 2",
        "18001, 2",
        "35999, 2",
        "36000, 3",
        "36001, 3",
        "59999, 3",
        "60000, 4",
        "60001, 4",
        "89999, 4",
        "90000, 5",
        "90001, 5"
    })
    void h7ThresholdsAreInclusive(long minutes, int tier) {
        List<Star> stars = judge(List.of(), minutes, DAY_1);
        assertThat(TierRules.standingTier(stars)).isEqualTo(tier);
        assertThat(stars).hasSize(tier).allMatch(Star::standing);
        // The same from above: a fall to this total leaves the same stars standing.
        assertThat(TierRules.standingTier(judge(judge(List.of(), 200_000, DAY_1), minutes, DAY_2)))
                .isEqualTo(tier);
    }

    @Test
    void aJumpReachesEachStarInOrder() {
        assertThat(judge(List.of(), 36_000, DAY_1))
                .containsExactly(
                        new Star(1, true, DAY_1, 36_000, "gusu-2019.1"),
                        new Star(2, true, DAY_1, 36_000, "gusu-2019.1"),
                        new Star(3, true, DAY_1, 36_000, "gusu-2019.1"));
    }

    @Test
    void x1OneMinuteMakesTheFifthStar() {
        List<Star> four = judge(List.of(), 1_499 * 60 + 59, DAY_1);
        assertThat(TierRules.standingTier(four)).isEqualTo(4);
        List<Star> five = judge(four, 1_500 * 60, DAY_2);
        assertThat(five.getLast()).isEqualTo(new Star(5, true, DAY_2, 90_000, "gusu-2019.1"));
        assertThat(five.subList(0, 4)).isEqualTo(four);
    }

    @Test
    void aFallenStarKeepsItsPlaceAndRisesAgain() {
        List<Star> reached = judge(List.of(), 6_000, DAY_1);
        List<Star> fallen = judge(reached, 5_999, DAY_2);
        assertThat(fallen).containsExactly(new Star(1, false, DAY_2, 5_999, "gusu-2019.1"));
        assertThat(judge(fallen, 5_998, DAY_2.plusSeconds(60))).isEqualTo(fallen);
        assertThat(judge(fallen, 6_000, DAY_2.plusSeconds(120)).getFirst().standing()).isTrue();
    }

    @Test
    void h9RestorationBringsANewCertificateThatNamesTheRevokedOne() {
        var policy = TestPolicies.GUSU;
        List<Star> stars = judge(List.of(), 6_000, DAY_1);
        List<Certificate> first = CertificateRules.recognise(List.of(), stars, "vol-1", policy);
        stars = judge(stars, 5_999, DAY_2);
        List<Certificate> revoked = CertificateRules.recognise(first, stars, "vol-1", policy);
        assertThat(revoked).singleElement().matches(c -> !c.isValid());
        stars = judge(stars, 6_000, DAY_2.plusSeconds(60));
        List<Certificate> both = CertificateRules.recognise(revoked, stars, "vol-1", policy);
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().isValid()).isFalse();
        assertThat(both.getLast().isValid()).isTrue();
        assertThat(both.getLast().replaces()).isEqualTo(both.getFirst().number());
        assertThat(both.getLast().number()).isNotEqualTo(both.getFirst().number());
        assertThat(CertificateRules.recognise(both, stars, "vol-1", policy)).isEqualTo(both);
    }

    @Test
    void trap19AHigherThresholdBindsNewStarsOnly() {
        SchemePolicy policy =
                TestPolicies.of(
                        TestPolicies.version(
                                "v1", LocalDate.of(2019, 1, 1), 6_000, List.of(100L, 200L)),
                        TestPolicies.version(
                                "v2", LocalDate.of(2026, 2, 1), 6_000, List.of(150L, 300L)));
        List<Star> underOld = TierRules.judge(List.of(), 120, policy, DAY_1);
        assertThat(underOld.getFirst().policyVersion()).isEqualTo("v1");
        // More minutes under the new version never cost a star that stands under the old one.
        assertThat(TierRules.judge(underOld, 130, policy, DAY_2)).isEqualTo(underOld);
        assertThat(TierRules.judge(List.of(), 130, policy, DAY_2)).isEmpty();
        assertThat(TierRules.judge(underOld, 250, policy, DAY_2)).hasSize(1);
        assertThat(TierRules.judge(underOld, 99, policy, DAY_2).getFirst().standing()).isFalse();
    }

    @Test
    void trap19ALowerThresholdServesAtTheNextFact() {
        SchemePolicy policy =
                TestPolicies.of(
                        TestPolicies.version("v1", LocalDate.of(2019, 1, 1), 6_000, List.of(100L)),
                        TestPolicies.version("v2", LocalDate.of(2026, 2, 1), 6_000, List.of(50L)));
        List<Star> stars = TierRules.judge(List.of(), 120, policy, DAY_1);
        assertThat(TierRules.judge(stars, 60, policy, DAY_2))
                .containsExactly(new Star(1, true, DAY_1, 120, "v2"));
    }
}
