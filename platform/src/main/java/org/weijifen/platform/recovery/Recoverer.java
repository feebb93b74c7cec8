package org.weijifen.platform.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.OwnEvents;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.BatchConsumer;
import org.weijifen.platform.generation.Generation;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;

/**
 * Runs at the start of an instance, before it serves anybody, unless this life of the database is
 * known to be recovered. Harmless to repeat, to run on several instances at once, and to break off:
 * a document that owes events says so itself, and {@link #settleOwed} pays what a crash left.
 */
public final class Recoverer {
    private static final int BATCH = 500;
    private static final int DOCUMENTS_AT_ONCE = 100;
    private static final int RECORDS_PER_PASS = 200_000;

    private final RecoveryParts parts;
    private final BatchConsumer consumer;
    private final List<Recovery<?>> recoveries;

    /**
     * @param consumer of the service's reaction; parks nothing, since the group's own consumer has
     *     parked what cannot be used, or will
     */
    public Recoverer(RecoveryParts parts, BatchConsumer consumer, List<Recovery<?>> recoveries) {
        this.parts = parts;
        this.consumer = consumer;
        this.recoveries = List.copyOf(recoveries);
    }

    /**
     * @throws org.weijifen.platform.port.UnavailableException for what may heal: begin again
     */
    public void recover(Generation generation) {
        if (generation.isRecovered()) {
            return;
        }
        var collections =
                recoveries.stream()
                        .map(r -> r.aggregate().collection())
                        .collect(Collectors.toSet());
        parts.runtime().mute().during(collections, this::foldAnew);
        // What a backup's outboxes still held is on the log before the log is read: sent and
        // trimmed in between, it would be in neither place.
        publish();
        int passes = 1 + ownRecords() / RECORDS_PER_PASS;
        for (int pass = 0; pass < passes; pass++) {
            int now = pass;
            Predicate<String> ofThisPass = id -> Math.floorMod(id.hashCode(), passes) == now;
            reconcile(ofThisPass, ofThisPass, this::publish);
        }
        generation.markRecovered();
    }

    /** Reconciles documents that owe events: left by an instance that died while it recovered. */
    public void settleOwed() {
        reconcile(_ -> true, _ -> false, () -> {});
    }

    private void foldAnew() {
        List<LogRecord> batch = new ArrayList<>();
        parts.log()
                .readToEnd(
                        parts.topicsRead(),
                        r -> {
                            batch.add(r);
                            if (batch.size() == BATCH) {
                                consumer.accept(List.copyOf(batch));
                                batch.clear();
                            }
                        });
        consumer.accept(batch);
    }

    private int ownRecords() {
        var count = new AtomicInteger();
        parts.log().readToEnd(parts.ownTopics(), _ -> count.incrementAndGet());
        return count.get();
    }

    /**
     * @param owing of the documents that owe events, which
     * @param told of those that the own topics name, which
     * @param afterEach after each handful of documents
     */
    private void reconcile(Predicate<String> owing, Predicate<String> told, Runnable afterEach) {
        var history = new OwnHistory(parts.codec(), recoveries, told);
        for (Recovery<?> recovery : recoveries) {
            for (StoredDocument document : owing(recovery)) {
                if (owing.test(document.id())) {
                    history.expect(recovery, document.id(), document);
                }
            }
        }
        parts.log().readToEnd(parts.ownTopics(), history::read);
        for (Recovery<?> recovery : recoveries) {
            reconcile(recovery, history.of(recovery), afterEach);
        }
    }

    private List<StoredDocument> owing(Recovery<?> recovery) {
        List<StoredDocument> owing = new ArrayList<>();
        @Nullable String after = null;
        List<StoredDocument> page;
        do {
            page =
                    parts.documents()
                            .scan(
                                    recovery.aggregate().collection(),
                                    new Scan(Map.of(), after, null, Scan.MAX_LIMIT));
            for (StoredDocument document : page) {
                if (OutboxEntry.isWithheld(document.outbox())) {
                    owing.add(document);
                }
                after = document.id();
            }
        } while (page.size() == Scan.MAX_LIMIT);
        return owing;
    }

    private void reconcile(Recovery<?> recovery, Map<String, OwnEvents> own, Runnable afterEach) {
        Act act = Act.system(parts.clocks().now(), parts.service(), "recover");
        Map<String, OwnEvents> some = new TreeMap<>();
        for (Map.Entry<String, OwnEvents> entry : own.entrySet()) {
            some.put(entry.getKey(), entry.getValue());
            if (some.size() == DOCUMENTS_AT_ONCE) {
                parts.runtime().reconcile(recovery, some, act);
                afterEach.run();
                some.clear();
            }
        }
        parts.runtime().reconcile(recovery, some, act);
        afterEach.run();
    }

    /** At the start nobody else drives the relay, and its room is bounded. */
    private void publish() {
        while (!parts.relay().isIdle()) {
            if (!parts.relay().step()) {
                parts.clocks().pause(50);
            }
        }
    }
}
