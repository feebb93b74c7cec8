package org.weijifen.testkit.simulation;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weijifen.testkit.simulation.Plan.Strike;
import org.weijifen.testkit.simulation.Trial.Candidate;

/**
 * Makes a failing schedule short: leaves out faults and requests as long as it fails in the same
 * way. Every try is a whole run, so there are only so many.
 */
public final class Shrinker {
    private final Scenario scenario;
    private final long seed;
    private final int mostTries;
    private final Consumer<String> progress;
    private int tries;
    private String kind = "";
    private Candidate best = new Candidate(new TreeSet<>(), new TreeMap<>());
    private Trial bestTrial = new Trial(best, null, new TreeMap<>());

    /**
     * A failing schedule made short.
     *
     * @param requests how many are still sent
     * @param strikes how many faults still happen
     */
    public record Shrunk(
            Plan plan,
            Schedule.Result before,
            int strikesBefore,
            int requestsBefore,
            Schedule.Result after,
            int strikes,
            int requests,
            int tries) {}

    /**
     * @param progress gets a line for every step forward
     */
    public Shrinker(Scenario scenario, long seed, int mostTries, Consumer<String> progress) {
        this.scenario = scenario;
        this.seed = seed;
        this.mostTries = mostTries;
        this.progress = progress;
    }

    /** The shortest that was found; empty if the seed does not fail. */
    public Optional<Shrunk> shrink() {
        Trial whole = run(null, Map.of());
        Schedule.Result before = whole.result();
        if (before == null || before.violation() == null) {
            return Optional.empty();
        }
        kind = ViolationKind.of(before.violation());
        best = whole.granted();
        bestTrial = whole;
        int strikesBefore = best.strikes().size();
        int requestsBefore = best.size() - strikesBefore;
        int size;
        do {
            size = best.size();
            dropClients();
            dropFaults();
            dropStrikes();
            dropRequests();
        } while (best.size() < size && tries < mostTries);
        Plan plan = bestTrial.plan();
        Schedule.Result after = Schedule.run(scenario, seed, plan);
        return Optional.of(
                new Shrunk(
                        plan,
                        before,
                        strikesBefore,
                        requestsBefore,
                        after,
                        best.strikes().size(),
                        best.size() - best.strikes().size(),
                        tries));
    }

    private void dropFaults() {
        attempt(new Candidate(new TreeSet<>(), best.requests()));
        for (Fault fault : Fault.values()) {
            NavigableSet<Strike> others = new TreeSet<>(best.strikes());
            if (others.removeIf(s -> s.fault() == fault)) {
                attempt(new Candidate(others, best.requests()));
            }
        }
    }

    private void dropClients() {
        for (String client : List.copyOf(best.requests().keySet())) {
            SortedMap<String, NavigableSet<Integer>> others = new TreeMap<>(best.requests());
            others.remove(client);
            attempt(new Candidate(best.strikes(), others));
        }
    }

    /** Ends first: halves of what a client still sends, then one by one. */
    private void dropRequests() {
        for (String client : List.copyOf(best.requests().keySet())) {
            int chunk = best.requests().getOrDefault(client, new TreeSet<>()).size() / 2;
            for (; chunk >= 1; chunk /= 2) {
                int size = best.requests().getOrDefault(client, new TreeSet<>()).size();
                for (int end = size; end > 0 && tries < mostTries; end -= chunk) {
                    List<Integer> sent =
                            List.copyOf(best.requests().getOrDefault(client, new TreeSet<>()));
                    int to = Math.min(end, sent.size());
                    NavigableSet<Integer> fewer = new TreeSet<>(sent);
                    sent.subList(Math.max(0, to - chunk), to).forEach(fewer::remove);
                    SortedMap<String, NavigableSet<Integer>> requests =
                            new TreeMap<>(best.requests());
                    requests.put(client, fewer);
                    attempt(new Candidate(best.strikes(), requests));
                }
            }
        }
    }

    /** Delta debugging: ever smaller parts of the list are left out. */
    private void dropStrikes() {
        int chunk = Math.max(1, best.strikes().size() / 2);
        while (chunk >= 1 && tries < mostTries) {
            for (int from = 0; from < best.strikes().size() && tries < mostTries; ) {
                List<Strike> all = List.copyOf(best.strikes());
                NavigableSet<Strike> fewer = new TreeSet<>(all);
                all.subList(from, Math.min(all.size(), from + chunk)).forEach(fewer::remove);
                if (!attempt(new Candidate(fewer, best.requests()))) {
                    from += chunk;
                }
            }
            chunk /= 2;
        }
    }

    /** Keeps the candidate if it still fails in the same way. */
    private boolean attempt(Candidate candidate) {
        if (tries >= mostTries || candidate.size() >= best.size()) {
            return false;
        }
        Trial trial = run(candidate.strikes(), candidate.requests());
        Schedule.Result result = trial.result();
        if (result == null
                || result.violation() == null
                || !ViolationKind.of(result.violation()).equals(kind)
                || trial.granted().size() >= best.size()) {
            return false;
        }
        best = trial.granted();
        bestTrial = trial;
        progress.accept(
                "try %d: %d strikes, %d requests, %d steps"
                        .formatted(
                                tries,
                                best.strikes().size(),
                                best.size() - best.strikes().size(),
                                result.steps()));
        return true;
    }

    private Trial run(
            @Nullable NavigableSet<Strike> strikes, Map<String, NavigableSet<Integer>> requests) {
        tries++;
        return Trial.of(scenario, seed, strikes, requests);
    }
}
