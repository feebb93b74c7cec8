package org.weijifen.reward.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.weijifen.reward.Facts.at;
import static org.weijifen.reward.Facts.corrected;
import static org.weijifen.reward.Facts.interval;
import static org.weijifen.reward.Facts.restored;
import static org.weijifen.reward.Facts.suppressed;
import static org.weijifen.reward.Facts.verified;
import static org.weijifen.reward.Facts.withdrawn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.contracts.blacklist.Sequence;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.reward.Facts;
import org.weijifen.reward.TestPolicies;
import org.weijifen.reward.ledger.LedgerEntry.Reason;

/** Worked examples of domain.md section 3 over the pure ledger. */
class LedgerRulesTest {
    private static final Interval NINE_TO_TWELVE = interval("2025-03-01T09:00", "2025-03-01T12:00");
    private static final Interval ELEVEN_TO_FOURTEEN =
            interval("2025-03-01T11:00", "2025-03-01T14:00");

    private static MonthLedger march(Event... facts) {
        return month("2025-03", facts);
    }

    private static MonthLedger month(String month, Event... facts) {
        return LedgerRules.month(bucket(month, facts));
    }

    private static Bucket bucket(String month, Event... facts) {
        Bucket bucket = Bucket.empty(Facts.VOLUNTEER, month);
        for (Event fact : facts) {
            Decision<Bucket> decision =
                    switch (fact) {
                        case HoursEvent hours ->
                                BucketRules.hours(bucket, hours, TestPolicies.GUSU);
                        case SuppressionEvent s -> BucketRules.suppression(bucket, s);
                        default -> throw new IllegalArgumentException();
                    };
            if (decision instanceof Decision.Changed<Bucket> changed) {
                bucket = changed.state();
            }
        }
        return bucket;
    }

    @Test
    void x5ASessionOverNewYearIsSplitAtLocalMidnight() {
        var night =
                verified("a", "2025-01-01T09:00", interval("2024-12-31T20:00", "2025-01-01T02:00"));
        assertThat(month("2024-12", night).creditedMinutes()).isEqualTo(240);
        assertThat(month("2025-01", night).creditedMinutes()).isEqualTo(120);
    }

    @Test
    void x6TheLaterVerifiedRecordIsReducedAndFlagged() {
        var a = verified("a", "2025-03-02T09:00", NINE_TO_TWELVE);
        var b = verified("b", "2025-03-03T09:00", ELEVEN_TO_FOURTEEN);
        for (MonthLedger month : List.of(march(a, b), march(b, a))) {
            assertThat(month.creditedMinutes()).isEqualTo(300);
            assertThat(month.entries())
                    .extracting(LedgerEntry::recordId, LedgerEntry::creditedMinutes)
                    .containsExactly(tuple("a", 180L), tuple("b", 120L));
            LedgerEntry reduced = month.entries().getLast();
            assertThat(reduced.overlapMinutes()).isEqualTo(60);
            assertThat(reduced.lines())
                    .filteredOn(l -> l.reason() == Reason.OVERLAP)
                    .singleElement()
                    .satisfies(
                            l -> {
                                assertThat(l.clause()).isEqualTo("H5");
                                assertThat(l.minutes()).isEqualTo(60);
                                assertThat(l.heldByRecordId()).isEqualTo("a");
                            });
        }
    }

    @Test
    void x7TouchingEndsDoNotOverlap() {
        var a = verified("a", "2025-03-02T09:00", interval("2025-03-01T09:00", "2025-03-01T10:00"));
        var b = verified("b", "2025-03-02T09:00", interval("2025-03-01T10:00", "2025-03-01T11:00"));
        MonthLedger month = march(a, b);
        assertThat(month.creditedMinutes()).isEqualTo(120);
        assertThat(month.entries()).allSatisfy(e -> assertThat(e.overlapMinutes()).isZero());
    }

    @Test
    void x17ASuppressedMinuteDoesNotPassToAnOverlappingRecord() {
        var a = verified("a", "2025-03-02T09:00", NINE_TO_TWELVE);
        var b = verified("b", "2025-03-03T09:00", ELEVEN_TO_FOURTEEN);
        var s = suppressed(a, "san", 5, "2025-03-04T09:00");
        MonthLedger suppressed = march(s, b, a);
        assertThat(suppressed.creditedMinutes()).isEqualTo(120);
        assertThat(suppressed.suppressedMinutes()).isEqualTo(180);
        assertThat(suppressed.entries().getFirst().lines())
                .singleElement()
                .satisfies(
                        l -> {
                            assertThat(l.reason()).isEqualTo(Reason.SUPPRESSED);
                            assertThat(l.clause()).isEqualTo("H4");
                            assertThat(l.sanctionId()).isEqualTo("san");
                        });
        MonthLedger reversed = march(a, b, s, restored(a, "san", 6, "2025-05-01T09:00"));
        assertThat(reversed.creditedMinutes()).isEqualTo(300);
        assertThat(reversed.suppressedMinutes()).isZero();
    }

    @Test
    void equalFirstVerificationIsSettledByRecordId() {
        var b = verified("b", "2025-03-02T09:00", NINE_TO_TWELVE);
        var a = verified("a", "2025-03-02T09:00", ELEVEN_TO_FOURTEEN);
        assertThat(march(b, a).entries())
                .extracting(LedgerEntry::recordId, LedgerEntry::creditedMinutes)
                .containsExactly(tuple("a", 180L), tuple("b", 120L));
    }

    @Test
    void aWithdrawnRecordDoesNotCompeteAndIsStillShown() {
        var a = verified("a", "2025-03-02T09:00", NINE_TO_TWELVE);
        var b = verified("b", "2025-03-03T09:00", ELEVEN_TO_FOURTEEN);
        MonthLedger month = march(withdrawn(a, "2025-03-05T09:00"), b, a);
        assertThat(month.creditedMinutes()).isEqualTo(180);
        assertThat(month.entries())
                .filteredOn(LedgerEntry::withdrawn)
                .singleElement()
                .satisfies(
                        e -> {
                            assertThat(e.recordMinutes()).isEqualTo(180);
                            assertThat(e.creditedMinutes()).isZero();
                            assertThat(e.lines().getFirst().reason()).isEqualTo(Reason.WITHDRAWN);
                        });
    }

    @Test
    void anOlderVerifiedRevisionNeverResurrectsAVoid() {
        var a = verified("a", "2025-03-02T09:00", NINE_TO_TWELVE);
        assertThat(march(withdrawn(a, "2025-03-05T09:00"), a).creditedMinutes()).isZero();
    }

    @Test
    void aReinstatedRecordKeepsItsPlace() {
        var a = verified("a", "2025-03-02T09:00", NINE_TO_TWELVE);
        var b = verified("b", "2025-03-03T09:00", ELEVEN_TO_FOURTEEN);
        var again =
                verified(
                        Facts.VOLUNTEER,
                        "a",
                        3,
                        at("2025-04-01T09:00"),
                        a.firstVerifiedAt(),
                        a.intervals());
        MonthLedger month = march(a, b, withdrawn(a, "2025-03-05T09:00"), again);
        assertThat(month.entries().getFirst().recordId()).isEqualTo("a");
        assertThat(month.entries().getFirst().creditedMinutes()).isEqualTo(180);
    }

    @Test
    void aCorrectionKeepsItsPlaceAndEmptiesTheMonthItLeaves() {
        var a = verified("a", "2025-03-02T09:00", NINE_TO_TWELVE);
        var b = verified("b", "2025-03-03T09:00", ELEVEN_TO_FOURTEEN);
        var moved =
                corrected(a, "2025-04-20T09:00", interval("2025-04-01T09:00", "2025-04-01T11:00"));
        assertThat(march(a, b, moved).creditedMinutes()).isEqualTo(180);
        assertThat(month("2025-04", moved).creditedMinutes()).isEqualTo(120);
        var longer =
                corrected(a, "2025-03-20T09:00", interval("2025-03-01T09:00", "2025-03-01T13:00"));
        assertThat(march(b, longer, a).entries())
                .extracting(LedgerEntry::creditedMinutes)
                .containsExactly(240L, 60L);
    }

    @Test
    void aMinuteThatTwoSanctionsSuppressCountsOnce() {
        var a = verified("a", "2025-03-02T09:00", NINE_TO_TWELVE);
        var first = suppressed(a, "san-1", 5, "2025-03-04T09:00");
        var second = suppressed(a, "san-2", 5, "2025-03-04T09:00");
        assertThat(march(a, first, second).suppressedMinutes()).isEqualTo(180);
        assertThat(march(a, second, first, restored(a, "san-1", 6, "2025-05-01T09:00")))
                .satisfies(
                        m -> {
                            assertThat(m.suppressedMinutes()).isEqualTo(180);
                            assertThat(m.creditedMinutes()).isZero();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01T08:00, 2025-03-01T09:00, 180, 0", // touches
        "2025-03-01T08:00, 2025-03-01T09:01, 179, 1",
        "2025-03-01T10:00, 2025-03-01T11:00, 120, 60", // inside: two pieces stay
        "2025-03-01T11:59, 2025-03-01T13:00, 179, 1",
        "2025-03-01T12:00, 2025-03-01T13:00, 180, 0",
        "2025-03-01T08:00, 2025-03-01T13:00, 0, 180"
    })
    void onlyMinutesInsideTheWindowAreSuppressed(
            String from, String to, long credited, long suppressed) {
        var a = verified("a", "2025-03-02T09:00", NINE_TO_TWELVE);
        var s =
                new HoursSuppressed(
                        9,
                        at("2025-03-04T09:00"),
                        "a",
                        Facts.VOLUNTEER,
                        "san",
                        "2025-03",
                        new Sequence(9, 1),
                        List.of(interval(from, to)),
                        null);
        MonthLedger month = march(s, a);
        assertThat(month.creditedMinutes()).isEqualTo(credited);
        assertThat(month.suppressedMinutes()).isEqualTo(suppressed);
    }

    @Test
    void breaksAreLeftOutAndThirdRecordsCompeteWithBothEarlierOnes() {
        var a =
                verified(
                        "a",
                        "2025-03-02T09:00",
                        interval("2025-03-01T09:00", "2025-03-01T10:00"),
                        interval("2025-03-01T11:00", "2025-03-01T12:00"));
        var b = verified("b", "2025-03-02T10:00", interval("2025-03-01T09:30", "2025-03-01T11:30"));
        HoursVerified c =
                verified("c", "2025-03-02T11:00", interval("2025-03-01T08:00", "2025-03-01T13:00"));
        assertThat(march(c, b, a).entries())
                .extracting(LedgerEntry::creditedMinutes)
                .containsExactly(120L, 60L, 120L);
        assertThat(march(c, b, a).entries().getLast().lines())
                .filteredOn(l -> l.reason() == Reason.OVERLAP)
                .extracting(LedgerEntry.Line::heldByRecordId, LedgerEntry.Line::minutes)
                .containsExactly(tuple("a", 120L), tuple("b", 60L));
    }

    @Test
    void theSummaryIsAFunctionOfTheFactsAndCountsLessons() {
        var a = verified("a", "2025-03-02T09:00", NINE_TO_TWELVE);
        var s = suppressed(a, "san", 5, "2025-03-04T09:00");
        MonthSummary one = LedgerRules.summary(bucket("2025-03", a, s, a, s));
        assertThat(one)
                .isEqualTo(new MonthSummary(2, at("2025-03-04T09:00"), 0, 180))
                .isEqualTo(LedgerRules.summary(bucket("2025-03", s, a)));
    }
}
