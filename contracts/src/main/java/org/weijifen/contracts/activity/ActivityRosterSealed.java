package org.weijifen.contracts.activity;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * The roster was sealed at the cut-off (domain.md F8). {@code lineCount} and {@code sha256} ({@link
 * RosterHash}) describe the on-time lines; {@code lines} is the whole roster.
 */
public record ActivityRosterSealed(
        long revision,
        Instant occurredAt,
        String activityId,
        ActivityHeader header,
        int lineCount,
        String sha256,
        List<RosterLine> lines)
        implements ActivityHeaderEvent {
    public static final String TYPE = "activity.roster-sealed.v1";

    public ActivityRosterSealed {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        Checks.present(header, "header");
        Checks.atLeast(0, lineCount, "lineCount");
        Checks.sha256(sha256, "sha256");
        lines = Checks.list(lines, "lines");
    }
}
