package org.weijifen.simulation.planted;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.Bend;

/** How what follows a decision can go wrong. */
final class RulingBugs {
    private RulingBugs() {}

    /** Writes that the services believe in and that never were. */
    private abstract static class Drops implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    List<GuardedWrite> kept =
                            writes.stream().filter(w -> !isDropped(collection, w)).toList();
                    return kept.isEmpty() ? CommitOutcome.WON : super.commit(collection, kept);
                }
            }.ports();
        }

        abstract boolean isDropped(String collection, GuardedWrite write);
    }

    /** The months that a retroactive act adds are not opened: only the decision's are done anew. */
    static final class AddedMonthsNotOpened extends Drops {
        @Override
        boolean isDropped(String collection, GuardedWrite write) {
            return collection.equals("work")
                    && write.expectedVersion() == 0
                    && write.state().get("number") instanceof Number number
                    && number.intValue() > 1;
        }
    }

    /** Nobody notes which case waits for a body that the registry has not described. */
    static final class AwaitedBodyNotNoted extends Drops {
        @Override
        boolean isDropped(String collection, GuardedWrite write) {
            return collection.equals("awaited");
        }
    }

    /** A publication that was stayed once stays down. */
    static final class StayNeverEnds extends Drops {
        private final Set<String> stayed = new HashSet<>();

        @Override
        boolean isDropped(String collection, GuardedWrite write) {
            if (!collection.equals("publications")) {
                return false;
            }
            if (Boolean.TRUE.equals(write.state().get("stayed"))) {
                stayed.add(write.id());
                return false;
            }
            return stayed.contains(write.id()) && !"ENDED".equals(write.state().get("status"));
        }
    }
}
