package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Seal;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.ActivityCancelled;
import org.weijifen.contracts.activity.ActivityCompleted;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityRescheduled;
import org.weijifen.contracts.activity.ActivityReturned;
import org.weijifen.contracts.activity.ActivityRosterChanged;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code activities/<activityId>} and what the world hears of it; drafts say nothing. */
public final class ActivityAggregate implements Aggregate<Activity> {

    @Override
    public String collection() {
        return "activities";
    }

    @Override
    public int schema() {
        return 3;
    }

    @Override
    public Class<Activity> type() {
        return Activity.class;
    }

    @Override
    public List<String> scanPaths() {
        return List.of("organizationIds");
    }

    @Override
    public Set<Instant> deadlines(Activity state) {
        return state.filing() == null
                        || state.seal() != null
                        || state.status() == ActivityStatus.CANCELLED
                ? Set.of()
                : Set.of(state.filing().cutoffAt());
    }

    @Override
    public List<Event> events(String id, @Nullable Activity before, Activity after, long revision) {
        if (before == null || after.filing() == null) {
            return List.of();
        }
        Seal seal = after.seal();
        if (seal != null && before.seal() == null) {
            return List.of(
                    new ActivityRosterSealed(
                            revision,
                            after.changedAt(),
                            id,
                            ActivityRules.header(after),
                            seal.lineCount(),
                            seal.sha256(),
                            RosterRules.lines(after)));
        }
        if (after.status() == ActivityStatus.FILED && before.status() != ActivityStatus.FILED) {
            return List.of(
                    new ActivityFiled(
                            revision,
                            after.changedAt(),
                            id,
                            ActivityRules.header(after),
                            RosterRules.lines(after)));
        }
        return headerAndLines(id, before, after, revision);
    }

    private static List<Event> headerAndLines(
            String id, Activity before, Activity after, long revision) {
        List<Event> events = new ArrayList<>();
        Instant at = after.changedAt();
        ActivityHeader header = ActivityRules.header(after);
        boolean heard = after.status() != ActivityStatus.RETURNED;
        if (after.status() != before.status()) {
            events.add(
                    switch (after.status()) {
                        case RETURNED -> new ActivityReturned(revision, at, id, header);
                        case CANCELLED -> new ActivityCancelled(revision, at, id, header);
                        case COMPLETED -> new ActivityCompleted(revision, at, id, header);
                        case DRAFT, FILED ->
                                throw new IllegalStateException("filing comes with its roster");
                    });
        } else if (heard && !header.equals(ActivityRules.header(before))) {
            events.add(new ActivityRescheduled(revision, at, id, header));
        }
        List<RosterLine> changed =
                after.status() == ActivityStatus.FILED || after.status() == ActivityStatus.COMPLETED
                        ? RosterRules.changedLines(before, after)
                        : List.of();
        if (!changed.isEmpty()) {
            events.add(new ActivityRosterChanged(revision, at, id, changed));
        }
        return events;
    }
}
