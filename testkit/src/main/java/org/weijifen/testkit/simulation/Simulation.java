package org.weijifen.testkit.simulation;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The seeded scheduler. Of all actors exactly one runs, the holder of the {@link Stage}'s baton. At
 * every {@link #at yield point} the holder draws who goes on; all choices come from one seed.
 *
 * <p>What an actor does between two yield points must not wait for another actor.
 */
public final class Simulation {
    private static final int LONGEST_STALL = 400;

    private final long seed;
    private final SplittableRandom random;
    private final Turns turns;
    private final Stage stage;
    private final FaultPlan faults;
    private final Trace trace = new Trace();
    private final long mostSteps;
    private long steps;

    /**
     * @param mostSteps a schedule that needs more does not come to rest: a violation
     */
    public Simulation(long seed, long mostSteps) {
        this(seed, mostSteps, FaultFilter.ALL, Calm.NEVER);
    }

    /** The same with some of the seed's faults and interruptions left out. */
    public Simulation(long seed, long mostSteps, FaultFilter filter, Calm calm) {
        this.seed = seed;
        this.mostSteps = mostSteps;
        random = new SplittableRandom(seed);
        faults = FaultPlan.drawn(random.split(), filter);
        turns = new Turns(random.split(), calm);
        stage = new Stage(turns);
    }

    /**
     * Runs a schedule: the main actor and all whom it spawns, until the main actor returns.
     *
     * @throws Violation or whatever else ended the schedule
     */
    public void run(Runnable main) {
        Throwable why;
        try {
            why = stage.play(main);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in seed " + seed, e);
        }
        if (why instanceof RuntimeException e) {
            throw e;
        }
        if (why != null) {
            throw new IllegalStateException(why);
        }
    }

    /**
     * Adds an actor.
     *
     * @param process dies with it; {@code null} for those outside every process
     * @param weight how often it is drawn, against the others
     */
    Actor spawn(String name, @Nullable SimulatedProcess process, int weight, Runnable body) {
        return stage.spawn(name, process, weight, body);
    }

    /**
     * A yield point: the process of the running actor may die here, the actor may be stalled, and
     * another may go on.
     *
     * @throws SimulatedCrash if the process in which the actor runs is dead
     */
    public void at(String what) {
        at(what, "");
    }

    /**
     * The same.
     *
     * @param about a text or a number, for the trace
     */
    public void at(String what, Object about) {
        Actor me = me();
        stage.checkAlive(me);
        step(me.name(), what, about);
        if (me.process() != null && faults.strikes(Fault.CRASH)) {
            crash(me.process());
        }
        stage.checkAlive(me);
        boolean stalls = faults.strikes(Fault.STALL);
        if (stalls) {
            me.stallUntil(turns.moment() + 1 + faults.details().nextInt(LONGEST_STALL));
        }
        Actor next = turns.next(me);
        if (stalls && next != me) {
            hit(Fault.STALL);
        }
        stage.pass(me, next);
        stage.checkAlive(me);
    }

    /** Goes on when the condition holds; it is asked while others run, and must not yield. */
    void await(BooleanSupplier condition) {
        Actor me = me();
        me.waitFor(condition, false);
        stage.pass(me, turns.next(me));
        me.waitFor(Actor.ALWAYS, false);
        stage.checkAlive(me);
    }

    /** Goes on when nobody else can. */
    void awaitQuiet() {
        Actor me = me();
        me.waitFor(Actor.ALWAYS, true);
        stage.pass(me, turns.next(me));
        me.waitFor(Actor.ALWAYS, false);
    }

    /** The running actor stands still for a few steps. */
    void rest(int most) {
        me().stallUntil(turns.moment() + 1 + random.nextInt(most));
        at("rest");
    }

    void crash(SimulatedProcess process) {
        process.crash();
        hit(Fault.CRASH);
        trace.add(steps, process.name(), "CRASH", "");
    }

    void hit(Fault fault) {
        faults.hit(fault);
        if (fault != Fault.CRASH) {
            trace.add(steps, "", fault.name(), "");
        }
    }

    private void step(String actor, String what, Object about) {
        turns.tick();
        trace.add(++steps, actor, what, about);
        if (steps > mostSteps) {
            throw new Violation("does not come to rest within " + mostSteps + " steps");
        }
    }

    Actor me() {
        return stage.me();
    }

    /** For choices that are neither the scheduler's nor a fault's. */
    public SplittableRandom random() {
        return random;
    }

    /** A stream of one taker's own: equal for equal seeds, whatever the others draw. */
    public SplittableRandom randomOf(String taker) {
        return new SplittableRandom(seed * 31 + taker.hashCode());
    }

    public FaultPlan faults() {
        return faults;
    }

    public Trace trace() {
        return trace;
    }

    public long steps() {
        return steps;
    }

    Turns turns() {
        return turns;
    }

    /** Grows with every step, and jumps over stalls when all stand still. */
    long moment() {
        return turns.moment();
    }

    public long seed() {
        return seed;
    }
}
