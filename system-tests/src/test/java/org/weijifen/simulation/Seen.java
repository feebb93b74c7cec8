package org.weijifen.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the schedules met, over all of them: a judge that sees nothing finds nothing. */
final class Seen {
    private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

    private Seen() {}

    static void count(String what, long times) {
        COUNTS.computeIfAbsent(what, w -> new LongAdder()).add(times);
    }

    static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        COUNTS.forEach((what, count) -> counts.put(what, count.sum()));
        return counts;
    }
}
