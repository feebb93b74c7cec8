package org.weijifen.contracts.insurance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * These lines are covered over {@code [periodFrom, periodUntil)} (domain.md F3, F4, F6).
 *
 * @param policyVersion version of the scheme's policy
 * @param eventPolicy what covers; absent for the scheme's umbrella policy
 */
public record CoverIssued(
        long revision,
        Instant occurredAt,
        String activityId,
        Instant periodFrom,
        Instant periodUntil,
        CoverBasis basis,
        List<InsuredLine> lines,
        String policyVersion,
        @Nullable AppliedEventPolicy eventPolicy)
        implements CoverEvent {
    public static final String TYPE = "cover.issued.v1";

    public CoverIssued {
        Checks.event(revision, occurredAt);
        PublicIds.require(activityId, "activityId");
        Checks.present(periodFrom, "periodFrom");
        Checks.present(periodUntil, "periodUntil");
        Checks.present(basis, "basis");
        lines = Checks.list(lines, "lines");
        Checks.policyVersion(policyVersion, "policyVersion");
        Checks.after(periodFrom, periodUntil, "periodUntil");
    }
}
