package org.weijifen.reward.shadow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.SanctionEvent;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.SubjectKind;

/**
 * A sanction as blacklist-service last told it, at {@code sanctions/<sanctionId>}; its events may
 * come in any order.
 *
 * @param imposed newest word on what was imposed; absent while only a lifting was heard of
 * @param lifted newest word on what was left; absent before the first
 */
public record Sanction(@Nullable Imposed imposed, @Nullable Lifted lifted) {
    static final Sanction UNKNOWN = new Sanction(null, null);

    /**
     * @param decidedAt of the decision, or of the act that changed the window
     * @param until absent where the window has no end
     */
    public record Imposed(
            long revision,
            Instant decidedAt,
            String caseId,
            SubjectKind subjectKind,
            String subjectId,
            Instant from,
            @Nullable Instant until,
            Severity severity) {}

    /**
     * @param whole whether nothing remains, from the beginning
     */
    public record Lifted(long revision, Instant at, boolean whole, List<Period> remaining) {
        public Lifted {
            remaining = List.copyOf(remaining);
        }
    }

    /** Where a sanction stands. */
    public enum Status {
        /** The minutes are suppressed, but the sanction itself has not been told yet. */
        PENDING,
        STANDING,
        PARTLY_LIFTED,
        /** Its last minutes are about to come back. */
        LIFTED
    }

    /** With one more word taken in; the same state if a newer one of its kind is known. */
    Sanction told(SanctionEvent event) {
        return switch (event) {
            case SanctionImposed e ->
                    imposed != null && imposed.revision() >= e.revision()
                            ? this
                            : new Sanction(imposed(e), lifted);
            case SanctionLifted e ->
                    lifted != null && lifted.revision() >= e.revision()
                            ? this
                            : new Sanction(
                                    imposed,
                                    new Lifted(
                                            e.revision(),
                                            e.occurredAt(),
                                            e.whole(),
                                            e.remaining()));
        };
    }

    Status status() {
        Imposed known = imposed;
        if (known == null) {
            return Status.PENDING;
        }
        Lifted cut = standingCut(known);
        if (cut == null) {
            return Status.STANDING;
        }
        return cut.remaining().isEmpty() ? Status.LIFTED : Status.PARTLY_LIFTED;
    }

    /** Over which service does not count, as far as it is known. */
    List<Period> windows() {
        Imposed known = imposed;
        if (known == null) {
            return List.of();
        }
        Lifted cut = standingCut(known);
        return cut == null ? List.of(new Period(known.from(), known.until())) : cut.remaining();
    }

    /** A lifting of the same commit belongs to what was imposed; an older one is overtaken. */
    private @Nullable Lifted standingCut(Imposed known) {
        Lifted cut = lifted;
        return cut == null || cut.revision() < known.revision() ? null : cut;
    }

    private static Imposed imposed(SanctionImposed event) {
        return new Imposed(
                event.revision(),
                event.occurredAt(),
                event.caseId(),
                event.subject().kind(),
                event.subject().id(),
                event.from(),
                event.until(),
                event.severity());
    }
}
