package org.weijifen.platform.service;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Mute;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.aggregate.RuntimeParts;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.consume.BatchConsumer;
import org.weijifen.platform.consume.DeadLetters;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.deadline.DeadlineBook;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.generation.Generation;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.outbox.OutboxRelay;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.Ids;
import org.weijifen.platform.recovery.Recoverer;
import org.weijifen.platform.recovery.RecoveryParts;

/**
 * The mechanisms of one service instance. Starts no thread: whoever owns the instance drives relay
 * and deadlines.
 */
public final class ServiceFrame {
    private final ServiceDefinition definition;
    private final Clocks clocks;
    private final EventCodec codec;
    private final OutboxRelay relay;
    private final DeadlineBook deadlines;
    private final Generation generation;
    private final DeadLetters deadLetters;
    private final AggregateRuntime runtime;
    private final Ports ports;
    private volatile @Nullable Recoverer recoverer;

    /** The outside world of an instance. */
    public record Ports(Documents documents, EventLog log, Clocks clocks, Ids ids, Meters meters) {}

    public ServiceFrame(ServiceDefinition definition, Ports ports) {
        this(definition, ports, new StateCodec());
    }

    /** The same with another way to read states: a store in memory need not decode each anew. */
    public ServiceFrame(ServiceDefinition definition, Ports ports, StateCodec states) {
        this.definition = definition;
        this.ports = ports;
        clocks = ports.clocks();
        codec = new EventCodec(definition.source(), definition.catalog());
        relay = new OutboxRelay(ports.documents(), ports.log(), codec, clocks, ports.meters());
        deadlines = new DeadlineBook(ports.documents(), clocks);
        generation = new Generation(ports.documents(), ports.log(), clocks);
        deadLetters =
                new DeadLetters(definition.name(), ports.log(), ports.documents(), ports.meters());
        runtime =
                new AggregateRuntime(
                        new RuntimeParts(
                                definition.name(),
                                ports.documents(),
                                clocks,
                                ports.ids(),
                                states,
                                codec,
                                relay,
                                deadlines,
                                generation::current,
                                new Mute(),
                                ports.meters()));
    }

    /** Must have returned before anything else of this instance runs. */
    public void establishGeneration() {
        generation.establish(definition.ownTopics());
    }

    /**
     * Brings back what an empty or restored database lacks. Must have returned before this instance
     * serves, consumes, relays or fires anything.
     *
     * @param recoveries of the aggregates that publish events
     */
    public void recover(Reaction reaction, List<Recovery<?>> recoveries) {
        Set<String> own = new TreeSet<>(definition.ownTopics());
        own.add(definition.name() + ".audit");
        var parts =
                new RecoveryParts(
                        definition.name(),
                        own,
                        reaction.topics(),
                        ports.documents(),
                        ports.log(),
                        clocks,
                        codec,
                        runtime,
                        relay);
        var consumer = new BatchConsumer(codec, reaction, (origin, reason) -> {});
        var made = new Recoverer(parts, consumer, recoveries);
        made.recover(generation);
        recoverer = made;
    }

    /** Generation of this service's database: the upper half of its revisions. */
    public long generation() {
        return generation.current();
    }

    public ServiceDefinition definition() {
        return definition;
    }

    public AggregateRuntime runtime() {
        return runtime;
    }

    public OutboxRelay relay() {
        return relay;
    }

    public EventCodec codec() {
        return codec;
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    public BatchConsumer consumer(Reaction reaction) {
        return new BatchConsumer(codec, reaction, deadLetters);
    }

    public DeadlineRunner deadlineRunner(List<DeadlineRunner.Target<?>> targets) {
        return new DeadlineRunner(deadlines, runtime, clocks, definition.name(), targets);
    }

    /**
     * Takes up what crashes left in any of the service's outboxes, events and debts; answers how
     * many documents that were.
     */
    public int sweep(long olderThanMillis) {
        OutboxRelay.Swept swept =
                relay.sweep(
                        definition.aggregates().stream()
                                .map(Aggregate::collection)
                                .distinct()
                                .toList(),
                        olderThanMillis);
        Recoverer settling = recoverer;
        if (swept.someOwe() && settling != null) {
            settling.settleOwed();
        }
        return swept.documents();
    }
}
