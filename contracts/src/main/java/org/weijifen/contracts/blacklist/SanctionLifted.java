package org.weijifen.contracts.blacklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.PublicIds;

/**
 * A sanction was reversed, repaired or cut, whole or in part; {@code remaining} are the windows
 * that still stand, in whole minutes (domain.md V7).
 *
 * @param repairedAt whole minute from which a repair ended the rest; absent: an appeal's outcome
 * @param awardEligibilityRestored whether an outcome in part gives a unit its award year back (V2);
 *     absent: no; a sanction lifted as a whole always does
 */
public record SanctionLifted(
        long revision,
        Instant occurredAt,
        String sanctionId,
        String caseId,
        Subject subject,
        boolean whole,
        List<Period> remaining,
        @Nullable Instant repairedAt,
        @Nullable Boolean awardEligibilityRestored)
        implements SanctionEvent {
    public static final String TYPE = "sanction.lifted.v1";

    public SanctionLifted {
        Checks.event(revision, occurredAt);
        PublicIds.require(sanctionId, "sanctionId");
        PublicIds.require(caseId, "caseId");
        Checks.present(subject, "subject");
        remaining = Checks.list(remaining, "remaining");
        Checks.that(subject.kind() != SubjectKind.VOLUNTEER, "subject: no person on this topic");
        Checks.that(
                !whole || remaining.isEmpty(),
                "remaining: nothing remains of a sanction lifted as a whole");
        Checks.optionalWholeMinute(repairedAt, "repairedAt");
        Checks.that(!whole || repairedAt == null, "repairedAt: a repair lifts nothing as a whole");
        for (Period window : remaining) {
            Checks.wholeMinute(window.from(), "remaining");
            Checks.optionalWholeMinute(window.until(), "remaining");
        }
    }

    /** The outcome of an appeal that leaves the award year as it was. */
    public SanctionLifted(
            long revision,
            Instant occurredAt,
            String sanctionId,
            String caseId,
            Subject subject,
            boolean whole,
            List<Period> remaining) {
        this(revision, occurredAt, sanctionId, caseId, subject, whole, remaining, null, null);
    }
}
