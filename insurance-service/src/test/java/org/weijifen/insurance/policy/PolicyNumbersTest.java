package org.weijifen.insurance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.insurance.wiring.InsuranceRig;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;

/** One number of one insurer is one policy, with one aggregate (domain.md F4). */
class PolicyNumbersTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-07");

    private final InsuranceRig rig = new InsuranceRig(Instant.parse("2026-03-01T00:00:00Z"), 1);
    private int lastKey;

    @ParameterizedTest(name = "[{index}] {0} {1} {2} fen from {3} -> {4}")
    @CsvSource({
        "marathon, insurer-2, 500, 2026-03-07, ",
        "marathon, insurer-2, 501, 2026-03-07, OTHER_POLICY_TERMS",
        "marathon, insurer-2,   0, 2026-03-07, OTHER_POLICY_TERMS",
        "marathon, insurer-2, 500, 2026-03-06, OTHER_POLICY_TERMS",
        "marathon, insurer-3, 900, 2026-03-06, ",
        "regatta,  insurer-2, 900, 2026-03-06, ",
    })
    void theSameNumberHasTheSameAggregate(
            String number, String insurer, long fen, LocalDate from, @Nullable String code) {
        record("act-1", "marathon", "insurer-2", 500, DAY);
        Refusal refusal = refusal("act-2", number, insurer, fen, from);
        assertThat(refusal == null ? null : refusal.code()).isEqualTo(code);
        if (refusal != null) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.detail()).contains("500 fen").contains("2026-03-07");
        }
    }

    /** Who typed it wrong puts it right, while nobody else goes by it. */
    @Test
    void theOnlyActivityOfANumberChangesItsTerms() {
        record("act-1", "marathon", "insurer-2", 500, DAY);
        record("act-1", "marathon", "insurer-2", 600, DAY);
        record("act-2", "marathon", "insurer-2", 600, DAY);
        assertThat(refusal("act-1", "marathon", "insurer-2", 500, DAY)).isNotNull();
        assertThat(refusal("act-1", "marathon", "insurer-2", 600, DAY)).isNull();
    }

    @Test
    void withoutAnAggregateTheYearsDoNotMatter() {
        record("act-1", "marathon", "insurer-2", 0, DAY);
        assertThat(refusal("act-2", "marathon", "insurer-2", 0, DAY.minusDays(3))).isNull();
    }

    /** The umbrella's aggregate is the scheme's own. */
    @Test
    void theUmbrellasNumberIsNotTaken() {
        assertThat(refusal("act-1", "gusu-umbrella", "insurer", 500, DAY).code())
                .isEqualTo("OTHER_POLICY_TERMS");
        assertThat(refusal("act-1", "gusu-umbrella", "insurer", 0, DAY)).isNull();
    }

    private @Nullable Refusal refusal(
            String activityId, String number, String insurer, long fen, LocalDate from) {
        var refused =
                catchThrowableOfType(
                        RefusedException.class,
                        () -> record(activityId, number, insurer, fen, from));
        return refused == null ? null : refused.refusal();
    }

    private void record(
            String activityId, String number, String insurer, long fen, LocalDate from) {
        var input =
                new EventPolicyInput(
                        number,
                        insurer,
                        CoverBasis.ROSTERED_ACTIVITY,
                        new EventPolicyInput.LimitsFen(1, 2, 3),
                        fen,
                        true,
                        false,
                        List.of(),
                        from,
                        DAY,
                        List.of());
        String key = "key-of-the-request-" + ++lastKey;
        var act =
                new Act(
                        rig.clocks.now(),
                        "off-1",
                        "association",
                        "policy.record",
                        new Act.RequestKey(key, key),
                        null);
        rig.module().recordEventPolicy().record(activityId, input, null, act);
    }
}
