package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.CoverReason;

/** The one clause in which the cover bases differ: who has to be on which list (F2, F5). Pure. */
final class ListClause {
    private ListClause() {}

    /** What the clause says against cover, {@code null} if nothing. */
    static @Nullable Verdict against(ActivityHeader header, Listed listed, CoverBasis basis) {
        return switch (basis) {
            case ROSTERED_ACTIVITY -> offRoster(header, listed.line());
            case ALL_REGISTERED -> neverStood(header);
            case NAMED_EVENT -> {
                Verdict unfiled = neverStood(header);
                yield unfiled == null ? offNames(header.cutoffAt(), listed.named()) : unfiled;
            }
        };
    }

    /**
     * Filed before the cut-off, but not standing FILED at it: the seal tells every roster line as
     * late then, and nobody else is covered either (F2).
     */
    private static @Nullable Verdict neverStood(ActivityHeader header) {
        return header.status() == ActivityStatus.FILED && !header.stoodFiledAtCutoff()
                ? Verdict.refused(CoverReason.FILED_TOO_LATE)
                : null;
    }

    /** Earliest instant of cover: filed, and received on the list that counts. */
    static Instant begin(ActivityHeader header, Listed listed, CoverBasis basis) {
        Instant filed = header.filedAt() == null ? header.cutoffAt() : header.filedAt();
        Instant received =
                switch (basis) {
                    case ROSTERED_ACTIVITY -> receivedAt(listed.line(), filed);
                    case ALL_REGISTERED -> filed;
                    case NAMED_EVENT -> namedAt(listed.named(), header.cutoffAt(), filed);
                };
        return received.isBefore(filed) ? filed : received;
    }

    /** On time by receipt, whatever became of the line or the activity later (F2). */
    static boolean receivedInTime(RosterLine line, Instant cutoffAt) {
        return line.status() != RosterLineStatus.LATE && line.receivedAt().isBefore(cutoffAt);
    }

    /** On time and still on the roster at the cut-off: a line of the seal (F8). */
    static boolean onTimeAtCutoff(RosterLine line, Instant cutoffAt) {
        if (!receivedInTime(line, cutoffAt)) {
            return false;
        }
        Instant endedAt = line.endedAt();
        return endedAt == null
                ? line.status() == RosterLineStatus.ON_TIME
                : !endedAt.isBefore(cutoffAt);
    }

    private static @Nullable Verdict offRoster(ActivityHeader header, @Nullable RosterLine line) {
        if (line == null) {
            return Verdict.refused(CoverGround.NOT_ROSTERED);
        }
        if (!receivedInTime(line, header.cutoffAt()) && !lateByReturn(header, line)) {
            return Verdict.refused(CoverReason.LATE_LINE);
        }
        return removedBeforeStart(header, line) ? Verdict.ended(CoverReason.REMOVED) : null;
    }

    /**
     * Returned over the cut-off: no line is on time then and the seal tells all as LATE, but this
     * one was received in time, and what cover it had ended with the return (F2).
     */
    private static boolean lateByReturn(ActivityHeader header, RosterLine line) {
        return !header.stoodFiledAtCutoff()
                && CoverRules.endedBeforeStart(header)
                && line.receivedAt().isBefore(header.cutoffAt());
    }

    private static boolean removedBeforeStart(ActivityHeader header, RosterLine line) {
        Instant endedAt = line.endedAt();
        return line.status() == RosterLineStatus.REMOVED
                && (endedAt == null || endedAt.isBefore(header.startsAt()));
    }

    /** Nobody takes a name off from the cut-off on, so the list as of then counts. */
    private static @Nullable Verdict offNames(Instant cutoffAt, List<Period> named) {
        if (named.isEmpty()) {
            return Verdict.refused(CoverGround.NOT_NAMED);
        }
        Period inTime = lastBefore(cutoffAt, named);
        if (inTime == null) {
            return Verdict.refused(CoverReason.LATE_LINE);
        }
        Instant until = inTime.until();
        return until != null && until.isBefore(cutoffAt)
                ? Verdict.ended(CoverReason.REMOVED)
                : null;
    }

    private static Instant receivedAt(@Nullable RosterLine line, Instant otherwise) {
        return line == null ? otherwise : line.receivedAt();
    }

    private static Instant namedAt(List<Period> named, Instant cutoffAt, Instant otherwise) {
        Period inTime = lastBefore(cutoffAt, named);
        return inTime == null ? otherwise : inTime.from();
    }

    private static @Nullable Period lastBefore(Instant cutoffAt, List<Period> named) {
        return named.stream()
                .filter(p -> p.from().isBefore(cutoffAt))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
