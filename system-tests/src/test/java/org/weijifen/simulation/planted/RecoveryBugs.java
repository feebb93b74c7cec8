package org.weijifen.simulation.planted;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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

    private RecoveryBugs() {}

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

    private abstract static class KnowsOwnTopics implements Bend {
        private Set<String> ownTopics = Set.of();

        @Override
        public final ServiceDefinition definition(ServiceDefinition honest) {
            ownTopics = honest.ownTopics();
            return honest;
        }

        final boolean areOwn(Collection<String> topics) {
            return ownTopics.containsAll(topics);
        }
    }

    /** Of the topics only the own ones are read again. */
    static final class FoldsNothingAnew extends KnowsOwnTopics {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentLog(honest) {
                @Override
                public void readToEnd(Collection<String> topics, Consumer<LogRecord> reader) {
                    if (areOwn(topics)) {
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
    static final class RecoveredTooEarly extends KnowsOwnTopics {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentLog(honest) {
                @Override
                public void readToEnd(Collection<String> topics, Consumer<LogRecord> reader) {
                    if (areOwn(topics)) {
                        callRecovered(honest);
                    }
                    super.readToEnd(topics, reader);
                }
            }.ports();
        }

        private static void callRecovered(ServiceFrame.Ports honest) {
            StoredDocument life =
                    honest.documents()
                            .find(GenerationBugs.META, List.of(GenerationBugs.GENERATION))
                            .get(GenerationBugs.GENERATION);
            if (life != null && Boolean.FALSE.equals(life.state().get(GenerationBugs.RECOVERED))) {
                Map<String, Object> state = new HashMap<>(life.state());
                state.put(GenerationBugs.RECOVERED, true);
                honest.documents()
                        .commit(
                                GenerationBugs.META,
                                List.of(
                                        new GuardedWrite(
                                                GenerationBugs.GENERATION,
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
