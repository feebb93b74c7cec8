package org.weijifen.testkit.simulation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The actors of one schedule: threads of which exactly one runs, the holder of the baton. */
final class Stage {
    private static final String MAIN = "main";

    private final Turns turns;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Actor holder;
    private volatile boolean ended;
    private @Nullable Throwable failure;

    Stage(Turns turns) {
        this.turns = turns;
    }

    /**
     * Lets the main actor run, and all whom it spawns, until it returns or one of them fails.
     *
     * @return what one failed of
     */
    @Nullable Throwable play(Runnable main) throws InterruptedException {
        Actor first = spawn(MAIN, null, 10, main);
        holder = first;
        first.wake();
        over.await();
        return failure;
    }

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
        if (me.name().equals(MAIN)) {
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

    /** Gives the baton to another and waits until it is given back. */
    void pass(Actor me, Actor next) {
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

    /**
     * @throws SimulatedCrash if the process in which the actor runs is dead
     * @throws SimulationEnded if the schedule is over
     */
    void checkAlive(Actor me) {
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
}
