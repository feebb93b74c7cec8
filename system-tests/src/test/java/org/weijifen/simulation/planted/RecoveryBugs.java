package org.weijifen.simulation.planted;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.weijifen.activity.wiring.ActivityModule;
import org.weijifen.blacklist.wiring.BlacklistModule;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.registry.wiring.RegistryModule;
import org.weijifen.testkit.simulation.Bend;

/** What a service can do wrong whose database was lost or restored. */
final class RecoveryBugs {
    /** Services that come back from a backup alone, never from nothing. */
    static final Set<String> BACKUP_ONLY =
            Set.of(RegistryModule.NAME, ActivityModule.NAME, BlacklistModule.NAME);

    private static final String META = "meta";
    private static final String GENERATION = "generation";
    private static final String RECOVERED = "recovered";

    private RecoveryBugs() {}

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

    /** Events are not withheld while a recovery folds anew. */
    static final class FoldsAloud implements Bend {
        @Override
        public Reaction reaction(Reaction honest, ServiceFrame frame, ServiceFrame.Ports ports) {
            return new ConsumerBugs.Instead(
                    honest,
                    batch -> {
                        var parked = new AtomicReference<List<Reaction.Parked>>(List.of());
                        frame.runtime()
                                .mute()
                                .during(Set.of(), () -> parked.set(honest.react(batch)));
                        return parked.get();
                    });
        }
    }

    /** Of the topics only the own ones are read again. */
    static final class FoldsNothingAnew implements Bend {
        private Set<String> ownTopics = Set.of();

        @Override
        public ServiceDefinition definition(ServiceDefinition honest) {
            ownTopics = honest.ownTopics();
            return honest;
        }

        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentLog(honest) {
                @Override
                public void readToEnd(Collection<String> topics, Consumer<LogRecord> reader) {
                    if (ownTopics.containsAll(topics)) {
                        super.readToEnd(topics, reader);
                    }
                }
            }.ports();
        }
    }

    /** The folded state stands as it is. */
    static final class AdoptsNothing implements Bend {
        @Override
        public List<Recovery<?>> recoveries(List<Recovery<?>> honest) {
            return BentRecovery.all(honest, BentRecovery.Omission.ADOPT);
        }
    }

    /** The adopted state stands as it is. */
    static final class JudgesNothing implements Bend {
        @Override
        public List<Recovery<?>> recoveries(List<Recovery<?>> honest) {
            return BentRecovery.all(honest, BentRecovery.Omission.JUDGE);
        }
    }

    /** Other documents stay as the backup had them. */
    static final class FollowsNothing implements Bend {
        @Override
        public List<Recovery<?>> recoveries(List<Recovery<?>> honest) {
            return BentRecovery.all(honest, BentRecovery.Omission.FOLLOW);
        }
    }

    /** Withheld events leave no mark in the document. */
    static final class MarksNoDebts implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    return super.commit(
                            collection, writes.stream().map(MarksNoDebts::unmarked).toList());
                }
            }.ports();
        }

        private static GuardedWrite unmarked(GuardedWrite write) {
            return Writes.withEvents(
                    write,
                    write.append().stream()
                            .filter(e -> !e.type().equals(OutboxEntry.WITHHELD))
                            .toList());
        }
    }

    /** The database is called recovered when the own topics are first read, before reconciling. */
    static final class RecoveredTooEarly implements Bend {
        private Set<String> ownTopics = Set.of();

        @Override
        public ServiceDefinition definition(ServiceDefinition honest) {
            ownTopics = honest.ownTopics();
            return honest;
        }

        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentLog(honest) {
                @Override
                public void readToEnd(Collection<String> topics, Consumer<LogRecord> reader) {
                    if (ownTopics.containsAll(topics)) {
                        callRecovered(honest);
                    }
                    super.readToEnd(topics, reader);
                }
            }.ports();
        }

        private static void callRecovered(ServiceFrame.Ports honest) {
            StoredDocument life =
                    honest.documents().find(META, List.of(GENERATION)).get(GENERATION);
            if (life != null && Boolean.FALSE.equals(life.state().get(RECOVERED))) {
                Map<String, Object> state = new HashMap<>(life.state());
                state.put(RECOVERED, true);
                honest.documents()
                        .commit(
                                META,
                                List.of(
                                        new GuardedWrite(
                                                GENERATION,
                                                life.version(),
                                                1,
                                                state,
                                                List.of(),
                                                null,
                                                "recovery",
                                                0)));
            }
        }
    }
}
