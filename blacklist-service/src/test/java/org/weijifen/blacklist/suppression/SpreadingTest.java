package org.weijifen.blacklist.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.suppression.Bucket.HeldRecord;
import org.weijifen.blacklist.suppression.Bucket.HeldSanction;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.StateCodec;

/** A bucket with more records than a sanction reaches in one commit. */
class SpreadingTest {
    private static final String ID = "org-heron:2026-03:3";
    private static final Instant START = Instant.parse("2026-03-10T01:00:00Z");
    private static final Period WINDOW =
            new Period(
                    Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2028-03-01T00:00:00Z"));
    private static final int RECORDS = 5_000;

    private final BucketAggregate aggregate = new BucketAggregate();
    private final List<List<SuppressionEvent>> commits = new ArrayList<>();
    private Bucket bucket = bucketOf(RECORDS);

    @Test
    void aSanctionComesToEveryRecordInPiecesThatFitADocument() {
        int steps = spread(sanction(1, List.of(WINDOW)));
        assertThat(steps).isEqualTo(RECORDS / BucketRules.RECORDS_AT_ONCE);
        assertThat(commits).allMatch(c -> c.size() <= BucketRules.RECORDS_AT_ONCE);
        assertThat(suppressed()).isEqualTo(idsOf(RECORDS));
        assertThat(bucket.sanctions().getFirst().spreading()).isNull();
        assertThat(BucketRules.onSanction(bucket, sanction(1, List.of(WINDOW))))
                .isEqualTo(Decision.unchanged());
        var codec = new StateCodec();
        assertThat(codec.toJson(codec.toMap(bucket)).length()).isLessThan(2_000_000);
    }

    /** The pieces on the way leave a state that can be stored, and read again. */
    @Test
    void aHalfReachedBucketComesBackFromTheStore() {
        fold(BucketRules.onSanction(bucket, sanction(1, List.of(WINDOW))));
        var codec = new StateCodec();
        assertThat(bucket.sanctions().getFirst().spreading()).isNotNull();
        assertThat(codec.fromMap(codec.toMap(bucket), Bucket.class)).isEqualTo(bucket);
    }

    /** The reversal waits for its turn in the bucket; then it restores what was suppressed. */
    @Test
    void aReversalThatComesHalfWayRestoresEverything() {
        fold(BucketRules.onSanction(bucket, sanction(1, List.of(WINDOW))));
        fold(BucketRules.onSanction(bucket, sanction(1, List.of(WINDOW))));
        spread(sanction(2, List.of()));
        assertThat(suppressed()).isEmpty();
        assertThat(bucket.sanctions()).containsExactly(sanction(2, List.of()));
        assertThat(commits.stream().mapToInt(List::size).sum()).isEqualTo(2 * RECORDS);
    }

    /** Whatever arrives beside the mark ends as if it had come before or after the sanction. */
    @Test
    void recordsThatComeHalfWayAreReachedOnce() {
        fold(BucketRules.onSanction(bucket, sanction(1, List.of(WINDOW))));
        var key = BucketKey.parse(ID);
        fold(BucketRules.onRecord(bucket, key, verified("rec-00000-a", 1)));
        fold(BucketRules.onRecord(bucket, key, verified("rec-04999-a", 1)));
        fold(BucketRules.onRecord(bucket, key, verified("rec-00001", 2)));
        fold(BucketRules.onRecord(bucket, key, verified("rec-04998", 2)));
        spread(sanction(1, List.of(WINDOW)));
        Set<String> all = idsOf(RECORDS);
        all.addAll(List.of("rec-00000-a", "rec-04999-a"));
        assertThat(suppressed()).isEqualTo(all);
        // Two hours instead of one were told anew of the record that was reached already.
        assertThat(commits.stream().mapToInt(List::size).sum()).isEqualTo(RECORDS + 2 + 1);
    }

    private int spread(HeldSanction sanction) {
        int steps = 0;
        for (var next = BucketRules.onSanction(bucket, sanction);
                !next.equals(Decision.unchanged());
                next = BucketRules.onSanction(bucket, sanction)) {
            fold(next);
            steps++;
        }
        return steps;
    }

    private void fold(Decision<Bucket> decision) {
        Bucket after = ((Decision.Changed<Bucket>) decision).state();
        List<SuppressionEvent> said = new ArrayList<>();
        for (Event event : aggregate.events(ID, bucket, after, commits.size() + 2)) {
            said.add((SuppressionEvent) event);
        }
        commits.add(said);
        bucket = after;
    }

    /** As a reader folds: the highest sequence of each record. */
    private Set<String> suppressed() {
        Map<String, SuppressionEvent> latest = new HashMap<>();
        commits.stream()
                .flatMap(List::stream)
                .forEach(
                        said ->
                                latest.merge(
                                        said.recordId(),
                                        said,
                                        (a, b) ->
                                                a.sequence().compareTo(b.sequence()) > 0 ? a : b));
        Set<String> ids = new HashSet<>();
        latest.values().stream()
                .filter(said -> !said.intervals().isEmpty())
                .forEach(said -> ids.add(said.recordId()));
        return ids;
    }

    private static HeldSanction sanction(long revision, List<Period> windows) {
        return new HeldSanction("sanction-1", revision, START, windows);
    }

    private static Set<String> idsOf(int records) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < records; i++) {
            ids.add("rec-%05d".formatted(i));
        }
        return ids;
    }

    private static Bucket bucketOf(int records) {
        List<HeldRecord> held = new ArrayList<>();
        idsOf(records).stream()
                .sorted()
                .forEach(
                        id ->
                                held.add(
                                        new HeldRecord(
                                                id, "vol-1", 1, START, List.of(interval(1)))));
        return new Bucket(held, List.of(), null);
    }

    private static Interval interval(int hours) {
        return new Interval(START, START.plus(Duration.ofHours(hours)));
    }

    private static HoursVerified verified(String recordId, int revision) {
        return new HoursVerified(
                revision,
                START,
                recordId,
                "vol-1",
                "act-1",
                List.of("org-heron"),
                "org-heron",
                List.of(interval(2)),
                "COMMUNITY_SERVICE",
                START,
                START,
                false,
                List.of("2026-03"),
                List.of("org-heron"));
    }
}
