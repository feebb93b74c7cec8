package org.weijifen.insurance.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.contracts.insurance.CoverBasis.ROSTERED_ACTIVITY;
import static org.weijifen.insurance.cover.Situation.ALWAYS;
import static org.weijifen.insurance.cover.Situation.DAY;
import static org.weijifen.insurance.cover.Situation.FILED;
import static org.weijifen.insurance.cover.Situation.FULL;
import static org.weijifen.insurance.cover.Situation.adult;
import static org.weijifen.insurance.cover.Situation.child;
import static org.weijifen.insurance.cover.Situation.insuringFrom;
import static org.weijifen.insurance.cover.Situation.onTime;
import static org.weijifen.insurance.cover.Situation.policy;
import static org.weijifen.insurance.cover.Situation.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.cover.CoverRules.Cutoff;
import org.weijifen.insurance.person.PersonFacts;

/** domain.md F4, X15, trap 18: ages on the day of the activity, and the limits they leave. */
class AgesAndLimitsTest {

    @ParameterizedTest
    @EnumSource
    void x15UnderEightOnTheDayDeathLimitIsNothingAndTheOtherLimitsStand(CoverBasis basis) {
        var seven = child(DAY.plusDays(1), null, DAY.plusYears(10), ALWAYS);
        var eight = child(DAY, null, DAY.plusYears(10), ALWAYS);
        assertThat(limits(basis, seven)).isEqualTo(new Limits(0, 10_000_000, 300_000));
        assertThat(limits(basis, eight)).isEqualTo(FULL);
        assertThat(limits(basis, adult())).isEqualTo(FULL);
    }

    /** Days to the birthdays; an empty one has passed before anybody told of it. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, ISSUED",
        "8, 1, 2200, 3700, REFUSED NOT_ACTIVE/AGE",
        "8, 0, 2200, 3700, ISSUED",
        "8, , 2200, 3700, ISSUED",
        "14, , 1, 1500, REFUSED NOT_ACTIVE/AGE",
        "14, , 0, 1500, ISSUED",
        "14, , , 1500, ISSUED",
        "18, , , 1, REFUSED NOT_ACTIVE/AGE",
        "18, , , 0, ISSUED",
        "18, , , , ISSUED"
    })
    void whoIsTooYoungOnTheDayIsNotInsured(
            int insuredFromAge,
            @Nullable Integer turns8,
            @Nullable Integer turns14,
            @Nullable Integer turns18,
            String expected) {
        PersonFacts person =
                turns18 == null
                        ? adult()
                        : child(day(turns8), day(turns14), DAY.plusDays(turns18), ALWAYS);
        var listed = onTime(ROSTERED_ACTIVITY);
        var verdict =
                CoverRules.verdict(
                        FILED, listed, person, insuringFrom(insuredFromAge), Cutoff.PASSED);
        assertThat(text(verdict)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7, 16, 60})
    void anAgeThatNoBirthdayIsToldOfStopsTheStart(int age) {
        assertThatThrownBy(() -> insuringFrom(age)).hasStackTraceContaining("insuredFromAge");
    }

    private static @Nullable LocalDate day(@Nullable Integer ahead) {
        return ahead == null ? null : DAY.plusDays(ahead);
    }

    private static @Nullable Limits limits(CoverBasis basis, PersonFacts person) {
        return CoverRules.verdict(FILED, onTime(basis), person, policy(basis), Cutoff.PASSED)
                .limits();
    }
}
