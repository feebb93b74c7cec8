package org.weijifen.contracts.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * One volunteer on an activity's roster (domain.md F2): when the line was first received, what it
 * counts as, and since when it no longer stands.
 */
public record RosterLine(
        String volunteerId,
        Instant receivedAt,
        RosterLineStatus status,
        @Nullable Instant endedAt) {
    public RosterLine {
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(receivedAt, "receivedAt");
        Checks.present(status, "status");
    }
}
