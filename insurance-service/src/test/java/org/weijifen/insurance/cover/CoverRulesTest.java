package org.weijifen.insurance.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.cover.CoverRules.Cutoff;
import org.weijifen.insurance.person.PersonFacts;
import org.weijifen.insurance.person.PersonFacts.Birthday;
import org.weijifen.scheme.InsuranceTerms;
import org.weijifen.scheme.SchemePolicy;

/** domain.md F2 to F6 as a table. Times are minutes from the cut-off, 2026-03-07 09:00 local. */
class CoverRulesTest {
    private static final Instant CUTOFF = Instant.parse("2026-03-07T01:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-07");
    private static final Limits FULL = new Limits(10_000_000, 10_000_000, 300_000);
    private static final InsuranceTerms TERMS =
            SchemePolicy.load("gusu-2019").versions().getFirst().insurance();
    private static final CoverPolicy POLICY =
            new CoverPolicy("gusu-2019.1", CoverBasis.ROSTERED_ACTIVITY, FULL, 8, 18, TERMS);
    private static final List<Period> ALWAYS = List.of(period(-9_000, null));

    static Stream<Arguments> verdicts() {
        var filed = header(ActivityStatus.FILED, 0, -60, true, null);
        var onTime = line(-60, RosterLineStatus.ON_TIME, null);
        var adult = adult(ALWAYS, ALWAYS);
        return Stream.of(
                at("X8: a millisecond before the cut-off", filed, millis(-1), adult, "ISSUED"),
                at("X8: at the cut-off", filed, late(0), adult, "REFUSED LATE_LINE"),
                at("said to be on time, but was not", filed, millis(0), adult, "REFUSED LATE_LINE"),
                at(
                        "filed at the cut-off",
                        header(ActivityStatus.FILED, 0, 0, false, null),
                        onTime,
                        adult,
                        "REFUSED FILED_TOO_LATE"),
                at(
                        "returned",
                        header(ActivityStatus.RETURNED, 0, -60, false, null),
                        onTime,
                        adult,
                        "ENDED ACTIVITY_ENDED"),
                at(
                        "returned over the cut-off: the seal tells every line as late",
                        header(ActivityStatus.RETURNED, 0, -60, false, null),
                        late(-30),
                        adult,
                        "ENDED ACTIVITY_ENDED"),
                at(
                        "returned over the cut-off, and received after it",
                        header(ActivityStatus.RETURNED, 0, -60, false, null),
                        late(0),
                        adult,
                        "REFUSED LATE_LINE"),
                at(
                        "returned over the cut-off, its filing carried out after the seal (seed 88)",
                        header(ActivityStatus.FILED, 0, -1, false, null),
                        late(-30),
                        adult,
                        "REFUSED LATE_LINE"),
                at(
                        "returned and filed again before the cut-off",
                        header(ActivityStatus.FILED, 0, -1, true, null),
                        onTime,
                        adult,
                        "ISSUED"),
                at(
                        "start moved later, returned, filed again after the cut-off",
                        header(ActivityStatus.FILED, 300, 20, true, null),
                        onTime,
                        adult,
                        "ENDED ACTIVITY_ENDED"),
                at(
                        "cancelled before the start",
                        header(ActivityStatus.CANCELLED, 0, -60, false, -5),
                        onTime,
                        adult,
                        "ENDED ACTIVITY_ENDED"),
                at(
                        "cancelled before a start that was moved later",
                        header(ActivityStatus.CANCELLED, 300, -60, true, 200),
                        onTime,
                        adult,
                        "ENDED ACTIVITY_ENDED"),
                at(
                        "cancelled after the start: cover stays to its end",
                        header(ActivityStatus.CANCELLED, 0, -60, true, 10),
                        onTime,
                        adult,
                        "ISSUED"),
                at(
                        "completed",
                        header(ActivityStatus.COMPLETED, 0, -60, true, null),
                        onTime,
                        adult,
                        "ISSUED"),
                at("removed before", filed, removed(-30), adult, "ENDED REMOVED"),
                at("removed after the start", filed, removed(0), adult, "ISSUED"),
                at(
                        "removed before a start that was moved later",
                        header(ActivityStatus.FILED, 300, -60, true, null),
                        removed(200),
                        adult,
                        "ENDED REMOVED"),
                at("nobody registered the id", filed, onTime, null, "REFUSED UNKNOWN_PERSON"),
                at(
                        "registered after the cut-off",
                        filed,
                        onTime,
                        adult(List.of(period(1, null)), ALWAYS),
                        "REFUSED UNKNOWN_PERSON"),
                at(
                        "registered at the cut-off",
                        filed,
                        onTime,
                        adult(List.of(period(0, null)), ALWAYS),
                        "ISSUED"),
                at(
                        "registration cancelled at the cut-off",
                        filed,
                        onTime,
                        adult(List.of(period(-900, 0)), ALWAYS),
                        "ENDED NOT_ACTIVE"),
                at(
                        "registration cancelled after the start",
                        filed,
                        onTime,
                        adult(List.of(period(-900, 1)), ALWAYS),
                        "ISSUED"),
                at(
                        "registration cancelled before a start that was moved later",
                        header(ActivityStatus.FILED, 300, -60, true, null),
                        onTime,
                        adult(List.of(period(-900, 299), period(299, null)), ALWAYS),
                        "ENDED NOT_ACTIVE"),
                at(
                        "registration cancelled before the line came",
                        filed,
                        onTime,
                        adult(List.of(period(-900, -100)), ALWAYS),
                        "REFUSED NOT_ACTIVE"),
                at(
                        "never consented",
                        filed,
                        onTime,
                        adult(ALWAYS, List.of()),
                        "REFUSED NO_CONSENT"),
                at(
                        "consent withdrawn before the cut-off",
                        filed,
                        onTime,
                        adult(ALWAYS, List.of(period(-900, -1))),
                        "ENDED NO_CONSENT"),
                at(
                        "consent given after the cut-off",
                        filed,
                        onTime,
                        adult(ALWAYS, List.of(period(1, null))),
                        "REFUSED NO_CONSENT"),
                at(
                        "17 without the guardian's consent",
                        filed,
                        onTime,
                        child(null, DAY.plusDays(1), List.of()),
                        "REFUSED NO_GUARDIAN_CONSENT"),
                at("18 on the day", filed, onTime, child(null, DAY, List.of()), "ISSUED"),
                at(
                        "guardian's consent withdrawn",
                        filed,
                        onTime,
                        child(null, DAY.plusYears(4), List.of(period(-900, -10))),
                        "ENDED NO_GUARDIAN_CONSENT"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verdicts")
    void verdictAfterTheCutoff(
            String name,
            ActivityHeader header,
            RosterLine line,
            @Nullable PersonFacts person,
            String expected) {
        assertThat(text(CoverRules.verdict(header, line, person, POLICY, Cutoff.PASSED)))
                .isEqualTo(expected);
    }

    @Test
    void beforeTheCutoffTheVerdictFollowsTheFactsAsTheyAreNow() {
        var filed = header(ActivityStatus.FILED, 0, -60, true, null);
        var line = line(-60, RosterLineStatus.ON_TIME, null);
        assertThat(ahead(filed, line, null)).isEqualTo("PENDING");
        assertThat(ahead(filed, line, adult(ALWAYS, ALWAYS))).isEqualTo("ISSUED");
        assertThat(ahead(filed, line, adult(List.of(period(-900, -20)), ALWAYS)))
                .isEqualTo("ENDED NOT_ACTIVE");
        assertThat(ahead(filed, line, adult(List.of(period(-900, -80)), ALWAYS)))
                .isEqualTo("REFUSED NOT_ACTIVE");
    }

    @Test
    void x15UnderEightOnTheDayDeathLimitIsNothingAndTheOtherLimitsStand() {
        var filed = header(ActivityStatus.FILED, 0, -60, true, null);
        var line = line(-60, RosterLineStatus.ON_TIME, null);
        var seven = child(DAY.plusDays(1), DAY.plusYears(10), ALWAYS);
        var eight = child(DAY, DAY.plusYears(10), ALWAYS);
        assertThat(CoverRules.verdict(filed, line, seven, POLICY, Cutoff.PASSED).limits())
                .isEqualTo(new Limits(0, 10_000_000, 300_000));
        assertThat(CoverRules.verdict(filed, line, eight, POLICY, Cutoff.PASSED).limits())
                .isEqualTo(FULL);
    }

    @Test
    void aBasisWithoutARuleStopsTheStart() {
        assertThatThrownBy(() -> new CoverPolicy("v", CoverBasis.NAMED_EVENT, FULL, 8, 18, TERMS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NAMED_EVENT");
    }

    private static String ahead(
            ActivityHeader header, RosterLine line, @Nullable PersonFacts person) {
        return text(CoverRules.verdict(header, line, person, POLICY, Cutoff.AHEAD));
    }

    private static String text(Verdict verdict) {
        return verdict.status() + (verdict.reason() == null ? "" : " " + verdict.reason());
    }

    private static Arguments at(
            String name,
            ActivityHeader header,
            RosterLine line,
            @Nullable PersonFacts person,
            String expected) {
        return Arguments.of(name, header, line, person, expected);
    }

    private static Instant minute(long minutes) {
        return CUTOFF.plusSeconds(60 * minutes);
    }

    private static Period period(long from, @Nullable Integer until) {
        return new Period(minute(from), until == null ? null : minute(until));
    }

    private static ActivityHeader header(
            ActivityStatus status,
            long start,
            long filed,
            boolean stood,
            @Nullable Integer cancelled) {
        return new ActivityHeader(
                status,
                List.of("org-heron-lane"),
                "河道清洁",
                "三号码头",
                minute(start),
                minute(start + 150),
                CUTOFF,
                minute(filed),
                stood,
                cancelled == null ? null : minute(cancelled));
    }

    private static RosterLine line(
            long received, RosterLineStatus status, @Nullable Integer ended) {
        return new RosterLine("v1", minute(received), status, ended == null ? null : minute(ended));
    }

    private static RosterLine millis(long received) {
        return new RosterLine("v1", CUTOFF.plusMillis(received), RosterLineStatus.ON_TIME, null);
    }

    private static RosterLine late(long received) {
        return line(received, RosterLineStatus.LATE, null);
    }

    private static RosterLine removed(int ended) {
        return line(-60, RosterLineStatus.REMOVED, ended);
    }

    private static PersonFacts adult(List<Period> active, List<Period> consent) {
        return new PersonFacts(1, minute(-9_000), active, consent, List.of(), null, null);
    }

    private static PersonFacts child(
            @Nullable LocalDate turns8, LocalDate turns18, List<Period> guardian) {
        return new PersonFacts(
                1,
                minute(-9_000),
                ALWAYS,
                ALWAYS,
                guardian,
                turns8 == null ? null : new Birthday(turns8, 1),
                new Birthday(turns18, 1));
    }
}
