package org.weijifen.insurance.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.attendance.ClaimCounts.Claimed;
import org.weijifen.insurance.attendance.Reconciliation.CoverStatus;
import org.weijifen.insurance.attendance.Reconciliation.Row;
import org.weijifen.insurance.attendance.Reconciliation.Totals;
import org.weijifen.insurance.cover.Participation;
import org.weijifen.insurance.cover.Verdict.Status;
import org.weijifen.scheme.SchemePolicy;

/** Insured, attended and claimed side by side (domain.md F8). */
class ReconciliationTest {
    private static final Instant START = Instant.parse("2026-03-07T01:00:00Z");
    private static final List<Participation> PEOPLE =
            List.of(
                    person("came", Status.ISSUED, null),
                    person("ended", Status.ENDED, CoverReason.NOT_ACTIVE),
                    person("late", Status.REFUSED, CoverReason.LATE_LINE),
                    person("stayed", Status.ISSUED, null));

    @Test
    void everyoneInAnyOfTheThreeHasOneRowInOrder() {
        var claims = Map.of("stayed", new Claimed(1, 0), "came", new Claimed(2, 420_000));
        List<Participation> people = new ArrayList<>(PEOPLE);
        people.add(2, person("guest", Status.REFUSED, CoverReason.LATE_LINE));
        var found =
                Reconciliation.of(people, Map.of("came", 120L, "late", 60L, "guest", 30L), claims);
        assertThat(found.rows())
                .containsExactly(
                        new Row("came", CoverStatus.ISSUED, null, 120, new Claimed(2, 420_000)),
                        new Row(
                                "ended",
                                CoverStatus.ENDED,
                                CoverReason.NOT_ACTIVE,
                                0,
                                new Claimed(0, 0)),
                        new Row(
                                "guest",
                                CoverStatus.REFUSED,
                                CoverReason.LATE_LINE,
                                30,
                                new Claimed(0, 0)),
                        new Row(
                                "late",
                                CoverStatus.REFUSED,
                                CoverReason.LATE_LINE,
                                60,
                                new Claimed(0, 0)),
                        new Row("stayed", CoverStatus.ISSUED, null, 0, new Claimed(1, 0)));
        assertThat(found.totals()).isEqualTo(new Totals(2, 3, 1, 2, 2L, 1L));
    }

    @Test
    void withoutClaimsNothingIsSaidOfThem() {
        var found = Reconciliation.of(PEOPLE, Map.of("came", 120L), null);
        assertThat(found.totals()).isEqualTo(new Totals(2, 1, 1, 0, null, null));
        assertThat(found.rows()).allMatch(row -> row.claims() == null);
        assertThat(found.page("came", 2))
                .extracting(Row::volunteerId)
                .containsExactly("ended", "late");
    }

    private static Participation person(String id, Status status, @Nullable CoverReason reason) {
        var policy = SchemePolicy.load("gusu-2019").at(START);
        return new Participation(
                "act-1",
                id,
                status,
                reason,
                START,
                START.plusSeconds(3_600),
                "quay",
                status == Status.ISSUED ? new Limits(1, 1, 1) : null,
                policy.version(),
                policy.insurance(),
                null,
                CoverBasis.ROSTERED_ACTIVITY,
                true,
                false,
                null);
    }
}
