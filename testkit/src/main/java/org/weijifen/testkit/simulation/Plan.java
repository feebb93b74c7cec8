package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a seed's schedule is played: which strikes happen and which requests are sent. As text
 * {@code faults=CRASH#3,REDELIVERY#7;skip=case0:*,organizer1:4-;calm=1-500}; without {@code faults}
 * all strikes happen, {@code faults=none} is none.
 *
 * @param strikes those that happen, {@code null} for all
 * @param skips requests that are not sent
 * @param calm when nobody is interrupted
 */
public record Plan(@Nullable SortedSet<Strike> strikes, List<Skip> skips, Calm calm) {
    /** Everything that the seed brings. */
    public static final Plan WHOLE = new Plan(null, List.of(), Calm.NEVER);

    private static final String FAULTS = "faults=";
    private static final String SKIP = "skip=";
    private static final String CALM = "calm=";
    private static final String NO_FAULT = "none";

    /**
     * One strike of a fault.
     *
     * @param ordinal number among the strikes of this fault, from 1
     */
    public record Strike(Fault fault, int ordinal) implements Comparable<Strike> {
        @Override
        public int compareTo(Strike other) {
            int byFault = fault.compareTo(other.fault);
            return byFault == 0 ? Integer.compare(ordinal, other.ordinal) : byFault;
        }

        @Override
        public String toString() {
            return fault + "#" + ordinal;
        }

        static Strike parse(String text) {
            int hash = text.indexOf('#');
            if (hash < 0) {
                throw new IllegalArgumentException("not a strike: " + text);
            }
            return new Strike(
                    Fault.valueOf(text.substring(0, hash)),
                    Integer.parseInt(text.substring(hash + 1)));
        }
    }

    public Plan {
        strikes = strikes == null ? null : new TreeSet<>(strikes);
        skips = List.copyOf(skips);
    }

    /**
     * The plan that a text says; the empty one says {@link #WHOLE}.
     *
     * @throws IllegalArgumentException for what is no plan
     */
    public static Plan parse(String text) {
        SortedSet<Strike> strikes = null;
        List<Skip> skips = new ArrayList<>();
        Calm calm = Calm.NEVER;
        for (String part : text.split(";", -1)) {
            if (part.startsWith(FAULTS)) {
                strikes = strikesOf(part.substring(FAULTS.length()));
            } else if (part.startsWith(SKIP)) {
                for (String skip : part.substring(SKIP.length()).split(",", -1)) {
                    skips.add(Skip.parse(skip));
                }
            } else if (part.startsWith(CALM)) {
                calm = Calm.parse(part.substring(CALM.length()));
            } else if (!part.isBlank()) {
                throw new IllegalArgumentException("not a part of a plan: " + part);
            }
        }
        return new Plan(strikes, skips, calm);
    }

    private static SortedSet<Strike> strikesOf(String text) {
        SortedSet<Strike> strikes = new TreeSet<>();
        if (!text.equals(NO_FAULT)) {
            for (String strike : text.split(",", -1)) {
                strikes.add(Strike.parse(strike));
            }
        }
        return strikes;
    }

    /** A filter for one run: it numbers the strikes of each fault. */
    FaultFilter filter() {
        Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
        return (fault, overall) -> {
            int ordinal = struck.merge(fault, 1, Integer::sum);
            return strikes == null || strikes.contains(new Strike(fault, ordinal));
        };
    }

    WorkloadLimit limit() {
        return (client, action) -> skips.stream().noneMatch(s -> s.covers(client, action));
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (strikes != null) {
            parts.add(FAULTS + (strikes.isEmpty() ? NO_FAULT : joined(strikes)));
        }
        if (!skips.isEmpty()) {
            parts.add(SKIP + joined(skips));
        }
        if (!calm.spans().isEmpty()) {
            parts.add(CALM + calm);
        }
        return String.join(";", parts);
    }

    private static String joined(Iterable<?> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(i -> texts.add(i.toString()));
        return String.join(",", texts);
    }
}
