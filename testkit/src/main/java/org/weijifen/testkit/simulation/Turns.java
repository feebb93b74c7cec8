package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Who goes on next: drawn by weight among all who can. */
final class Turns {
    private static final int STAY_PER_CENT = 40;

    private final SplittableRandom random;
    private final List<Actor> actors = new ArrayList<>();

    /** Who could go on now; here, so that a step needs no new list. */
    private final List<Actor> candidates = new ArrayList<>();

    private final Calm calm;
    private long moment;
    private long chances;
    private long interruptions;

    Turns(SplittableRandom random, Calm calm) {
        this.random = random;
        this.calm = calm;
    }

    void add(Actor actor) {
        actors.add(actor);
    }

    void remove(Actor actor) {
        actors.remove(actor);
    }

    /** All that have not finished. */
    List<Actor> actors() {
        return actors;
    }

    void tick() {
        moment++;
    }

    /** Grows with every step, and jumps over stalls when all stand still. */
    long moment() {
        return moment;
    }

    /**
     * @param me who holds the baton and would rather stay, if it can
     * @throws Violation if nobody can go on
     */
    Actor next(@Nullable Actor me) {
        boolean canStay = me != null && me.canRun(moment);
        if (canStay) {
            chances++;
        }
        if (me != null && stays(me, canStay)) {
            return me;
        }
        Actor next = drawn();
        if (canStay && next != me) {
            interruptions++;
        }
        return next;
    }

    /** Times at which somebody could have gone on. */
    long chances() {
        return chances;
    }

    /** How often somebody else went on then. */
    long interruptions() {
        return interruptions;
    }

    private boolean stays(Actor me, boolean canStay) {
        // Whoever never rests would never give way.
        if (canStay && me.rests() && calm.covers(chances)) {
            return true;
        }
        return random.nextInt(100) < STAY_PER_CENT && canStay;
    }

    private Actor drawn() {
        candidates.clear();
        int weights = 0;
        for (int i = 0; i < actors.size(); i++) {
            Actor actor = actors.get(i);
            if (actor.canRun(moment)) {
                candidates.add(actor);
                weights += actor.weight();
            }
        }
        if (candidates.isEmpty()) {
            return nextWhenNobodyIsReady();
        }
        int drawn = random.nextInt(weights);
        int chosen = -1;
        while (drawn >= 0) {
            drawn -= candidates.get(++chosen).weight();
        }
        return candidates.get(chosen);
    }

    /** Stalls end early when nothing else is left; then those come who waited for quiet. */
    private Actor nextWhenNobodyIsReady() {
        long earliest = Long.MAX_VALUE;
        for (Actor actor : actors) {
            if (actor.stalledUntil() > moment && actor.canRun(Long.MAX_VALUE)) {
                earliest = Math.min(earliest, actor.stalledUntil());
            }
        }
        if (earliest < Long.MAX_VALUE) {
            moment = earliest;
            return drawn();
        }
        for (Actor actor : actors) {
            if (actor.isWaitingForQuiet()) {
                return actor;
            }
        }
        throw new Violation("nobody can go on");
    }
}
