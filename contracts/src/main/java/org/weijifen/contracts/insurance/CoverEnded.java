package org.weijifen.contracts.insurance;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** The cover of these lines ended, each with its reason (domain.md F3, F6). */
public record CoverEnded(
        long revision, Instant occurredAt, String activityId, List<EndedLine> lines)
        implements CoverEvent {
    public static final String TYPE = "cover.ended.v1";

    public CoverEnded {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        lines = Checks.list(lines, "lines");
    }
}
