package org.weijifen.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.service.ServiceDefinition;

/** Commands: a deposit is made, its amount corrected; a day later it ripens by a deadline. */
final class ToyDeposits {
    static final ServiceDefinition DEFINITION =
            new ServiceDefinition(
                    "toy-deposits",
                    "toy",
                    ToyEvents.catalog(),
                    Set.of(ToyEvents.DEPOSITS),
                    List.of(new Deposits()));

    private final AggregateRuntime runtime;
    private final Clocks clocks;

    record Deposit(String jar, long amount, boolean ripe, Instant at) {
        Instant ripensAt() {
            return at.plus(Duration.ofDays(1));
        }
    }

    static final class Deposits implements Aggregate<Deposit> {
        @Override
        public String collection() {
            return "deposits";
        }

        @Override
        public int schema() {
            return 1;
        }

        @Override
        public Class<Deposit> type() {
            return Deposit.class;
        }

        @Override
        public List<?> events(String id, @Nullable Deposit before, Deposit d, long revision) {
            return d.equals(before)
                    ? List.of()
                    : List.of(
                            new ToyEvents.Deposited(
                                    id, d.jar(), d.amount(), d.ripe(), revision, d.at()));
        }

        @Override
        public Set<Instant> deadlines(Deposit state) {
            return state.ripe() ? Set.of() : Set.of(state.ripensAt());
        }
    }

    private ToyDeposits(AggregateRuntime runtime, Clocks clocks) {
        this.runtime = runtime;
        this.clocks = clocks;
    }

    static ServiceBlueprint<ToyDeposits> blueprint() {
        return ServiceBlueprint.of(
                DEFINITION,
                (frame, ports) ->
                        new RunningService<>(
                                new ToyDeposits(frame.runtime(), ports.clocks()),
                                new ReadsNothing(),
                                List.of(
                                        new DeadlineRunner.Target<>(
                                                new Deposits(), ToyDeposits::ripen)),
                                List.of(),
                                List.of(new DepositRecovery())));
    }

    /** The answer is the amount that now stands. */
    long put(String id, String jar, long amount, String key) {
        Instant now = clocks.now();
        Act act =
                new Act(
                        now,
                        "client",
                        "client",
                        "deposit.put",
                        new Act.RequestKey("key-" + key, Long.toString(amount)),
                        null);
        return runtime.execute(
                        new Deposits(),
                        id,
                        act,
                        before ->
                                Decision.to(
                                        before == null
                                                ? new Deposit(jar, amount, false, now)
                                                : new Deposit(
                                                        before.jar(),
                                                        before.amount() + amount,
                                                        before.ripe(),
                                                        before.at())),
                        Deposit::amount)
                .state()
                .amount();
    }

    private static Decision<Deposit> ripen(Deposit d, Instant now) {
        return now.isBefore(d.ripensAt())
                ? Decision.unchanged()
                : Decision.to(new Deposit(d.jar(), d.amount(), true, d.at()));
    }

    /** Every deposit is whole in its newest event. */
    private static final class DepositRecovery implements Recovery<Deposit> {
        @Override
        public Aggregate<Deposit> aggregate() {
            return new Deposits();
        }

        @Override
        public Collection<String> ids(Object event) {
            return event instanceof ToyEvents.Deposited d ? List.of(d.depositId()) : List.of();
        }

        @Override
        public @Nullable Deposit adopt(String id, @Nullable Deposit state, Published published) {
            return published.news().isEmpty()
                    ? state
                    : published.news().getLast() instanceof ToyEvents.Deposited d
                            ? new Deposit(d.jar(), d.amount(), d.ripe(), d.at())
                            : state;
        }
    }

    private static final class ReadsNothing implements Reaction {
        @Override
        public Set<String> topics() {
            return Set.of();
        }

        @Override
        public List<Parked> react(Batch batch) {
            return List.of();
        }
    }
}
