package org.weijifen.contracts.blacklist;

import java.util.Comparator;
import org.weijifen.contracts.Checks;

/**
 * The order of suppressions of one record by one sanction: the revisions of the two facts that met,
 * never a local counter (contracts.md, invariant 6).
 */
public record Sequence(long sanctionRevision, long recordRevision) implements Comparable<Sequence> {
    private static final Comparator<Sequence> ORDER =
            Comparator.comparingLong(Sequence::sanctionRevision)
                    .thenComparingLong(Sequence::recordRevision);

    public Sequence {
        Checks.atLeast(1, sanctionRevision, "sanctionRevision");
        Checks.atLeast(1, recordRevision, "recordRevision");
    }

    @Override
    public int compareTo(Sequence other) {
        return ORDER.compare(this, other);
    }
}
