package org.weijifen.insurance.claim;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.ClaimDecided;
import org.weijifen.contracts.insurance.ClaimEvent;
import org.weijifen.contracts.insurance.ClaimEvidenceRequested;
import org.weijifen.contracts.insurance.ClaimPaid;
import org.weijifen.contracts.insurance.ClaimReopened;
import org.weijifen.contracts.insurance.ClaimStanding;
import org.weijifen.contracts.insurance.ClaimSubmitted;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code claims/<claimId>}: tells whenever its public standing changes, and nothing else. */
public final class ClaimAggregate implements Aggregate<Claim> {
    /** What lists and work ask for. */
    static final String ACTIVITY = "petition.activityId";

    static final String VOLUNTEER = "petition.volunteerId";
    static final String INSURER = "cover.insurerId";
    static final String STATUS = "status";
    static final String OVERDUE = "overdue";
    static final String WORK_OPEN = "workOpen";

    @Override
    public String collection() {
        return "claims";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Claim> type() {
        return Claim.class;
    }

    @Override
    public List<String> scanPaths() {
        return List.of(ACTIVITY, VOLUNTEER, INSURER, STATUS, OVERDUE, WORK_OPEN);
    }

    @Override
    public Set<Instant> deadlines(Claim claim) {
        return ClaimReminders.deadlines(claim);
    }

    @Override
    public List<ClaimEvent> events(String id, @Nullable Claim before, Claim after, long revision) {
        ClaimStanding now = standing(after);
        return before != null && standing(before).equals(now)
                ? List.of()
                : List.of(event(id, before, after, now, revision));
    }

    static ClaimStanding standing(Claim claim) {
        ClaimCover cover = claim.cover();
        return new ClaimStanding(
                claim.status(),
                cover == null ? null : cover.policyId(),
                claim.petition().claimedFen(),
                claim.amounts().approvedFen(),
                claim.amounts().paidFen());
    }

    private static ClaimEvent event(
            String id, @Nullable Claim before, Claim after, ClaimStanding now, long revision) {
        Instant at = after.changedAt();
        String activityId = after.petition().activityId();
        if (before == null) {
            return new ClaimSubmitted(revision, at, id, activityId, now);
        }
        ClaimStanding was = standing(before);
        if (was.paidFen() != now.paidFen()) {
            return new ClaimPaid(revision, at, id, activityId, now);
        }
        if (was.status() != now.status()) {
            return switch (now.status()) {
                case SUBMITTED -> new ClaimSubmitted(revision, at, id, activityId, now);
                case EVIDENCE_REQUESTED ->
                        new ClaimEvidenceRequested(revision, at, id, activityId, now);
                case REOPENED -> new ClaimReopened(revision, at, id, activityId, now);
                case APPROVED, REJECTED, PAID ->
                        new ClaimDecided(revision, at, id, activityId, now);
            };
        }
        return was.approvedFen() == now.approvedFen()
                ? new ClaimSubmitted(revision, at, id, activityId, now)
                : new ClaimDecided(revision, at, id, activityId, now);
    }
}
