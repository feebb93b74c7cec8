package org.weijifen.testkit.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Which faults a schedule has, and how often. Drawn from the seed ("swarm"): a schedule without
 * some faults reaches states that one with all of them never does.
 */
public final class FaultPlan {
    private final SplittableRandom random;
    private final Map<Fault, Integer> perMille = new EnumMap<>(Fault.class);
    private final Map<Fault, Long> hits = new EnumMap<>(Fault.class);
    private boolean on = true;

    private FaultPlan(SplittableRandom random) {
        this.random = random;
    }

    /** Two thirds of the faults, each at a rate up to its highest. */
    static FaultPlan drawn(SplittableRandom random) {
        var plan = new FaultPlan(random);
        for (Fault fault : Fault.values()) {
            boolean chosen = random.nextInt(3) > 0;
            int rate = 1 + random.nextInt(Math.max(1, fault.mostPerMille()));
            plan.perMille.put(fault, chosen && fault.mostPerMille() > 0 ? rate : 0);
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
        int rate = perMille.getOrDefault(fault, 0);
        return on && rate > 0 && random.nextInt(1_000) < rate;
    }

    void hit(Fault fault) {
        hits.merge(fault, 1L, Long::sum);
    }

    /** Hits so far. */
    public Map<Fault, Long> hits() {
        return new EnumMap<>(hits.isEmpty() ? Map.of(Fault.CRASH, 0L) : hits);
    }
}
