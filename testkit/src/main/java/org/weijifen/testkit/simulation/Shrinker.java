package org.weijifen.testkit.simulation;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.weijifen.testkit.simulation.Plan.Strike;
import org.weijifen.testkit.simulation.Trial.Cut;

/**
 * Makes a failing schedule short: leaves out interruptions, faults and requests as long as it fails
 * in the same way. Every try is a whole run, so there are only so many.
 */
public final class Shrinker {
    /** The spans in which interruptions are left out are not made shorter than this part. */
    private static final int FINEST_SPANS = 32;

    private final Scenario scenario;
    private final long seed;
    private final int mostTries;
    private final Consumer<String> progress;
    private int tries;

    /** Number of the try that gave the best one. */
    private int bestAt;

    private String kind = "";
    private Trial best;

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
        best = Trial.run(scenario, seed, null);
    }

    /** The shortest that was found; empty if the seed does not fail. */
    public Optional<Shrunk> shrink() {
        Trial whole = best;
        Schedule.Result before = whole.result();
        if (before.violation() == null) {
            return Optional.empty();
        }
        kind = ViolationKind.of(before.violation());
        int triesOfBest;
        do {
            triesOfBest = bestAt;
            dropClients();
            dropFaults();
            dropStrikes();
            dropRequests();
            // Last: in a calm schedule less can be left out.
            calmDown();
        } while (bestAt > triesOfBest && tries < mostTries);
        Plan plan = best.plan();
        Schedule.Result after = Schedule.run(scenario, seed, plan);
        return Optional.of(
                new Shrunk(
                        plan,
                        before,
                        whole.granted().strikes().size(),
                        whole.granted().requestCount(),
                        after,
                        best.granted().strikes().size(),
                        best.granted().requestCount(),
                        tries));
    }

    /** Who could go on does, in ever shorter spans of the schedule. */
    private void calmDown() {
        if (best.granted().calm().equals(Calm.ALWAYS) || attemptCalm(Calm.ALWAYS)) {
            return;
        }
        for (int parts = 2; parts <= FINEST_SPANS; parts *= 2) {
            long length = best.result().turns() / parts + 1;
            for (int part = 0; part < parts && tries < mostTries; part++) {
                long first = part * length + 1;
                var span =
                        new Calm.Span(
                                first, part == parts - 1 ? Long.MAX_VALUE : first + length - 1);
                Calm calmer = best.granted().calm().and(span);
                if (!calmer.equals(best.granted().calm())) {
                    attemptCalm(calmer);
                }
            }
        }
    }

    private void dropFaults() {
        attempt(best.granted().withStrikes(new TreeSet<>()));
        for (Fault fault : Fault.values()) {
            NavigableSet<Strike> others = new TreeSet<>(best.granted().strikes());
            if (others.removeIf(s -> s.fault() == fault)) {
                attempt(best.granted().withStrikes(others));
            }
        }
    }

    private void dropClients() {
        for (String client : List.copyOf(best.granted().requests().keySet())) {
            SortedMap<String, NavigableSet<Integer>> others =
                    new TreeMap<>(best.granted().requests());
            others.remove(client);
            attempt(best.granted().withRequests(others));
        }
    }

    /** Ends first: halves of what a client still sends, then one by one. */
    private void dropRequests() {
        for (String client : List.copyOf(best.granted().requests().keySet())) {
            for (int chunk = sentBy(client).size() / 2; chunk >= 1; chunk /= 2) {
                for (int end = sentBy(client).size(); end > 0 && tries < mostTries; end -= chunk) {
                    List<Integer> sent = List.copyOf(sentBy(client));
                    int to = Math.min(end, sent.size());
                    NavigableSet<Integer> fewer = new TreeSet<>(sent);
                    sent.subList(Math.max(0, to - chunk), to).forEach(fewer::remove);
                    SortedMap<String, NavigableSet<Integer>> requests =
                            new TreeMap<>(best.granted().requests());
                    requests.put(client, fewer);
                    attempt(best.granted().withRequests(requests));
                }
            }
        }
    }

    private NavigableSet<Integer> sentBy(String client) {
        return best.granted().requests().getOrDefault(client, new TreeSet<>());
    }

    /** Delta debugging: ever smaller parts of the list are left out. */
    private void dropStrikes() {
        int chunk = Math.max(1, best.granted().strikes().size() / 2);
        while (chunk >= 1 && tries < mostTries) {
            for (int from = 0; from < best.granted().strikes().size() && tries < mostTries; ) {
                List<Strike> all = List.copyOf(best.granted().strikes());
                NavigableSet<Strike> fewer = new TreeSet<>(all);
                all.subList(from, Math.min(all.size(), from + chunk)).forEach(fewer::remove);
                if (!attempt(best.granted().withStrikes(fewer))) {
                    from += chunk;
                }
            }
            chunk /= 2;
        }
    }

    /** Keeps the cut if it is smaller and still fails in the same way. */
    private boolean attempt(Cut cut) {
        int size = best.granted().size();
        return tries < mostTries
                && cut.size() < size
                && kept(Trial.run(scenario, seed, cut), t -> t.granted().size() < size);
    }

    /** Keeps the calm if there are fewer interruptions, and it still fails in the same way. */
    private boolean attemptCalm(Calm calm) {
        long interruptions = best.result().interruptions();
        return tries < mostTries
                && kept(
                        Trial.run(scenario, seed, best.granted().withCalm(calm)),
                        t -> t.result().interruptions() < interruptions);
    }

    private boolean kept(Trial trial, Predicate<Trial> better) {
        tries++;
        Schedule.Result result = trial.result();
        if (result.violation() == null
                || !ViolationKind.of(result.violation()).equals(kind)
                || !better.test(trial)) {
            return false;
        }
        best = trial;
        bestAt = tries;
        progress.accept(
                "try %d: %d strikes, %d requests, %d interruptions, %d steps"
                        .formatted(
                                tries,
                                trial.granted().strikes().size(),
                                trial.granted().requestCount(),
                                result.interruptions(),
                                result.steps()));
        return true;
    }
}
