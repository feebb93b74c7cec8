package org.weijifen.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.StateCodec;

/** Three clients put amounts into jars; afterwards the jars hold exactly what was put in. */
final class ToyScenario implements Scenario {
    private static final int CLIENTS = 3;
    private static final int COMMANDS = 12;

    private final ServiceBlueprint<AggregateRuntime> jars;
    private final WorkloadLimit limit;

    ToyScenario(ServiceBlueprint<AggregateRuntime> jars) {
        this(jars, WorkloadLimit.NONE);
    }

    private ToyScenario(ServiceBlueprint<AggregateRuntime> jars, WorkloadLimit limit) {
        this.jars = jars;
        this.limit = limit;
    }

    @Override
    public Scenario within(WorkloadLimit fewer) {
        return new ToyScenario(jars, fewer);
    }

    @Override
    public void play(World world) {
        ServiceHost<ToyDeposits> deposits = world.add(ToyDeposits.blueprint());
        ServiceHost<AggregateRuntime> counted = world.add(jars);
        deposits.survivesRestore(Set.of());
        counted.survivesRestore(Set.of());
        counted.survivesRebuildWithout(Set.of());
        Map<String, Long> expected = new TreeMap<>();
        world.start();
        for (int c = 0; c < CLIENTS; c++) {
            String client = "client" + c;
            world.client(client, () -> put(world, deposits, client, expected, limit));
        }
        world.awaitClients();
        world.drain();
        world.clocks().set(world.clocks().read().plus(Duration.ofDays(3)));
        world.drain();
        judge(world, deposits, counted, expected);
        world.replayFromZero();
        judge(world, deposits, counted, expected);
    }

    private static void put(
            World world,
            ServiceHost<ToyDeposits> deposits,
            String client,
            Map<String, Long> expected,
            WorkloadLimit limit) {
        var random = world.simulation().random();
        for (int i = 0; i < COMMANDS; i++) {
            int number = random.nextInt(6);
            String jar = "jar" + number % 2;
            long amount = 1L + random.nextInt(50);
            String key = client + "-" + i;
            if (limit.allows(client, i + 1)) {
                deposits.insist(m -> m.put("d" + number, jar, amount, key));
                expected.merge(jar, amount, Long::sum);
            }
            Instant later = world.clocks().read().plusSeconds(random.nextInt(20_000));
            world.clocks().set(later);
        }
    }

    private static void judge(
            World world,
            ServiceHost<ToyDeposits> deposits,
            ServiceHost<AggregateRuntime> jars,
            Map<String, Long> expected) {
        Map<String, Long> totals = ToyJars.totals(jars);
        Violation.unless(totals.equals(expected), "jars hold " + totals + ", not " + expected);
        var codec = new StateCodec();
        deposits.database()
                .all("deposits")
                .forEach(
                        d ->
                                Violation.unless(
                                        codec.fromMap(d.state(), ToyDeposits.Deposit.class).ripe(),
                                        d.id() + " never ripened"));
        world.requireSameBytesPerId();
        world.requireDueDeadLetters();
    }

    @Override
    public Instant start() {
        return Instant.parse("2026-01-05T01:00:00Z");
    }
}
