package org.weijifen.insurance.cover;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;

/** Shows the cover of one activity to those who may see it; to others it does not exist. */
public final class ShowCover {
    private final AggregateRuntime runtime;
    private final Aggregate<Cover> covers;
    private final CoverPolicies policies;
    private final FindParticipation participations;
    private final Claimants claimants;

    /**
     * @param claimants about whom an insurer may ask though the person is on no list
     */
    public ShowCover(
            AggregateRuntime runtime,
            Aggregate<Cover> covers,
            CoverPolicies policies,
            FindParticipation participations,
            Claimants claimants) {
        this.runtime = runtime;
        this.covers = covers;
        this.policies = policies;
        this.participations = participations;
        this.claimants = claimants;
    }

    /**
     * Who looks.
     *
     * @param seesAll the association
     * @param organizationId set for an organiser, who sees the activities of this organisation
     * @param volunteerId set for a volunteer, who sees the own line
     * @param insurerId set for an insurer, who sees whom the own policies insure and nobody else
     */
    public record Viewer(
            boolean seesAll,
            @Nullable String organizationId,
            @Nullable String volunteerId,
            @Nullable String insurerId) {

        /** Somebody who is no insurer. */
        public Viewer(
                boolean seesAll, @Nullable String organizationId, @Nullable String volunteerId) {
            this(seesAll, organizationId, volunteerId, null);
        }
    }

    /** Empty where there is no such cover, or nothing of it that the viewer may see. */
    public Optional<Versioned<CoverView>> show(String activityId, Viewer viewer) {
        Versioned<Cover> cover = runtime.get(covers, activityId);
        if (cover == null) {
            return Optional.empty();
        }
        boolean wholeList = viewer.seesAll() || organizes(cover.state(), viewer);
        boolean insurer = insures(cover.state(), viewer);
        CoverView view =
                CoverView.of(
                        activityId,
                        cover.state(),
                        policies,
                        (id, line) ->
                                wholeList
                                        || id.equals(viewer.volunteerId())
                                        || (insurer && line.isInsured()));
        return view == null || (!wholeList && !insurer && view.insured().isEmpty())
                ? Optional.empty()
                : Optional.of(new Versioned<>(activityId, cover.version(), view));
    }

    /**
     * How one person stands, on a list or on none. Of whom nobody put on a list the answer would
     * tell that the person is registered: only the person, the association and the insurer of a
     * claim learn it.
     */
    public Optional<PersonCoverView> showPerson(
            String activityId, String volunteerId, Viewer viewer) {
        Versioned<Cover> cover = runtime.get(covers, activityId);
        if (cover == null) {
            return Optional.empty();
        }
        boolean may =
                viewer.seesAll()
                        || volunteerId.equals(viewer.volunteerId())
                        || concerns(activityId, volunteerId, cover.state(), viewer);
        return may
                ? participations.of(activityId, volunteerId, cover.state()).map(PersonCoverView::of)
                : Optional.empty();
    }

    private boolean concerns(String activityId, String volunteerId, Cover cover, Viewer viewer) {
        CoverLine line = cover.lines().getOrDefault(volunteerId, CoverLine.UNKNOWN);
        if (line.isListed() && organizes(cover, viewer)) {
            return true;
        }
        String insurerId = viewer.insurerId();
        return insurerId != null
                && insures(cover, viewer)
                && (line.isInsured() || claimants.claimed(activityId, volunteerId, insurerId));
    }

    private static boolean organizes(Cover cover, Viewer viewer) {
        ActivityHeader header = cover.header();
        String organization = viewer.organizationId();
        return header != null
                && organization != null
                && header.organizationIds().contains(organization);
    }

    private boolean insures(Cover cover, Viewer viewer) {
        Cover.Terms terms = cover.terms();
        return terms != null && policies.insurerOf(terms).equals(viewer.insurerId());
    }
}
