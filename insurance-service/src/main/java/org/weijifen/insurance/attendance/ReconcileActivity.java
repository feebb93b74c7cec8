package org.weijifen.insurance.attendance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Empty where the activity is unknown, or not the viewer's. Two documents are read. */
    public Optional<Reconciliation> reconcile(String activityId, Viewer viewer) {
        InsuredActivity activity = participations.ofActivities(List.of(activityId)).get(activityId);
        if (activity == null || !viewer.sees(activity)) {
            return Optional.empty();
        }
        Attendance attended = runtime.load(attendance, List.of(activityId)).get(activityId);
        Map<String, Long> minutes = attended == null ? Map.of() : attended.minutesByVolunteer();
        return Optional.of(
                Reconciliation.of(activity.people(), minutes, claimsFor(activity, viewer)));
    }

    private @Nullable Map<String, Claimed> claimsFor(InsuredActivity activity, Viewer viewer) {
        return claimCounts == null || !viewer.seesClaimsOf(activity)
                ? null
                : claimCounts.of(activity.activityId());
    }
}
