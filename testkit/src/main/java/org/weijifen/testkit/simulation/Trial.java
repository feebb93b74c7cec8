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
 * A whole run in which a part of the seed's faults and requests was left out.
 *
 * @param granted what happened of that which the run asked for
 * @param result {@code null} before there was a run
 * @param left requests that were not sent, by client
 */
record Trial(
        Candidate granted,
        Schedule.@Nullable Result result,
        SortedMap<String, NavigableSet<Integer>> left) {

    /** The strikes that happen and, by client, the requests that are sent. */
    record Candidate(
            NavigableSet<Strike> strikes, SortedMap<String, NavigableSet<Integer>> requests) {
        int size() {
            return strikes.size() + requests.values().stream().mapToInt(Collection::size).sum();
        }
    }

    /**
     * Runs the seed.
     *
     * @param strikes those allowed, {@code null} for all (then all requests are sent, too)
     */
    static Trial of(
            Scenario scenario,
            long seed,
            @Nullable NavigableSet<Strike> strikes,
            Map<String, NavigableSet<Integer>> requests) {
        Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
        var granted = new Candidate(new TreeSet<>(), new TreeMap<>());
        SortedMap<String, NavigableSet<Integer>> left = new TreeMap<>();
        Schedule.Result result =
                Schedule.run(
                        scenario,
                        seed,
                        (fault, overall) -> {
                            var strike = new Strike(fault, struck.merge(fault, 1, Integer::sum));
                            boolean happens = strikes == null || strikes.contains(strike);
                            if (happens) {
                                granted.strikes().add(strike);
                            }
                            return happens;
                        },
                        (client, action) -> {
                            boolean sent =
                                    strikes == null
                                            || requests.getOrDefault(client, new TreeSet<>())
                                                    .contains(action);
                            (sent ? granted.requests() : left)
                                    .computeIfAbsent(client, c -> new TreeSet<>())
                                    .add(action);
                            return sent;
                        });
        return new Trial(granted, result, left);
    }

    /** The same run as a plan. */
    Plan plan() {
        List<Skip> skips = new ArrayList<>();
        left.forEach(
                (client, actions) -> {
                    NavigableSet<Integer> sent =
                            granted.requests().getOrDefault(client, new TreeSet<>());
                    boolean open = sent.isEmpty() || sent.last() < actions.last();
                    skips.addAll(Skip.of(client, actions, open));
                });
        return new Plan(granted.strikes(), skips);
    }
}
