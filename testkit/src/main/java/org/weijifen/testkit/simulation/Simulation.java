package org.weijifen.testkit.simulation;

import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The seeded scheduler. Actors are threads of which exactly one runs: the holder of the baton. At
 * every {@link #at yield point} the holder draws who goes on; all choices come from one seed.
 *
 * <p>What an actor does between two yield points must not wait for another actor.
 */
public final class Simulation {
    private static final int LONGEST_STALL = 400;

    private final long seed;
    private final SplittableRandom random;
    private final Turns turns;
    private final FaultPlan faults;
    private final Trace trace = new Trace();
    private final CountDownLatch over = new CountDownLatch(1);
    private final long mostSteps;
    private volatile @Nullable Actor holder;
    private volatile boolean ended;
    private @Nullable Throwable failure;
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
    }

    /**
     * Runs a schedule: the main actor and all whom it spawns, until the main actor returns.
     *
     * @throws Violation or whatever else ended the schedule
     */
    public void run(Runnable main) {
        Actor first = spawn("main", null, 10, main);
        holder = first;
        first.wake();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in seed " + seed, e);
        }
        Throwable why = failure;
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
        var box = new Actor[1];
        var actor = new Actor(name, weight, process, () -> live(box[0], body));
        box[0] = actor;
        turns.add(actor);
        actor.start();
        return actor;
    }

    private void live(Actor me, Runnable body) {
        try {
            awaitBaton(me);
            body.run();
        } catch (SimulatedCrash | SimulationEnded e) {
            // the actor's memory is gone with its stack
        } catch (Throwable t) {
            fail(t);
        }
        if (ended) {
            return;
        }
        me.finish();
        if (me.name().equals("main")) {
            end();
            return;
        }
        turns.remove(me);
        try {
            Actor next = turns.next(null);
            holder = next;
            next.wake();
        } catch (Throwable t) {
            fail(t);
        }
    }

    private void fail(Throwable t) {
        if (!ended) {
            failure = t;
            end();
        }
    }

    private void end() {
        ended = true;
        turns.actors().forEach(Actor::wake);
        over.countDown();
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
        checkAlive(me);
        step(me.name(), what, about);
        if (me.process() != null && faults.strikes(Fault.CRASH)) {
            crash(me.process());
        }
        checkAlive(me);
        boolean stalls = faults.strikes(Fault.STALL);
        if (stalls) {
            me.stallUntil(turns.moment() + 1 + faults.details().nextInt(LONGEST_STALL));
        }
        Actor next = turns.next(me);
        if (stalls && next != me) {
            hit(Fault.STALL);
        }
        pass(me, next);
        checkAlive(me);
    }

    /** Goes on when the condition holds; it is asked while others run, and must not yield. */
    void await(BooleanSupplier condition) {
        Actor me = me();
        me.waitFor(condition, false);
        handOver(me);
        me.waitFor(Actor.ALWAYS, false);
        checkAlive(me);
    }

    /** Goes on when nobody else can. */
    void awaitQuiet() {
        Actor me = me();
        me.waitFor(Actor.ALWAYS, true);
        handOver(me);
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

    private void handOver(Actor me) {
        pass(me, turns.next(me));
    }

    private void pass(Actor me, Actor next) {
        if (next != me) {
            holder = next;
            next.wake();
            awaitBaton(me);
        }
    }

    private void awaitBaton(Actor me) {
        while (holder != me) {
            if (ended) {
                throw new SimulationEnded();
            }
            LockSupport.park(this);
        }
        if (ended) {
            throw new SimulationEnded();
        }
    }

    private void checkAlive(Actor me) {
        if (ended) {
            throw new SimulationEnded();
        }
        SimulatedProcess p = me.process();
        if (p != null && !p.isAlive()) {
            throw new SimulatedCrash(p.name());
        }
    }

    Actor me() {
        Actor me = holder;
        if (me == null) {
            throw new IllegalStateException("no schedule is running");
        }
        return me;
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
