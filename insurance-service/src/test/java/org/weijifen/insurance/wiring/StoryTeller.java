package org.weijifen.insurance.wiring;

import static org.weijifen.insurance.wiring.Facts.CUTOFF;
import static org.weijifen.insurance.wiring.Facts.minute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import org.weijifen.contracts.activity.RosterHash;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;

/** A seeded activity: what happens to it, and the events that activity-service tells of it. */
final class StoryTeller {
    final String activityId;
    final List<Happening> happenings = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    private final Random random;
    private final List<String> volunteers;
    private final Map<String, RosterLine> lines = new TreeMap<>();
    private ActivityStatus status = ActivityStatus.DRAFT;
    private long start;
    private long end = 60;
    private long now;
    private long revision;
    private @Nullable Long filedAt;
    private @Nullable Long cancelledAt;
    private @Nullable Boolean stood;

    StoryTeller(String activityId, List<String> volunteers, Random random) {
        this.activityId = activityId;
        this.volunteers = volunteers;
        this.random = random;
    }

    StoryTeller tell() {
        boolean sealTold = random.nextInt(5) > 0;
        for (now = -80; now < 0; now += 1 + random.nextInt(9)) {
            beforeCutoff();
        }
        now = 0;
        stood = status == ActivityStatus.FILED;
        if (filedAt != null && sealTold && status != ActivityStatus.CANCELLED) {
            seal();
        }
        for (now = random.nextInt(2); now < 90; now += 1 + random.nextInt(12)) {
            afterCutoff();
        }
        return this;
    }

    private void beforeCutoff() {
        switch (status) {
            case DRAFT, RETURNED -> oneOf(this::file, this::add, this::remove);
            case FILED -> {
                switch (random.nextInt(12)) {
                    case 0, 1 -> end(Happening.Step.RETURNED);
                    case 2, 4 -> reschedule(random.nextInt(40), 60 + random.nextInt(20));
                    case 3 -> end(Happening.Step.CANCELLED);
                    default -> oneOf(this::add, this::add, this::remove);
                }
            }
            case CANCELLED, COMPLETED -> {}
        }
    }

    private void afterCutoff() {
        boolean begun = now >= start;
        if (status == ActivityStatus.RETURNED && !begun && random.nextBoolean()) {
            file();
        } else if (status == ActivityStatus.FILED) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> add();
                case 3 -> remove();
                case 4 -> {
                    if (now < end) {
                        reschedule(begun ? start : Math.max(now + 1, start), end + 5);
                    }
                }
                case 5 -> {
                    if (!begun) {
                        end(Happening.Step.RETURNED);
                    }
                }
                case 6 -> end(begun ? Happening.Step.COMPLETED : Happening.Step.CANCELLED);
                default -> end(Happening.Step.CANCELLED);
            }
        }
    }

    private void oneOf(Runnable... choices) {
        choices[random.nextInt(choices.length)].run();
    }

    private void file() {
        status = ActivityStatus.FILED;
        filedAt = now;
        happenings.add(new Happening.Filing(now, Happening.Step.FILED));
        events.add(new ActivityFiled(++revision, at(), activityId, header(), allLines()));
    }

    private void end(Happening.Step step) {
        happenings.add(new Happening.Filing(now, step));
        status = ActivityStatus.valueOf(step.name());
        cancelledAt = step == Happening.Step.CANCELLED ? now : null;
        revision++;
        events.add(
                switch (step) {
                    case RETURNED -> new ActivityReturned(revision, at(), activityId, header());
                    case CANCELLED -> new ActivityCancelled(revision, at(), activityId, header());
                    case COMPLETED -> new ActivityCompleted(revision, at(), activityId, header());
                    case FILED -> throw new IllegalStateException("filing has lines");
                });
    }

    private void reschedule(long newStart, long newEnd) {
        start = newStart;
        end = newEnd;
        happenings.add(new Happening.Scheduled(now, start, end));
        events.add(new ActivityRescheduled(++revision, at(), activityId, header()));
    }

    private void add() {
        String id = volunteers.get(random.nextInt(volunteers.size()));
        RosterLine old = lines.get(id);
        if (old == null || old.status() == RosterLineStatus.REMOVED) {
            var kind = now < 0 ? RosterLineStatus.ON_TIME : RosterLineStatus.LATE;
            happenings.add(new Happening.LineAdded(now, id));
            change(new RosterLine(id, at(), kind, null));
        }
    }

    private void remove() {
        String id = volunteers.get(random.nextInt(volunteers.size()));
        RosterLine old = lines.get(id);
        if (old != null && old.status() == RosterLineStatus.ON_TIME) {
            happenings.add(new Happening.LineRemoved(now, id));
            change(new RosterLine(id, old.receivedAt(), RosterLineStatus.REMOVED, at()));
        }
    }

    private void change(RosterLine line) {
        lines.put(line.volunteerId(), line);
        if (filedAt != null) {
            events.add(new ActivityRosterChanged(++revision, at(), activityId, List.of(line)));
        }
    }

    private void seal() {
        happenings.add(new Happening.Sealed(now));
        if (Boolean.FALSE.equals(stood)) {
            lines.replaceAll((id, line) -> nobodyOnTime(line));
        }
        List<String> onTime =
                lines.values().stream()
                        .filter(l -> Boolean.TRUE.equals(stood))
                        .filter(l -> l.status() == RosterLineStatus.ON_TIME)
                        .map(RosterLine::volunteerId)
                        .toList();
        events.add(
                new ActivityRosterSealed(
                        ++revision,
                        at(),
                        activityId,
                        header(),
                        onTime.size(),
                        RosterHash.of(onTime),
                        allLines()));
    }

    /** What did not stand FILED at the cut-off is sealed with all its lines as late (F2). */
    private static RosterLine nobodyOnTime(RosterLine line) {
        return line.status() == RosterLineStatus.ON_TIME
                ? new RosterLine(line.volunteerId(), line.receivedAt(), RosterLineStatus.LATE, null)
                : line;
    }

    private Instant at() {
        return minute(now);
    }

    private List<RosterLine> allLines() {
        return List.copyOf(lines.values());
    }

    private ActivityHeader header() {
        boolean nowFiled = status == ActivityStatus.FILED;
        return new ActivityHeader(
                status,
                List.of("org-heron-lane"),
                "河道清洁",
                "三号码头",
                minute(start),
                minute(end),
                CUTOFF,
                minute(Objects.requireNonNull(filedAt)),
                stood == null ? nowFiled : stood && filedAt < 0,
                cancelledAt == null ? null : minute(cancelledAt));
    }
}
