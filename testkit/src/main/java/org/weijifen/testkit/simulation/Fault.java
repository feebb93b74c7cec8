package org.weijifen.testkit.simulation;

/**
 * What can go wrong at a port call; each hit is counted where it changed what would have happened.
 */
public enum Fault {
    /** An instance dies between two port calls and its memory is gone. */
    CRASH(12),
    /** An actor stands still while the others go on. */
    STALL(30),
    /** The commit happened, and nobody learnt of it. */
    COMMIT_UNKNOWN_DONE(40),
    /** The commit did not happen, and nobody learnt of it. */
    COMMIT_UNKNOWN_UNDONE(40),
    /** Some writes of the bulk happened. */
    COMMIT_UNKNOWN_PARTLY(60),
    /** A read did not answer. */
    READ_UNAVAILABLE(25),
    /** A trim or a removal threw, done or not. */
    WRITE_UNAVAILABLE(25),
    /** A record was neither stored nor acknowledged. */
    SEND_LOST(40),
    /** A record was stored, and the acknowledgement got lost. */
    SEND_UNACKNOWLEDGED(40),
    /** A partition is read again from an older offset. */
    REDELIVERY(100),
    /** A malformed record lies between good ones. */
    POISON(30),
    /** A process's domain clock jumps against the others', or real time jumps for all. */
    CLOCK_STEP(100),
    /** After a restart the whole group begins at older offsets, perhaps at 0. */
    OLDER_OFFSET(150),
    /** Partitions move between the instances. */
    REBALANCE(400),
    /** Counted when a rebalance takes a partition from an instance in the middle of its batch. */
    ZOMBIE(0),
    /** Counted when a guarded write met another version. */
    LOST_RACE(0);

    private final int mostPerMille;

    Fault(int mostPerMille) {
        this.mostPerMille = mostPerMille;
    }

    /** Highest rate, per mille of the occasions; 0 for what is only counted. */
    int mostPerMille() {
        return mostPerMille;
    }
}
