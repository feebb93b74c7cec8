package org.weijifen.testkit.simulation;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One thread of the simulated world. Runs only while it holds the baton. */
final class Actor {
    static final BooleanSupplier ALWAYS = () -> true;

    private final String name;
    private final int weight;
    private final Thread thread;
    private @Nullable SimulatedProcess process;
    private BooleanSupplier ready = ALWAYS;
    private boolean whenQuiet;
    private boolean done;
    private long stalledUntil;

    Actor(String name, int weight, @Nullable SimulatedProcess process, Runnable body) {
        this.name = name;
        this.weight = weight;
        this.process = process;
        this.thread = Thread.ofVirtual().name(name).unstarted(body);
    }

    String name() {
        return name;
    }

    int weight() {
        return weight;
    }

    /** The frame's own helping hands are seldom drawn, and some go on without ever resting. */
    boolean rests() {
        return weight > 1;
    }

    @Nullable SimulatedProcess process() {
        return process;
    }

    /** The process in which the actor now runs: a client enters the one that serves it. */
    void enter(@Nullable SimulatedProcess entered) {
        process = entered;
    }

    void waitFor(BooleanSupplier condition, boolean onlyWhenQuiet) {
        ready = condition;
        whenQuiet = onlyWhenQuiet;
    }

    void stallUntil(long step) {
        stalledUntil = step;
    }

    long stalledUntil() {
        return stalledUntil;
    }

    boolean isDone() {
        return done;
    }

    void finish() {
        done = true;
    }

    boolean isWaitingForQuiet() {
        return !done && whenQuiet;
    }

    /** An actor of a dead process goes on at once, only to unwind. */
    boolean canRun(long step) {
        if (done || whenQuiet) {
            return false;
        }
        SimulatedProcess p = process;
        if (p != null && !p.isAlive()) {
            return true;
        }
        return stalledUntil <= step && ready.getAsBoolean();
    }

    void start() {
        thread.start();
    }

    void wake() {
        LockSupport.unpark(thread);
    }
}
