package org.weijifen.quickstart.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.weijifen.platform.rehearsal.RehearsalHooks.Pending;

/**
 * One collection of how far everything is. Two equal and quiet ones in a row mean idle: between
 * them nothing was committed, published or read, and nothing was left to do.
 *
 * @param services what each service has left; unreachable ones are in {@code troubles}
 * @param endOffsets end of each partition, {@code topic-3}
 * @param behind records that a group has not read yet, {@code group topic-3}; zero entries are left
 *     out
 * @param troubles what could not be collected or is not in order
 */
record Progress(
        SortedMap<String, Pending> services,
        SortedMap<String, Long> endOffsets,
        SortedMap<String, Long> behind,
        List<String> troubles) {

    Progress {
        services = new TreeMap<>(services);
        endOffsets = new TreeMap<>(endOffsets);
        behind = new TreeMap<>(behind);
        troubles = List.copyOf(troubles);
    }

    boolean isQuiet() {
        return pending().isEmpty();
    }

    /** What is not finished, a line each; empty where nothing is left. */
    List<String> pending() {
        List<String> lines = new ArrayList<>(troubles);
        services.forEach((name, left) -> lines.addAll(pendingOf(name, left)));
        behind.forEach((where, records) -> lines.add(where + ": " + records + " records behind"));
        return lines;
    }

    private static List<String> pendingOf(String name, Pending left) {
        List<String> lines = new ArrayList<>();
        // A sweep after a crash publishes what was committed before the start, hence "at least".
        long unpublished = Math.max(0, left.committedEvents() - left.publishedEvents());
        Map<String, Long> counts = new TreeMap<>();
        counts.put("outboxes not empty", left.outboxPending());
        counts.put("events not published", unpublished);
        counts.put("deadlines due", left.deadlinesDue());
        counts.put("pieces of work open", left.workOpen());
        counts.forEach(
                (what, count) -> {
                    if (count > 0) {
                        lines.add(name + ": " + count + " " + what);
                    }
                });
        return lines;
    }
}
