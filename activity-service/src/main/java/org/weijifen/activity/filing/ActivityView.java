package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Filing;
import org.weijifen.activity.filing.Activity.Seal;
import org.weijifen.activity.standing.Warning;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;

/**
 * An activity as organisers and the association see it.
 *
 * @param cutoffAt absent, like {@code filedAt}, until it is filed for the first time
 * @param sealedAt when the roster was sealed; with it the number and hash of the on-time lines
 * @param reason of the latest return, cancellation or completion
 * @param lines absent in lists
 * @param warnings what sanctions mean for it as they stand now; only when it is read alone
 */
public record ActivityView(
        String activityId,
        ActivityStatus status,
        List<String> organizationIds,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        List<String> sessions,
        String serviceClass,
        @Nullable Instant cutoffAt,
        @Nullable Instant filedAt,
        boolean stoodFiledAtCutoff,
        @Nullable Instant sealedAt,
        @Nullable Integer lineCount,
        @Nullable String sha256,
        @Nullable String reason,
        @Nullable List<RosterLine> lines,
        @Nullable List<Warning> warnings) {

    static ActivityView of(String id, Activity activity) {
        return of(id, activity, RosterRules.lines(activity), null);
    }

    static ActivityView of(String id, Activity activity, List<Warning> warnings) {
        return of(id, activity, RosterRules.lines(activity), warnings);
    }

    static ActivityView brief(String id, Activity activity) {
        return of(id, activity, null, null);
    }

    private static ActivityView of(
            String id,
            Activity activity,
            @Nullable List<RosterLine> lines,
            @Nullable List<Warning> warnings) {
        Filing filing = activity.filing();
        Seal seal = activity.seal();
        return new ActivityView(
                id,
                activity.status(),
                activity.organizationIds(),
                activity.plan().title(),
                activity.plan().place(),
                activity.plan().startsAt(),
                activity.plan().endsAt(),
                activity.sessionIds(),
                activity.serviceClass(),
                filing == null ? null : filing.cutoffAt(),
                filing == null ? null : filing.filedAt(),
                ActivityRules.stoodFiledAtCutoff(activity),
                seal == null ? null : seal.sealedAt(),
                seal == null ? null : seal.lineCount(),
                seal == null ? null : seal.sha256(),
                activity.ending() == null ? null : activity.ending().reason(),
                lines,
                warnings);
    }
}
