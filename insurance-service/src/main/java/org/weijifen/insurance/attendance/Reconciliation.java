package org.weijifen.insurance.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.insurance.attendance.ClaimCounts.Claimed;
import org.weijifen.insurance.cover.Participation;
import org.weijifen.insurance.cover.Verdict;

/**
 * Insured, attended and claimed side by side (domain.md F8). Pure.
 *
 * @param rows one per person in any of the three, in order of volunteer id
 */
public record Reconciliation(Totals totals, List<Row> rows) {

    /** Where one person stands with the cover. */
    public enum CoverStatus {
        PENDING,
        ISSUED,
        REFUSED,
        ENDED
    }

    /**
     * One person.
     *
     * @param reason why not, for {@code REFUSED} and {@code ENDED}
     * @param attendedMinutes of records that count, unreduced
     * @param claims absent where claims are not shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String volunteerId,
            CoverStatus coverStatus,
            @Nullable CoverReason reason,
            long attendedMinutes,
            @Nullable Claimed claims) {

        boolean isInsured() {
            return coverStatus == CoverStatus.ISSUED;
        }

        boolean hasAttended() {
            return attendedMinutes > 0;
        }

        boolean hasClaimed() {
            return claims != null && claims.number() > 0;
        }
    }

    /**
     * How many persons.
     *
     * @param claimed absent where claims are not shown, like {@code claimedNotAttended}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Totals(
            long insured,
            long attended,
            long insuredNotAttended,
            long attendedNotInsured,
            @Nullable Long claimed,
            @Nullable Long claimedNotAttended) {}

    public Reconciliation {
        rows = List.copyOf(rows);
    }

    /**
     * @param people everybody on the activity's list, who was there, or who claimed
     * @param minutes attended, by volunteer id
     * @param claims by volunteer id, {@code null} where claims are not shown
     */
    static Reconciliation of(
            List<Participation> people,
            Map<String, Long> minutes,
            @Nullable Map<String, Claimed> claims) {
        List<Row> rows = new ArrayList<>();
        for (Participation person : people) {
            String id = person.volunteerId();
            rows.add(
                    new Row(
                            id,
                            statusOf(person.status()),
                            person.reason(),
                            minutes.getOrDefault(id, 0L),
                            claims == null ? null : claims.getOrDefault(id, new Claimed(0, 0))));
        }
        return of(rows, claims != null);
    }

    private static Reconciliation of(List<Row> rows, boolean withClaims) {
        long insured = rows.stream().filter(Row::isInsured).count();
        long attended = rows.stream().filter(Row::hasAttended).count();
        long both = rows.stream().filter(r -> r.isInsured() && r.hasAttended()).count();
        long claimed = rows.stream().filter(Row::hasClaimed).count();
        long absent = rows.stream().filter(r -> r.hasClaimed() && !r.hasAttended()).count();
        var totals =
                new Totals(
                        insured,
                        attended,
                        insured - both,
                        attended - both,
                        withClaims ? claimed : null,
                        withClaims ? absent : null);
        return new Reconciliation(totals, rows);
    }

    /** Rows after this volunteer id, at most so many. */
    List<Row> page(@Nullable String afterId, int limit) {
        return rows.stream()
                .filter(r -> afterId == null || r.volunteerId().compareTo(afterId) > 0)
                .limit(limit)
                .toList();
    }

    private static CoverStatus statusOf(Verdict.Status status) {
        return switch (status) {
            case PENDING -> CoverStatus.PENDING;
            case ISSUED -> CoverStatus.ISSUED;
            case REFUSED -> CoverStatus.REFUSED;
            case ENDED -> CoverStatus.ENDED;
        };
    }
}
