package org.weijifen.blacklist.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.platform.aggregate.Decision;

class BucketRulesTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    /** Domain.md V5: a record is suppressed for the minutes inside the window, to the minute. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-20T08:00+08:00, 2025-12-20T08:59+08:00, 0",
        "2025-12-20T08:00+08:00, 2025-12-20T09:00+08:00, 0",
        "2025-12-20T08:00+08:00, 2025-12-20T09:01+08:00, 1",
        "2025-12-20T09:00+08:00, 2025-12-20T10:00+08:00, 60",
        "2027-12-20T08:59+08:00, 2027-12-20T09:00+08:00, 1",
        "2027-12-20T08:59+08:00, 2027-12-20T09:30+08:00, 1",
        "2027-12-20T09:00+08:00, 2027-12-20T09:30+08:00, 0",
    })
    void theWindowCutsToTheMinute(String start, String end, long suppressedMinutes) {
        var window = new Period(at("2025-12-20T09:00+08:00"), at("2027-12-20T09:00+08:00"));
        assertThat(
                        BucketRules.inside(
                                        List.of(new Interval(at(start), at(end))), List.of(window))
                                .stream()
                                .mapToLong(Interval::minutes)
                                .sum())
                .isEqualTo(suppressedMinutes);
    }

    @Test
    void anOlderRevisionOfARecordChangesNothing() {
        var key = BucketKey.parse("org-heron:2025-12:3");
        var second = verified(2, "org-heron", "2025-12-21T09:00+08:00", "2025-12-21T10:00+08:00");
        var first = verified(1, "org-heron", "2025-12-21T09:00+08:00", "2025-12-21T12:00+08:00");
        Bucket bucket = changed(BucketRules.onRecord(null, key, second));
        assertThat(BucketRules.onRecord(bucket, key, first)).isEqualTo(Decision.unchanged());
        assertThat(BucketRules.onRecord(bucket, key, second)).isEqualTo(Decision.unchanged());
    }

    @Test
    void aCorrectionToAnotherOrganisationEmptiesTheBucket() {
        var key = BucketKey.parse("org-heron:2025-12:3");
        var first = verified(1, "org-heron", "2025-12-21T09:00+08:00", "2025-12-21T10:00+08:00");
        var moved = verified(2, "org-crane", "2025-12-21T09:00+08:00", "2025-12-21T10:00+08:00");
        Bucket bucket = changed(BucketRules.onRecord(null, key, first));
        assertThat(bucket.records().getFirst().intervals()).hasSize(1);
        bucket = changed(BucketRules.onRecord(bucket, key, moved));
        assertThat(bucket.records().getFirst().intervals()).isEmpty();
    }

    /** Domain.md H6: the night of 31 December lies in two months, each holding its own part. */
    @Test
    void anIntervalIsCutAtTheLocalMonth() {
        var night = verified(1, "org-heron", "2025-12-31T20:00+08:00", "2026-01-01T02:00+08:00");
        assertThat(new IndexRecord().ids(night))
                .hasSize(2)
                .allMatch(
                        id ->
                                id.startsWith("org-heron:2025-12")
                                        || id.startsWith("org-heron:2026-01"));
        Bucket december =
                changed(BucketRules.onRecord(null, BucketKey.parse("org-heron:2025-12:0"), night));
        Bucket january =
                changed(BucketRules.onRecord(null, BucketKey.parse("org-heron:2026-01:0"), night));
        assertThat(december.records().getFirst().intervals().getFirst().minutes()).isEqualTo(240);
        assertThat(january.records().getFirst().intervals().getFirst().minutes()).isEqualTo(120);
    }

    @Test
    void containmentIsByMinutes() {
        var whole = List.of(interval("2025-12-21T09:00+08:00", "2025-12-21T12:00+08:00"));
        var part = List.of(interval("2025-12-21T09:30+08:00", "2025-12-21T10:00+08:00"));
        assertThat(BucketRules.isWithin(part, whole)).isTrue();
        assertThat(BucketRules.isWithin(whole, part)).isFalse();
        assertThat(BucketRules.isWithin(List.of(), part)).isTrue();
    }

    private static HoursVerified verified(long revision, String org, String start, String end) {
        return new HoursVerified(
                revision,
                AT,
                "rec-1",
                "vol-1",
                "act-1",
                List.of(org),
                org,
                List.of(interval(start, end)),
                "COMMUNITY_SERVICE",
                AT,
                AT,
                false,
                List.of("2025-12"),
                org.equals("org-heron") ? List.of("org-heron") : List.of("org-heron", org));
    }

    private static Bucket changed(Decision<Bucket> decision) {
        return ((Decision.Changed<Bucket>) decision).state();
    }

    private static Interval interval(String start, String end) {
        return new Interval(at(start), at(end));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
