package org.weijifen.simulation.planted;

import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.Bend;

/** What a database can say wrongly of its own life. */
final class GenerationBugs {
    static final String META = "meta";
    static final String GENERATION = "generation";
    static final String RECOVERED = "recovered";

    private GenerationBugs() {}

    /** A new database does not look for earlier generations on its own topics. */
    static final class GenerationForgotten implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new FirstGeneration(honest, next -> 1, false).ports();
        }
    }

    /** The backup's generation is the database's: nobody struck it out when it was restored. */
    static final class GenerationKept implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new FirstGeneration(honest, next -> next - 1, true).ports();
        }
    }

    /** Bends what a new life of a database writes about itself. */
    private static final class FirstGeneration extends BentDocuments {
        private final LongUnaryOperator bent;
        private final boolean recovered;

        /**
         * @param recovered what a later life says of its recovery
         */
        FirstGeneration(ServiceFrame.Ports honest, LongUnaryOperator bent, boolean recovered) {
            super(honest);
            this.bent = bent;
            this.recovered = recovered;
        }

        @Override
        public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
            return super.commit(
                    collection,
                    collection.equals(META) ? writes.stream().map(this::bent).toList() : writes);
        }

        private GuardedWrite bent(GuardedWrite write) {
            if (write.expectedVersion() > 0 || !write.id().equals(GENERATION)) {
                return write;
            }
            long next = ((Number) write.state().get(GENERATION)).longValue();
            return next == 1
                    ? write
                    : Writes.withState(
                            write,
                            Map.of(GENERATION, bent.applyAsLong(next), RECOVERED, recovered));
        }
    }
}
