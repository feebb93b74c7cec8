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

    public ShowCover(AggregateRuntime runtime, Aggregate<Cover> covers) {
        this.runtime = runtime;
        this.covers = covers;
    }

    /**
     * Who looks.
     *
     * @param seesAll the insurer, the association
     * @param organizationId set for an organiser, who sees the activities of this organisation
     * @param volunteerId set for a volunteer, who sees the own line
     */
    public record Viewer(
            boolean seesAll, @Nullable String organizationId, @Nullable String volunteerId) {}

    /** Empty where there is no such cover, or nothing of it that the viewer may see. */
    public Optional<Versioned<CoverView>> show(String activityId, Viewer viewer) {
        Versioned<Cover> cover = runtime.get(covers, activityId);
        if (cover == null) {
            return Optional.empty();
        }
        boolean wholeList = viewer.seesAll() || organizes(cover.state(), viewer);
        CoverView view =
                CoverView.of(
                        activityId,
                        cover.state(),
                        id -> wholeList || id.equals(viewer.volunteerId()));
        return view == null || (!wholeList && view.insured().isEmpty())
                ? Optional.empty()
                : Optional.of(new Versioned<>(activityId, cover.version(), view));
    }

    private static boolean organizes(Cover cover, Viewer viewer) {
        ActivityHeader header = cover.header();
        String organization = viewer.organizationId();
        return header != null
                && organization != null
                && header.organizationIds().contains(organization);
    }
}
