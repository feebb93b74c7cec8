package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Filing;
import org.weijifen.activity.filing.Activity.Line;
import org.weijifen.activity.filing.Activity.Mark;
import org.weijifen.activity.filing.Activity.Seal;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterHash;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;
import org.weijifen.platform.aggregate.Decision;

/**
 * Roster lines, their cut-off and the seal (domain.md F2, F8, V4). Pure. A line's public status is
 * never stored but follows from when it was received, from the filing, and from the person's
 * sanctions, so that no order of facts can make two histories.
 */
public final class RosterRules {
    private RosterRules() {}

    /**
     * A roster as sent. Before the cut-off it replaces the list; from then on it only adds, as
     * late. A line that stands keeps its first receipt time.
     */
    static Decision<Activity> submit(
            Activity activity, List<String> volunteerIds, int linesMax, Instant now) {
        if (activity.status() == ActivityStatus.CANCELLED
                || activity.status() == ActivityStatus.COMPLETED) {
            return Decision.refuse(
                    FilingRefusals.wrongState(
                            activity.status(), "DRAFT, FILED or RETURNED", "草稿、已备案或已退回的活动"));
        }
        boolean closed = activity.rosterClosed(now);
        Set<String> wanted = new LinkedHashSet<>(volunteerIds);
        List<Line> lines = new ArrayList<>();
        for (Line line : activity.lines()) {
            boolean stands = line.removedAt() == null;
            boolean asked = wanted.contains(line.volunteerId());
            if (stands && (asked || closed)) {
                lines.add(line);
                wanted.remove(line.volunteerId());
            } else if (!asked && activity.filing() != null) {
                Instant removedAt = stands ? now : line.removedAt();
                lines.add(new Line(line.volunteerId(), line.receivedAt(), line.late(), removedAt));
            }
        }
        wanted.forEach(id -> lines.add(new Line(id, now, closed, null)));
        if (lines.stream().filter(l -> l.removedAt() == null).count() > linesMax) {
            return Decision.refuse(FilingRefusals.rosterTooLong(linesMax));
        }
        if (lines.size() > mostKept(linesMax)) {
            return Decision.refuse(FilingRefusals.rosterChangedTooMuch(mostKept(linesMax)));
        }
        return lines.equals(activity.lines())
                ? Decision.unchanged()
                : Decision.to(activity.withRoster(lines, activity.marks()).at(now));
    }

    /**
     * Standing and removed lines together: the seal's event tells them all and must stay sendable.
     */
    static int mostKept(int linesMax) {
        return linesMax + linesMax / 2;
    }

    /** Takes over what the blacklist says of a person; the highest revision wins. */
    static Activity mark(Activity activity, Mark mark, Instant knownAt) {
        List<Mark> marks = new ArrayList<>();
        for (Mark known : activity.marks()) {
            if (!known.volunteerId().equals(mark.volunteerId())) {
                marks.add(known);
            } else if (known.revision() >= mark.revision()) {
                return activity;
            }
        }
        marks.add(mark);
        return activity.withRoster(activity.lines(), marks).at(knownAt);
    }

    /**
     * F8: seals at the first command or deadline at or after the cut-off; harmless to repeat. An
     * activity that does not stand FILED then is sealed with nobody on time.
     */
    static Activity sealIfDue(Activity activity, Instant now) {
        Filing filing = activity.filing();
        if (filing == null
                || activity.seal() != null
                || activity.status() == ActivityStatus.CANCELLED
                || now.isBefore(filing.cutoffAt())) {
            return activity;
        }
        boolean stood = ActivityRules.stoodFiledAtCutoff(activity);
        List<String> onTime =
                stood
                        ? lines(activity).stream()
                                .filter(l -> l.status() == RosterLineStatus.ON_TIME)
                                .map(RosterLine::volunteerId)
                                .toList()
                        : List.of();
        var seal = new Seal(now, stood, onTime.size(), RosterHash.of(onTime));
        return activity.withSeal(seal).at(now);
    }

    /** The roster as the world sees it. */
    static List<RosterLine> lines(Activity activity) {
        Map<String, Period> sanctions = sanctionsAtCutoff(activity);
        boolean tooLate = tooLate(activity);
        return activity.lines().stream()
                .map(l -> line(l, activity, sanctions.get(l.volunteerId()), tooLate))
                .toList();
    }

    /** The lines among {@link #lines} that are new or differ from what was said before. */
    static List<RosterLine> changedLines(Activity before, Activity after) {
        Map<String, RosterLine> old = new HashMap<>();
        lines(before).forEach(l -> old.put(l.volunteerId(), l));
        return lines(after).stream().filter(l -> !l.equals(old.get(l.volunteerId()))).toList();
    }

    private static RosterLine line(
            Line line, Activity activity, @Nullable Period sanction, boolean tooLate) {
        if (line.removedAt() != null) {
            return new RosterLine(
                    line.volunteerId(),
                    line.receivedAt(),
                    RosterLineStatus.REMOVED,
                    line.removedAt());
        }
        if (sanction != null) {
            Instant since =
                    sanction.from().isBefore(line.receivedAt())
                            ? line.receivedAt()
                            : sanction.from();
            return new RosterLine(
                    line.volunteerId(), line.receivedAt(), RosterLineStatus.REMOVED, since);
        }
        boolean late =
                line.late() || tooLate || !line.receivedAt().isBefore(activity.cutoffOrStart());
        return new RosterLine(
                line.volunteerId(),
                line.receivedAt(),
                late ? RosterLineStatus.LATE : RosterLineStatus.ON_TIME,
                null);
    }

    /**
     * V4: a sanction that took effect while the cut-off was ahead removes the line; a reversal
     * gives it back if the cut-off was still ahead then, both by the blacklist's clock. So a line
     * stands unless a sanction stood right before the cut-off.
     */
    private static Map<String, Period> sanctionsAtCutoff(Activity activity) {
        Instant cutoffAt = activity.cutoffOrStart();
        Map<String, Period> standing = new HashMap<>();
        for (Mark mark : activity.marks()) {
            for (Period p : mark.periods()) {
                Instant until = p.until();
                if (p.from().isBefore(cutoffAt) && (until == null || !until.isBefore(cutoffAt))) {
                    standing.put(mark.volunteerId(), p);
                }
            }
        }
        return standing;
    }

    /** F2: not FILED before the cut-off, so nobody is on time. */
    private static boolean tooLate(Activity activity) {
        Filing filing = activity.filing();
        if (filing == null
                || (activity.seal() == null && activity.status() != ActivityStatus.FILED)) {
            return false;
        }
        return !ActivityRules.stoodFiledAtCutoff(activity);
    }
}
