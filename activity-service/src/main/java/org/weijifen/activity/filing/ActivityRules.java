package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Ending;
import org.weijifen.activity.filing.Activity.Filing;
import org.weijifen.activity.filing.Activity.Plan;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.platform.aggregate.Decision;

/**
 * Drafting, filing, moving and ending an activity (domain.md F1, F2, F6). Pure; {@code now} is the
 * server's domain time of the command, the only clock that counts.
 */
public final class ActivityRules {
    /**
     * Each move from the cut-off on endorses everybody insured: of a full roster some thirty fill
     * the insurer's signed list (docs/bordereau.md), and other endorsements need room, too.
     */
    static final int LATE_MOVES_MAX = 20;

    private ActivityRules() {}

    static Decision<Activity> draft(
            @Nullable Activity known, ActivityInput.Draft draft, Instant now) {
        if (known != null) {
            return Decision.unchanged();
        }
        return Decision.to(
                new Activity(
                        ActivityStatus.DRAFT,
                        draft.organizationIds(),
                        draft.plan(),
                        draft.sessionIds(),
                        draft.serviceClass(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        now));
    }

    /** F1, F2: files as it stands; the cut-off is the earliest start ever filed with. */
    static Decision<Activity> file(Activity activity, Instant now, String policyVersion) {
        return switch (activity.status()) {
            case FILED -> Decision.unchanged();
            case CANCELLED, COMPLETED ->
                    Decision.refuse(
                            FilingRefusals.wrongState(
                                    activity.status(), "DRAFT or RETURNED", "草稿或已退回的活动"));
            case DRAFT, RETURNED -> {
                Instant cutoffAt = earlier(activity.cutoffOrStart(), activity.plan().startsAt());
                Activity filed =
                        activity.withStatus(ActivityStatus.FILED, null)
                                .withFiling(
                                        new Filing(
                                                cutoffAt,
                                                now,
                                                policyVersion,
                                                lateMoves(activity.filing())));
                yield Decision.to(filed.at(now));
            }
        };
    }

    /** Edits a draft freely; moves a filed activity within what F2 and F6 allow. */
    static Decision<Activity> edit(Activity activity, Plan plan, Instant now) {
        if (plan.equals(activity.plan())) {
            return Decision.unchanged();
        }
        return switch (activity.status()) {
            case CANCELLED, COMPLETED ->
                    Decision.refuse(
                            FilingRefusals.wrongState(
                                    activity.status(),
                                    "DRAFT, FILED or RETURNED",
                                    "草稿、已备案或已退回的活动"));
            case DRAFT, RETURNED -> Decision.to(activity.withPlan(plan).at(now));
            case FILED -> reschedule(activity, plan, now);
        };
    }

    private static Decision<Activity> reschedule(Activity activity, Plan plan, Instant now) {
        Plan old = activity.plan();
        if (!plan.startsAt().equals(old.startsAt())) {
            if (activity.begun(now)) {
                return Decision.refuse(FilingRefusals.started());
            }
            if (!plan.startsAt().isAfter(now)) {
                return Decision.refuse(FilingRefusals.startNotAhead());
            }
        }
        boolean endMoved = !plan.endsAt().equals(old.endsAt());
        if (endMoved && !(now.isBefore(old.endsAt()) && now.isBefore(plan.endsAt()))) {
            return Decision.refuse(FilingRefusals.endPassed());
        }
        Filing filing = Objects.requireNonNull(activity.filing());
        boolean late =
                activity.rosterClosed(now) && (endMoved || !plan.startsAt().equals(old.startsAt()));
        if (late && filing.moves() >= LATE_MOVES_MAX) {
            return Decision.refuse(FilingRefusals.tooManyMoves(LATE_MOVES_MAX));
        }
        var moved =
                new Filing(
                        earlier(filing.cutoffAt(), plan.startsAt()),
                        filing.filedAt(),
                        filing.policyVersion(),
                        late ? Integer.valueOf(filing.moves() + 1) : filing.lateMoves());
        return Decision.to(activity.withPlan(plan).withFiling(moved).at(now));
    }

    private static @Nullable Integer lateMoves(@Nullable Filing filing) {
        return filing == null ? null : filing.lateMoves();
    }

    /** F2: only before the start. */
    static Decision<Activity> returnFiling(Activity activity, String reason, Instant now) {
        if (activity.status() == ActivityStatus.RETURNED) {
            return Decision.unchanged();
        }
        if (activity.status() != ActivityStatus.FILED) {
            return Decision.refuse(FilingRefusals.wrongState(activity.status(), "FILED", "已备案的活动"));
        }
        if (activity.begun(now)) {
            return Decision.refuse(FilingRefusals.started());
        }
        return ended(activity, ActivityStatus.RETURNED, reason, now);
    }

    /** F6, H10: only before the start, so that a cancelled activity has neither cover nor hours. */
    static Decision<Activity> cancel(Activity activity, String reason, Instant now) {
        return switch (activity.status()) {
            case CANCELLED -> Decision.unchanged();
            case COMPLETED ->
                    Decision.refuse(
                            FilingRefusals.wrongState(
                                    activity.status(),
                                    "DRAFT, FILED or RETURNED",
                                    "草稿、已备案或已退回的活动"));
            case DRAFT, FILED, RETURNED ->
                    activity.begun(now)
                            ? Decision.refuse(FilingRefusals.started())
                            : ended(activity, ActivityStatus.CANCELLED, reason, now);
        };
    }

    /** F1: it took place. */
    static Decision<Activity> complete(Activity activity, String reason, Instant now) {
        if (activity.status() == ActivityStatus.COMPLETED) {
            return Decision.unchanged();
        }
        if (activity.status() != ActivityStatus.FILED) {
            return Decision.refuse(FilingRefusals.wrongState(activity.status(), "FILED", "已备案的活动"));
        }
        if (!activity.begun(now)) {
            return Decision.refuse(FilingRefusals.notStarted());
        }
        return ended(activity, ActivityStatus.COMPLETED, reason, now);
    }

    /** The public header; the activity must have been filed. */
    static ActivityHeader header(Activity activity) {
        Filing filing = Objects.requireNonNull(activity.filing());
        Plan plan = activity.plan();
        Ending ending = activity.ending();
        boolean cancelled = activity.status() == ActivityStatus.CANCELLED;
        return new ActivityHeader(
                activity.status(),
                activity.organizationIds(),
                plan.title(),
                plan.place(),
                plan.startsAt(),
                plan.endsAt(),
                filing.cutoffAt(),
                filing.filedAt(),
                stoodFiledAtCutoff(activity),
                cancelled && ending != null ? ending.at() : null);
    }

    /**
     * F2: whether the activity stood FILED strictly before the cut-off; before the cut-off, whether
     * it would if nothing changed. Filing again at or after the cut-off loses it.
     */
    static boolean stoodFiledAtCutoff(Activity activity) {
        Filing filing = activity.filing();
        if (filing == null || !filing.filedAt().isBefore(filing.cutoffAt())) {
            return false;
        }
        return activity.seal() != null
                ? activity.seal().stoodFiled()
                : activity.status() == ActivityStatus.FILED
                        || activity.status() == ActivityStatus.COMPLETED;
    }

    private static Decision<Activity> ended(
            Activity activity, ActivityStatus status, String reason, Instant now) {
        return Decision.to(activity.withStatus(status, new Ending(now, reason)).at(now));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
