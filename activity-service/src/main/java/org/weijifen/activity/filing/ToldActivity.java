package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Seal;
import org.weijifen.contracts.activity.ActivityCancelled;
import org.weijifen.contracts.activity.ActivityCompleted;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityHeaderEvent;
import org.weijifen.contracts.activity.ActivityReturned;
import org.weijifen.contracts.activity.ActivityRosterChanged;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;

/**
 * What the world has heard of one activity after some of its events. Pure.
 *
 * @param at instant of the latest; {@code null} if there was none
 * @param header of the latest that has one
 * @param whole whether {@code lines} is the whole roster, not only lines that changed
 * @param lines by volunteer, in the roster's order
 * @param endedAt when it was last returned, cancelled or completed
 */
record ToldActivity(
        @Nullable Instant at,
        @Nullable ActivityHeader header,
        @Nullable Seal seal,
        boolean whole,
        Map<String, ToldLine> lines,
        @Nullable Instant endedAt) {

    /**
     * @param at instant of the event that first told the line like this
     * @param takenBy who took a line that is told as REMOVED
     */
    record ToldLine(RosterLine line, Instant at, TakenBy takenBy) {}

    /** Who took a line off. Events do not say so; whether a person's act told of it often shows. */
    enum TakenBy {
        ORGANIZER,
        SANCTION,
        /** It was gone and a person's act told another end. */
        EITHER,
        UNKNOWN
    }

    /**
     * @param events by rising revision; those of other aggregates are passed over
     * @param acts revisions that a person's act made
     */
    static ToldActivity of(List<Object> events, Set<Long> acts) {
        var told = new ToldActivity(null, null, null, false, Map.of(), null);
        for (Object event : events) {
            if (event instanceof ActivityEvent e) {
                told = told.after(e, acts.contains(e.revision()));
            }
        }
        return told;
    }

    private ToldActivity after(ActivityEvent event, boolean personal) {
        Instant now = event.occurredAt();
        ActivityHeader next = event instanceof ActivityHeaderEvent h ? h.header() : header;
        return switch (event) {
            case ActivityFiled e ->
                    new ToldActivity(now, next, seal, true, roster(e.lines(), now), endedAt);
            case ActivityRosterSealed e ->
                    new ToldActivity(
                            now,
                            next,
                            new Seal(
                                    now,
                                    e.header().stoodFiledAtCutoff(),
                                    e.lineCount(),
                                    e.sha256()),
                            true,
                            roster(e.lines(), now),
                            endedAt);
            case ActivityRosterChanged e ->
                    new ToldActivity(
                            now,
                            next,
                            seal,
                            whole,
                            changed(e.changedLines(), now, personal),
                            endedAt);
            case ActivityCancelled e ->
                    new ToldActivity(now, next, seal, whole, lines, e.header().cancelledAt());
            case ActivityReturned _, ActivityCompleted _ ->
                    new ToldActivity(now, next, seal, whole, lines, now);
            case ActivityHeaderEvent _ -> new ToldActivity(now, next, seal, whole, lines, endedAt);
        };
    }

    private Map<String, ToldLine> roster(List<RosterLine> all, Instant now) {
        Map<String, ToldLine> next = new LinkedHashMap<>();
        all.forEach(line -> next.put(line.volunteerId(), told(line, now, TakenBy.UNKNOWN)));
        return next;
    }

    private Map<String, ToldLine> changed(List<RosterLine> some, Instant now, boolean personal) {
        Map<String, ToldLine> next = new LinkedHashMap<>(lines);
        for (RosterLine line : some) {
            ToldLine known = next.get(line.volunteerId());
            if (known != null && !known.line().receivedAt().equals(line.receivedAt())) {
                // Received anew: it stands behind the others (RosterRules.submit).
                next.remove(line.volunteerId());
            }
            TakenBy takenBy = personal ? takenInAct(known, line) : TakenBy.SANCTION;
            next.put(line.volunteerId(), told(line, now, takenBy));
        }
        return next;
    }

    /**
     * A roster takes off lines that stood, if need be under a sanction; one that it brings and that
     * is gone was sanctioned.
     */
    private static TakenBy takenInAct(@Nullable ToldLine known, RosterLine line) {
        if (known == null || !known.line().receivedAt().equals(line.receivedAt())) {
            return TakenBy.UNKNOWN;
        }
        return known.line().status() == RosterLineStatus.REMOVED
                ? TakenBy.EITHER
                : TakenBy.ORGANIZER;
    }

    private ToldLine told(RosterLine line, Instant now, TakenBy takenBy) {
        ToldLine known = lines.get(line.volunteerId());
        return known != null && known.line().equals(line)
                ? known
                : new ToldLine(line, now, takenBy);
    }
}
