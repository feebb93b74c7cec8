package org.weijifen.testkit.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The last choices of a schedule, for printing on failure, and a digest of all of them. */
public final class Trace {
    private static final int KEPT = 400;

    private final ArrayDeque<Entry> ring = new ArrayDeque<>();
    private long digest = 17;

    private record Entry(long step, String actor, String what, Object about) {}

    /**
     * @param about something whose hash is the same on every machine: a text or a number
     */
    void add(long step, String actor, String what, Object about) {
        if (ring.size() == KEPT) {
            ring.removeFirst();
        }
        ring.addLast(new Entry(step, actor, what, about));
        digest = ((digest * 31 + actor.hashCode()) * 31 + what.hashCode()) * 31 + about.hashCode();
    }

    /** Same seed, same digest, on any machine. */
    public long digest() {
        return digest;
    }

    /** The last lines, oldest first. */
    public List<String> tail(int lines) {
        List<String> all = new ArrayList<>();
        int skip = Math.max(0, ring.size() - lines);
        for (Entry e : ring) {
            if (skip-- <= 0) {
                all.add(
                        "%7d %-28s %s %s"
                                .formatted(e.step(), e.actor(), e.what(), e.about())
                                .stripTrailing());
            }
        }
        return all;
    }
}
