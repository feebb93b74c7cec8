package org.weijifen.testkit.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.testkit.simulation.ToyEvents.Deposited;
import org.weijifen.testkit.simulation.ToyEvents.JarCounted;

/** Reads deposits and counts what is in each jar: honestly, or with a planted bug. */
final class ToyJars {
    static final ServiceDefinition DEFINITION =
            new ServiceDefinition(
                    "toy-jars",
                    "toy",
                    ToyEvents.catalog(),
                    Set.of(ToyEvents.JARS),
                    List.of(new Jars()));

    /** How an amount gets into the total. */
    enum Counting {
        HONEST,
        /** Planted: a total that is added to. */
        INCREMENT,
        /** Planted: whatever comes last is taken for the newest. */
        LAST_ARRIVAL
    }

    record Known(long revision, long amount) {}

    record Jar(TreeMap<String, Known> deposits, long extra, Instant at) {
        long total() {
            return extra + deposits.values().stream().mapToLong(Known::amount).sum();
        }
    }

    static final class Jars implements Aggregate<Jar> {
        @Override
        public String collection() {
            return "jars";
        }

        @Override
        public int schema() {
            return 1;
        }

        @Override
        public Class<Jar> type() {
            return Jar.class;
        }

        @Override
        public List<?> events(String id, @Nullable Jar before, Jar after, long revision) {
            return before != null && before.total() == after.total()
                    ? List.of()
                    : List.of(new JarCounted(id, after.total(), revision, after.at()));
        }
    }

    private ToyJars() {}

    static ServiceBlueprint<AggregateRuntime> blueprint(Counting counting) {
        return ServiceBlueprint.of(
                DEFINITION,
                (frame, ports) ->
                        new RunningService<>(
                                frame.runtime(),
                                new Listener(frame.runtime(), counting),
                                List.of(),
                                List.of(),
                                List.of(new JarRecovery())));
    }

    /** Deposits come back by folding; what was told last of the total is taken over. */
    private static final class JarRecovery implements Recovery<Jar> {
        @Override
        public Aggregate<Jar> aggregate() {
            return new Jars();
        }

        @Override
        public Collection<String> ids(Object event) {
            return event instanceof JarCounted j ? List.of(j.jar()) : List.of();
        }

        @Override
        public @Nullable Jar adopt(String id, @Nullable Jar state, Published published) {
            if (state == null) {
                return null;
            }
            long told =
                    published.all().isEmpty()
                            ? 0
                            : ((JarCounted) published.all().getLast()).total();
            long folded = state.total() - state.extra();
            return new Jar(state.deposits(), told - folded, state.at());
        }

        @Override
        public Jar judge(String id, Jar adopted) {
            return new Jar(adopted.deposits(), 0, adopted.at());
        }
    }

    private record Listener(AggregateRuntime runtime, Counting counting)
            implements Reaction, Folds<Jar, Deposited> {
        @Override
        public Set<String> topics() {
            return Set.of(ToyEvents.DEPOSITS);
        }

        @Override
        public List<Parked> react(Batch batch) {
            return Batch.failuresOf(
                    runtime.foldAll(
                            new Jars(), this, batch.of(Deposited.class), batch.act("toy-jars")));
        }

        @Override
        public Collection<String> ids(Deposited fact) {
            return List.of(fact.jar());
        }

        @Override
        public Decision<Jar> fold(String id, @Nullable Jar state, Deposited fact) {
            Jar jar = state == null ? new Jar(new TreeMap<>(), 0, fact.at()) : state;
            Known known = jar.deposits().get(fact.depositId());
            if (counting != Counting.LAST_ARRIVAL
                    && known != null
                    && known.revision() > fact.revision()) {
                return Decision.unchanged();
            }
            TreeMap<String, Known> deposits = new TreeMap<>(jar.deposits());
            if (counting == Counting.INCREMENT) {
                long earlier = known == null ? 0 : known.amount();
                deposits.put(fact.depositId(), new Known(fact.revision(), fact.amount()));
                boolean again = known != null && known.revision() == fact.revision();
                return Decision.to(
                        new Jar(deposits, jar.extra() + (again ? earlier : 0), fact.at()));
            }
            deposits.put(fact.depositId(), new Known(fact.revision(), fact.amount()));
            return Decision.to(new Jar(deposits, 0, jar.at()));
        }
    }

    static Map<String, Long> totals(ServiceHost<?> host) {
        Map<String, Long> totals = new TreeMap<>();
        var codec = new org.weijifen.platform.aggregate.StateCodec();
        host.database()
                .all("jars")
                .forEach(d -> totals.put(d.id(), codec.fromMap(d.state(), Jar.class).total()));
        return totals;
    }
}
