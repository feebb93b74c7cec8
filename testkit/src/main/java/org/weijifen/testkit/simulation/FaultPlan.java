package org.weijifen.testkit.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Which faults a schedule has, and how often. Drawn from the seed ("swarm"): a schedule without
 * some faults reaches states that one with all of them never does.
 *
 * <p>Each kind has a stream of its own, with one draw per occasion whether it strikes or not; what
 * else a strike needs to know follows from that draw. So a strike can be left out without changing
 * any other number.
 */
public final class FaultPlan {
    private static final int PER_MILLE = 1_000;

    private final FaultFilter filter;
    private final Map<Fault, Kind> kinds = new EnumMap<>(Fault.class);
    private SplittableRandom details = new SplittableRandom(0);
    private int strikes;
    private boolean on = true;

    /** One fault in this schedule. */
    private static final class Kind {
        private final int perMille;
        private final SplittableRandom stream;
        private long hits;

        Kind(int perMille, SplittableRandom stream) {
            this.perMille = perMille;
            this.stream = stream;
        }
    }

    private FaultPlan(FaultFilter filter) {
        this.filter = filter;
    }

    /** Two thirds of the faults, each at a rate up to its highest. */
    static FaultPlan drawn(SplittableRandom random, FaultFilter filter) {
        var plan = new FaultPlan(filter);
        for (Fault fault : Fault.values()) {
            boolean chosen = random.nextInt(3) > 0;
            int rate = 1 + random.nextInt(Math.max(1, fault.mostPerMille()));
            int perMille = chosen && fault.mostPerMille() > 0 ? rate : 0;
            plan.kinds.put(fault, new Kind(perMille, random.split()));
        }
        return plan;
    }

    /** No faults from here on. */
    void off() {
        on = false;
    }

    boolean isOn() {
        return on;
    }

    /** Whether this fault happens on this occasion; the caller counts the hit. */
    boolean strikes(Fault fault) {
        Kind kind = kind(fault);
        long draw = kind.stream.nextLong();
        if (!on || Math.floorMod(draw, PER_MILLE) >= kind.perMille) {
            return false;
        }
        details = new SplittableRandom(draw);
        return filter.allows(fault, ++strikes);
    }

    /** Draws for the strike that came last: how long, how far, which. */
    SplittableRandom details() {
        return details;
    }

    /** Strikes so far, those that were left out among them. */
    public int strikes() {
        return strikes;
    }

    void hit(Fault fault) {
        kind(fault).hits++;
    }

    /** Hits so far, of every kind. */
    public Map<Fault, Long> hits() {
        Map<Fault, Long> counts = new EnumMap<>(Fault.class);
        kinds.forEach((fault, kind) -> counts.put(fault, kind.hits));
        return counts;
    }

    private Kind kind(Fault fault) {
        return Objects.requireNonNull(kinds.get(fault));
    }
}
