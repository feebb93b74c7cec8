package org.weijifen.testkit.simulation;

/** Which of a schedule's strikes may happen: for replaying a schedule with some left out. */
@FunctionalInterface
public interface FaultFilter {
    /** Leaves all in. */
    FaultFilter ALL = (fault, ordinal) -> true;

    /**
     * Asked once per strike. A strike that is refused is numbered all the same, and no other draw
     * changes by it.
     *
     * @param ordinal number of the strike in its schedule, over all kinds, from 1
     */
    boolean allows(Fault fault, int ordinal);
}
