package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Line;
import org.weijifen.activity.filing.Activity.Mark;
import org.weijifen.activity.filing.ToldActivity.ToldLine;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;

/**
 * Sanction marks in a recovery: those that give the roster as it was told, and those that are
 * known. Pure.
 */
final class ToldMarks {
    private ToldMarks() {}

    /**
     * The activity with a roster, and a seal, just as they were told: marks that nobody heard of
     * are set aside, and where a told one is missing or overtaken, one of revision 0 stands in for
     * it.
     */
    static Activity asTold(Activity activity, ToldActivity told) {
        Activity open =
                told.header() != null && told.seal() == null ? activity.unsealed() : activity;
        if (open.status() != ActivityStatus.FILED && open.status() != ActivityStatus.COMPLETED) {
            return open;
        }
        Map<String, RosterLine> now = new HashMap<>();
        RosterRules.lines(open).forEach(l -> now.put(l.volunteerId(), l));
        Set<String> overtaken = new HashSet<>();
        List<Mark> standIns = new ArrayList<>();
        for (Line line : open.lines()) {
            ToldLine heard = told.lines().get(line.volunteerId());
            if (line.removedAt() == null
                    && heard != null
                    && !heard.line().equals(now.get(line.volunteerId()))) {
                overtaken.add(line.volunteerId());
                if (heard.line().status() == RosterLineStatus.REMOVED) {
                    standIns.add(standIn(heard.line()));
                }
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : open.marks()) {
            if (!overtaken.contains(mark.volunteerId())) {
                marks.add(mark);
            }
        }
        marks.addAll(standIns);
        return open.withRoster(open.lines(), marks);
    }

    /** A mark under which the line shows as it was told. */
    private static Mark standIn(RosterLine line) {
        Instant endedAt = line.endedAt();
        Instant from =
                endedAt == null || endedAt.equals(line.receivedAt()) ? Instant.EPOCH : endedAt;
        return new Mark(line.volunteerId(), 0, List.of(new Period(from, null)));
    }

    /**
     * The marks of the stored state again. A stand-in stays only where nothing is known of the
     * person: any later word of the blacklist replaces it.
     */
    static Activity asKnown(Activity adopted, @Nullable Activity state) {
        if (state == null) {
            return adopted;
        }
        Set<String> known = new HashSet<>();
        state.marks().forEach(m -> known.add(m.volunteerId()));
        List<Mark> marks = new ArrayList<>(state.marks());
        for (Mark mark : adopted.marks()) {
            if (known.add(mark.volunteerId())) {
                marks.add(mark);
            }
        }
        return adopted.withRoster(adopted.lines(), marks);
    }
}
