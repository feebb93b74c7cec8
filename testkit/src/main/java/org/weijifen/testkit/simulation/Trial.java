package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.testkit.simulation.Plan.Strike;

/**
 * One run with some things left out: what it was allowed to do, and what of that it did.
 *
 * @param granted what happened of what was allowed
 * @param left requests that it wanted to send and that were left out
 */
record Trial(Cut granted, Schedule.Result result, SortedMap<String, NavigableSet<Integer>> left) {

    /**
     * What may happen.
     *
     * @param strikes faults
     * @param requests numbers of the requests that are sent, by client
     */
    record Cut(
            NavigableSet<Strike> strikes,
            SortedMap<String, NavigableSet<Integer>> requests,
            Calm calm) {

        int requestCount() {
            return requests.values().stream().mapToInt(Collection::size).sum();
        }

        /** Strikes and requests together. */
        int size() {
            return strikes.size() + requestCount();
        }

        Cut withStrikes(NavigableSet<Strike> others) {
            return new Cut(others, requests, calm);
        }

        Cut withRequests(SortedMap<String, NavigableSet<Integer>> others) {
            return new Cut(strikes, others, calm);
        }

        Cut withCalm(Calm other) {
            return new Cut(strikes, requests, other);
        }
    }

    /**
     * @param cut {@code null} for the whole schedule
     */
    static Trial run(Scenario scenario, long seed, @Nullable Cut cut) {
        Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
        Calm calm = cut == null ? Calm.NEVER : cut.calm();
        var granted = new Cut(new TreeSet<>(), new TreeMap<>(), calm);
        SortedMap<String, NavigableSet<Integer>> left = new TreeMap<>();
        Schedule.Result result =
                Schedule.run(
                        scenario,
                        seed,
                        (fault, overall) -> {
                            var strike = new Strike(fault, struck.merge(fault, 1, Integer::sum));
                            boolean happens = cut == null || cut.strikes().contains(strike);
                            if (happens) {
                                granted.strikes().add(strike);
                            }
                            return happens;
                        },
                        (client, action) -> {
                            boolean sent = cut == null || isSent(cut, client, action);
                            (sent ? granted.requests() : left)
                                    .computeIfAbsent(client, c -> new TreeSet<>())
                                    .add(action);
                            return sent;
                        },
                        calm);
        return new Trial(granted, result, left);
    }

    private static boolean isSent(Cut cut, String client, int action) {
        NavigableSet<Integer> sent = cut.requests().get(client);
        return sent != null && sent.contains(action);
    }

    /** The plan under which it runs the same again. */
    Plan plan() {
        List<Skip> skips = new ArrayList<>();
        left.forEach(
                (client, actions) -> {
                    NavigableSet<Integer> sent =
                            granted.requests().getOrDefault(client, new TreeSet<>());
                    boolean open = sent.isEmpty() || sent.last() < actions.last();
                    skips.addAll(Skip.of(client, actions, open));
                });
        return new Plan(granted.strikes(), skips, granted.calm());
    }
}
