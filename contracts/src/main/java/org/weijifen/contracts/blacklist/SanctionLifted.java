package org.weijifen.contracts.blacklist;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.PublicIds;

/**
 * A sanction was reversed, repaired or cut, whole or in part; {@code remaining} are the windows
 * that still stand, in whole minutes (domain.md V7).
 */
public record SanctionLifted(
        long revision,
        Instant occurredAt,
        String sanctionId,
        String caseId,
        Subject subject,
        boolean whole,
        List<Period> remaining)
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
        for (Period window : remaining) {
            Checks.wholeMinute(window.from(), "remaining");
            Checks.optionalWholeMinute(window.until(), "remaining");
        }
    }
}
