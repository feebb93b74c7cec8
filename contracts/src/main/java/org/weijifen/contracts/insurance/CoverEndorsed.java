package org.weijifen.contracts.insurance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A change after the seal, chained to it by number from 1 (domain.md F6): the new verdicts of the
 * changed lines and the period that holds now.
 *
 * @param eventPolicy what covers now; absent for the scheme's umbrella policy
 */
public record CoverEndorsed(
        long revision,
        Instant occurredAt,
        String activityId,
        int number,
        List<Endorsement> endorsements,
        Instant periodFrom,
        Instant periodUntil,
        @Nullable AppliedEventPolicy eventPolicy)
        implements CoverEvent {
    public static final String TYPE = "cover.endorsed.v1";

    public CoverEndorsed {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        Checks.atLeast(1, number, "number");
        endorsements = Checks.list(endorsements, "endorsements");
        Checks.present(periodFrom, "periodFrom");
        Checks.present(periodUntil, "periodUntil");
        Checks.after(periodFrom, periodUntil, "periodUntil");
    }
}
