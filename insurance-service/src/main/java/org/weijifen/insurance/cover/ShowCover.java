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

    public ShowCover(
            AggregateRuntime runtime,
            Aggregate<Cover> covers,
            CoverPolicies policies,
            FindParticipation participations) {
        this.runtime = runtime;
        this.covers = covers;
        this.policies = policies;
        this.participations = participations;
    }

    /**
     * Who looks.
     *
     * @param seesAll the association
     * @param organizationId set for an organiser, who sees the activities of this organisation
     * @param volunteerId set for a volunteer, who sees the own line
     * @param insurerId set for an insurer, who sees what the own policies cover
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
        boolean wholeList = seesWhole(cover.state(), viewer);
        CoverView view =
                CoverView.of(
                        activityId,
                        cover.state(),
                        policies,
                        id -> wholeList || id.equals(viewer.volunteerId()));
        return view == null || (!wholeList && view.insured().isEmpty())
                ? Optional.empty()
                : Optional.of(new Versioned<>(activityId, cover.version(), view));
    }

    /** How one person stands, on a list or on none; a volunteer may ask about nobody else. */
    public Optional<PersonCoverView> showPerson(
            String activityId, String volunteerId, Viewer viewer) {
        Versioned<Cover> cover = runtime.get(covers, activityId);
        if (cover == null
                || !(volunteerId.equals(viewer.volunteerId())
                        || seesWhole(cover.state(), viewer))) {
            return Optional.empty();
        }
        return participations.of(activityId, volunteerId, cover.state()).map(PersonCoverView::of);
    }

    private boolean seesWhole(Cover cover, Viewer viewer) {
        return viewer.seesAll() || organizes(cover, viewer) || insures(cover, viewer);
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
