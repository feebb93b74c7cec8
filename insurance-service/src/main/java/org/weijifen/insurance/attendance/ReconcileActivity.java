package org.weijifen.insurance.attendance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.attendance.ClaimCounts.Claimed;
import org.weijifen.insurance.cover.FindParticipation;
import org.weijifen.insurance.cover.InsuredActivity;
import org.weijifen.platform.aggregate.AggregateRuntime;

/** Answers who was insured, who was there and who claimed; to others the activity is unknown. */
public final class ReconcileActivity {
    private final AggregateRuntime runtime;
    private final AttendanceAggregate attendance;
    private final FindParticipation participations;
    private final @Nullable ClaimCounts claimCounts;

    /**
     * @param claimCounts {@code null} leaves claims out of every answer
     */
    public ReconcileActivity(
            AggregateRuntime runtime,
            AttendanceAggregate attendance,
            FindParticipation participations,
            @Nullable ClaimCounts claimCounts) {
        this.runtime = runtime;
        this.attendance = attendance;
        this.participations = participations;
        this.claimCounts = claimCounts;
    }

    /**
     * Who looks.
     *
     * @param seesAll the association
     * @param insurerId set for an insurer, who sees what its own policies cover
     * @param organizationId set for an organiser, who sees its own activities without claims
     */
    public record Viewer(
            boolean seesAll, @Nullable String insurerId, @Nullable String organizationId) {

        private boolean seesClaimsOf(InsuredActivity activity) {
            return seesAll || activity.terms().insurerId().equals(insurerId);
        }

        private boolean sees(InsuredActivity activity) {
            return seesClaimsOf(activity)
                    || (organizationId != null
                            && activity.organizationIds().contains(organizationId));
        }
    }

    /**
     * Three finds; as many again, and what the claims cost, for who sees claims.
     *
     * @return empty where the activity is unknown, or not the viewer's
     */
    public Optional<Reconciliation> reconcile(String activityId, Viewer viewer) {
        Attendance attended = runtime.load(attendance, List.of(activityId)).get(activityId);
        Map<String, Long> minutes = attended == null ? Map.of() : attended.minutesByVolunteer();
        return participations
                .ofActivity(activityId, minutes.keySet())
                .filter(viewer::sees)
                .map(activity -> reconciled(activity, minutes, viewer));
    }

    private Reconciliation reconciled(
            InsuredActivity activity, Map<String, Long> minutes, Viewer viewer) {
        if (claimCounts == null || !viewer.seesClaimsOf(activity)) {
            return Reconciliation.of(activity.people(), minutes, null);
        }
        Map<String, Claimed> claims = claimCounts.of(activity.activityId());
        Set<String> all = new TreeSet<>(minutes.keySet());
        all.addAll(claims.keySet());
        // Who sees no claims must not see a person who did nothing but claim.
        return Reconciliation.of(
                participations
                        .ofActivity(activity.activityId(), all)
                        .map(InsuredActivity::people)
                        .orElse(activity.people()),
                minutes,
                claims);
    }
}
