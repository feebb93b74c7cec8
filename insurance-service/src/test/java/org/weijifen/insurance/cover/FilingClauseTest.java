package org.weijifen.insurance.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.cover.Situation.adult;
import static org.weijifen.insurance.cover.Situation.ahead;
import static org.weijifen.insurance.cover.Situation.header;
import static org.weijifen.insurance.cover.Situation.onTime;
import static org.weijifen.insurance.cover.Situation.passed;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.insurance.CoverBasis;

/** domain.md F1, F2, F6: every basis needs an activity that stood filed and was not ended (F5). */
class FilingClauseTest {

    static Stream<Arguments> filings() {
        return Arrays.stream(CoverBasis.values()).flatMap(FilingClauseTest::under);
    }

    private static Stream<Arguments> under(CoverBasis basis) {
        return Stream.of(
                Arguments.of(basis, "filed", Situation.FILED, "ISSUED"),
                Arguments.of(
                        basis,
                        "filed at the cut-off",
                        header(ActivityStatus.FILED, 0, 0, false, null),
                        "REFUSED FILED_TOO_LATE"),
                Arguments.of(
                        basis,
                        "returned",
                        header(ActivityStatus.RETURNED, 0, -60, false, null),
                        "ENDED ACTIVITY_ENDED"),
                Arguments.of(
                        basis,
                        "returned and filed again before the cut-off",
                        header(ActivityStatus.FILED, 0, -1, true, null),
                        "ISSUED"),
                Arguments.of(
                        basis,
                        "start moved later, returned, filed again after the cut-off",
                        header(ActivityStatus.FILED, 300, 20, true, null),
                        "ENDED ACTIVITY_ENDED"),
                Arguments.of(
                        basis,
                        "cancelled before the start",
                        header(ActivityStatus.CANCELLED, 0, -60, false, -5),
                        "ENDED ACTIVITY_ENDED"),
                Arguments.of(
                        basis,
                        "cancelled before a start that was moved later",
                        header(ActivityStatus.CANCELLED, 300, -60, true, 200),
                        "ENDED ACTIVITY_ENDED"),
                Arguments.of(
                        basis,
                        "cancelled after the start: cover stays to its end",
                        header(ActivityStatus.CANCELLED, 0, -60, true, 10),
                        "ISSUED"),
                Arguments.of(
                        basis,
                        "completed",
                        header(ActivityStatus.COMPLETED, 0, -60, true, null),
                        "ISSUED"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("filings")
    void verdictAfterTheCutoff(
            CoverBasis basis, String name, ActivityHeader header, String expected) {
        assertThat(passed(basis, header, onTime(basis), adult())).isEqualTo(expected);
    }

    /** Its filing was carried out after the seal (simulation, seed 88). */
    @ParameterizedTest
    @EnumSource(names = {"ALL_REGISTERED", "NAMED_EVENT"})
    void whatDidNotStandFiledAtTheCutoffCoversNobody(CoverBasis basis) {
        var header = header(ActivityStatus.FILED, 0, -1, false, null);
        assertThat(passed(basis, header, onTime(basis), adult()))
                .isEqualTo("REFUSED FILED_TOO_LATE");
    }

    @ParameterizedTest
    @EnumSource
    void beforeTheCutoffAPersonWhomNobodyKnowsIsPending(CoverBasis basis) {
        assertThat(ahead(basis, Situation.FILED, onTime(basis), null)).isEqualTo("PENDING");
    }
}
