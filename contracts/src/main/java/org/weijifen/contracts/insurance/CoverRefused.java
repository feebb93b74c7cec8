package org.weijifen.contracts.insurance;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** These lines are not covered, each with its reason (domain.md F3). */
public record CoverRefused(
        long revision, Instant occurredAt, String activityId, List<RefusedLine> lines)
        implements CoverEvent {
    public static final String TYPE = "cover.refused.v1";

    public CoverRefused {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        lines = Checks.list(lines, "lines");
    }
}
