package org.weijifen.reward.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.weijifen.reward.Facts.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.reward.BenefitKind;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.reward.TestPolicies;
import org.weijifen.reward.benefit.Benefit.Status;

class BenefitRulesTest {

    private static List<Benefit> judge(List<Benefit> before, int year, long minutes, String at) {
        return BenefitRules.judge(
                before,
                List.of(new YearMinutes(year, minutes, at(at))),
                "vol-1",
                TestPolicies.GUSU);
    }

    private static List<Benefit> useCheck(List<Benefit> benefits, String at) {
        List<Benefit> used = new ArrayList<>(benefits);
        used.replaceAll(b -> b.kind() == BenefitKind.HEALTH_CHECK ? UseRules.use(b, at(at)) : b);
        return used;
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5999, 0", "6000, 2", "6001, 2", "15000, 2", "100000, 2"})
    void r1OneCheckAndOneSubscriptionHoweverManyHours(long minutes, int count) {
        List<Benefit> benefits = judge(List.of(), 2025, minutes, "2025-11-01T10:00");
        assertThat(benefits).hasSize(count);
        assertThat(benefits).extracting(Benefit::kind).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59, 2026-12-31", // the local year of the grant counts, not of the service
        "2026-01-01T00:00, 2027-12-31",
        "2025-06-01T12:00, 2026-12-31"
    })
    void r1ValidToTheEndOfTheYearAfterTheGrant(String grantedAt, LocalDate validUntil) {
        assertThat(judge(List.of(), 2025, 6_000, grantedAt))
                .allMatch(b -> b.validUntil().equals(validUntil));
    }

    @Test
    void anUnusedOneIsCancelledAndGrantedAnewUnderTheSameId() {
        List<Benefit> granted = judge(List.of(), 2025, 6_000, "2025-11-01T10:00");
        List<Benefit> cancelled = judge(granted, 2025, 5_999, "2025-12-01T10:00");
        assertThat(cancelled).allMatch(b -> b.status() == Status.CANCELLED);
        List<Benefit> again = judge(cancelled, 2025, 6_000, "2026-05-10T10:00");
        assertThat(again).allMatch(b -> b.status() == Status.GRANTED);
        assertThat(again).allMatch(b -> b.validUntil().equals(LocalDate.of(2027, 12, 31)));
        assertThat(again)
                .extracting(Benefit::benefitId)
                .isEqualTo(granted.stream().map(Benefit::benefitId).toList());
    }

    @Test
    void aUsedOneIsOverGrantedAndAfterARestorationSimplyUsed() {
        List<Benefit> granted = judge(List.of(), 2025, 6_000, "2025-11-01T10:00");
        List<Benefit> used = useCheck(granted, "2025-11-05T10:00");
        List<Benefit> lost = judge(used, 2025, 5_700, "2025-12-01T10:00");
        assertThat(lost)
                .extracting(Benefit::kind, Benefit::status)
                .containsExactly(
                        tuple(BenefitKind.HEALTH_CHECK, Status.OVER_GRANTED),
                        tuple(BenefitKind.SUBSCRIPTION, Status.CANCELLED));
        List<Benefit> back = judge(lost, 2025, 6_000, "2026-05-10T10:00");
        assertThat(back.getFirst().status()).isEqualTo(Status.USED);
        assertThat(back).hasSize(2);
    }

    @Test
    void trap19AHigherConditionDoesNotTakeWhatWasGranted() {
        var policy =
                TestPolicies.of(
                        TestPolicies.version("v1", LocalDate.of(2019, 1, 1), 100, List.of(100L)),
                        TestPolicies.version("v2", LocalDate.of(2026, 1, 1), 200, List.of(100L)));
        var old = List.of(new YearMinutes(2025, 120, at("2025-11-01T10:00")));
        List<Benefit> granted = BenefitRules.judge(List.of(), old, "vol-1", policy);
        var later = List.of(new YearMinutes(2025, 130, at("2026-01-05T10:00")));
        assertThat(BenefitRules.judge(granted, later, "vol-1", policy)).isEqualTo(granted);
        assertThat(BenefitRules.judge(List.of(), later, "vol-1", policy)).isEmpty();
    }

    private static String use(List<Benefit> benefits, int index, boolean frozen, Instant now) {
        Refusal refusal = UseRules.refusal(benefits, benefits.get(index), frozen, now);
        return refusal == null ? "ok" : refusal.code();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-02T10:00, false, ok",
        "2025-11-02T10:00, true, SPENDING_FROZEN",
        "2026-12-31T23:59, false, ok",
        "2027-01-01T00:00, false, BENEFIT_EXPIRED"
    })
    void aBenefitIsUsedInTimeAndNotWhileFrozen(String now, boolean frozen, String outcome) {
        List<Benefit> granted = judge(List.of(), 2025, 6_000, "2025-11-01T10:00");
        assertThat(use(granted, 0, frozen, at(now))).isEqualTo(outcome);
    }

    @Test
    void aBenefitIsUsedOnceAndNotWhenCancelled() {
        List<Benefit> granted = judge(List.of(), 2025, 6_000, "2025-11-01T10:00");
        List<Benefit> used = useCheck(granted, "2025-11-05T10:00");
        assertThat(use(used, 0, false, at("2026-02-01T10:00"))).isEqualTo("BENEFIT_USED");
        List<Benefit> lost = judge(used, 2025, 0, "2025-12-01T10:00");
        assertThat(use(lost, 0, false, at("2026-02-01T10:00"))).isEqualTo("BENEFIT_USED");
        assertThat(use(lost, 1, false, at("2026-02-01T10:00"))).isEqualTo("BENEFIT_CANCELLED");
    }

    @Test
    void r1AtMostOneHealthCheckInACalendarYear() {
        List<Benefit> granted = judge(List.of(), 2025, 6_000, "2025-11-01T10:00");
        List<Benefit> used = useCheck(granted, "2026-01-05T10:00");
        List<Benefit> both = judge(used, 2026, 6_000, "2026-06-01T10:00");
        assertThat(both).hasSize(4);
        assertThat(use(both, 2, false, at("2026-12-31T23:59")))
                .isEqualTo("HEALTH_CHECK_TAKEN_THIS_YEAR");
        assertThat(use(both, 2, false, at("2027-01-01T00:00"))).isEqualTo("ok");
        assertThat(use(both, 3, false, at("2026-12-31T23:59"))).isEqualTo("ok");
    }
}
