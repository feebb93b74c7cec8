package org.weijifen.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One activity as its organiser's accepted requests left it (domain.md F1, F2). */
final class ActivityFacts {
    final List<String> organizationIds;
    final List<Turn> turns = new ArrayList<>();
    final Map<String, Line> lines = new TreeMap<>();
    final Set<String> everRemoved = new TreeSet<>();
    Instant startsAt;
    Instant endsAt;

    /** Earliest start it was ever filed with. */
    @Nullable Instant cutoffAt;

    /** Changes of the plan while it stood filed. */
    int moves;

    ActivityFacts(List<String> organizationIds, Instant startsAt, Instant endsAt) {
        this.organizationIds = organizationIds;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    enum TurnKind {
        FILED,
        RETURNED,
        CANCELLED,
        COMPLETED
    }

    record Turn(TurnKind kind, Instant at) {}

    /**
     * A roster line.
     *
     * @param late received when the roster was closed
     */
    record Line(Instant receivedAt, boolean late) {}

    @Nullable TurnKind status() {
        return turns.isEmpty() ? null : turns.getLast().kind();
    }

    boolean wasFiled() {
        return count(TurnKind.FILED) > 0;
    }

    long count(TurnKind kind) {
        return turns.stream().filter(t -> t.kind() == kind).count();
    }

    /** {@code tooLate}: the service said so, as its roster was sealed while the request waited. */
    void filed(Instant at, boolean tooLate) {
        if (status() == TurnKind.FILED) {
            return;
        }
        Instant cutoff = cutoffAt == null || startsAt.isBefore(cutoffAt) ? startsAt : cutoffAt;
        cutoffAt = cutoff;
        turns.add(new Turn(TurnKind.FILED, tooLate && at.isBefore(cutoff) ? cutoff : at));
    }

    void ended(TurnKind kind, Instant at) {
        if (status() != kind) {
            turns.add(new Turn(kind, at));
        }
    }

    void moved(Instant newStart, Instant newEnd) {
        boolean changed = !newStart.equals(startsAt) || !newEnd.equals(endsAt);
        startsAt = newStart;
        endsAt = newEnd;
        if (status() == TurnKind.FILED && changed) {
            moves++;
            if (newStart.isBefore(cutoffAt)) {
                cutoffAt = newStart;
            }
        }
    }

    /** A roster as sent: replaces the list while it is open, adds late lines when it is closed. */
    void rostered(List<String> wanted, Instant at, boolean closed) {
        if (!closed) {
            for (String known : List.copyOf(lines.keySet())) {
                if (!wanted.contains(known)) {
                    lines.remove(known);
                    everRemoved.add(known);
                }
            }
        }
        wanted.forEach(id -> lines.putIfAbsent(id, new Line(at, closed)));
    }

    /** The last turn before the cut-off decides. */
    boolean stoodFiledAtCutoff() {
        TurnKind stood = null;
        for (Turn turn : turns) {
            if (turn.at().isBefore(cutoffAt)) {
                stood = turn.kind();
            }
        }
        return stood == TurnKind.FILED;
    }

    /** Never filed, or returned and not filed again (domain.md H10). */
    boolean unfiled() {
        return status() == null || status() == TurnKind.RETURNED || !wasFiled();
    }

    @Override
    public String toString() {
        return "activity of "
                + organizationIds
                + " ["
                + startsAt
                + ", "
                + endsAt
                + ") cut-off "
                + cutoffAt
                + " "
                + turns
                + " "
                + lines
                + " removed "
                + everRemoved;
    }
}
