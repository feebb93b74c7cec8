package org.weijifen.platform.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.weijifen.platform.outbox.OutboxRelay.Caller;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.RefusedWriteException;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.port.UnavailableException;

/**
 * Load, fold, commit, hand over; repeat what was not known to be won. Success is a fold that
 * changes nothing, so duplicates, older offsets, lost races and time-outs all end in the same
 * documents and the same events.
 */
public final class AggregateRuntime {
    private static final int ATTEMPTS = 40;
    private static final int LONGEST_PAUSE_MILLIS = 50;

    private final RuntimeParts parts;

    public AggregateRuntime(RuntimeParts parts) {
        this.parts = parts;
    }

    /**
     * One command on one aggregate.
     *
     * @param answer what the caller is told, from the state after the command; kept with the
     *     request
     * @throws RefusedException if the rule refuses, or the same key came with another body
     * @throws UnavailableException if the outcome stays unknown: the caller repeats with the same
     *     key
     */
    public <S> Outcome<S> execute(
            Aggregate<S> aggregate, String id, Act act, Rule<S> rule, Function<S, ?> answer) {
        Act keyed =
                act.request() == null
                        ? act.withRequest(new Act.RequestKey(parts.ids().next(), ""))
                        : act;
        var command = new CommandFolding<S>(aggregate, id, keyed, rule, answer, parts);
        run(aggregate, List.of(command), keyed, Caller.PERSON);
        return command.outcome();
    }

    /**
     * Many facts or commands on many aggregates: one find, one bulk, and again for what was not
     * known to be won.
     *
     * @param act of the whole batch; a system act waits a while for room in the outbox, a person's
     *     is turned away
     * @throws UnavailableException if there is no room, or outcomes stay unknown: the same may come
     *     again
     */
    public <S, F> FoldedBatch<S, F> foldAll(
            Aggregate<S> aggregate, Folds<S, F> folds, List<F> facts, Act act) {
        Map<String, BatchFolding<S, F>> byId = new LinkedHashMap<>();
        List<FactTicket<F>> tickets = new ArrayList<>();
        for (F fact : facts) {
            for (String id : idsOf(folds, fact, tickets)) {
                var ticket = new FactTicket<>(fact, id);
                tickets.add(ticket);
                byId.computeIfAbsent(id, i -> new BatchFolding<>(aggregate, i, folds, parts))
                        .add(ticket);
            }
        }
        if (!byId.isEmpty()) {
            run(aggregate, List.copyOf(byId.values()), act, callerOf(act));
        }
        Map<String, S> states = new LinkedHashMap<>();
        byId.forEach(
                (id, folding) -> {
                    S state = folding.state();
                    if (state != null) {
                        states.put(id, state);
                    }
                });
        var results = tickets.stream().map(FactTicket::result).toList();
        if (act.role() == null) {
            parts.meters()
                    .duplicatesIgnored(
                            results.stream()
                                    .filter(r -> r.fate() == FoldedBatch.Fate.UNCHANGED)
                                    .count());
        }
        return new FoldedBatch<>(states, results);
    }

    /**
     * Wakes an aggregate for a deadline. Writes even if the rule changes nothing, so that whoever
     * was about to commit on an older reading loses the race and sees the passed deadline.
     *
     * @return whether the aggregate exists
     */
    public <S> boolean wake(Aggregate<S> aggregate, String id, Act act, Rule<S> rule) {
        var folding = new WakeFolding<S>(aggregate, id, rule, parts);
        run(aggregate, List.of(folding), act, Caller.SERVICE);
        return folding.exists();
    }

    /**
     * Aggregates adopt what was published of them, are judged anew, and tell what differs.
     *
     * @param own by id of the aggregate; read from the log after the last look at the documents
     */
    public <S> void reconcile(Recovery<S> recovery, Map<String, OwnEvents> own, Act act) {
        List<ReconcileFolding<S>> work = new ArrayList<>();
        own.forEach((id, events) -> work.add(new ReconcileFolding<>(recovery, id, events, parts)));
        if (work.isEmpty()) {
            return;
        }
        run(recovery.aggregate(), work, act, Caller.SERVICE);
        Map<String, S> before = new LinkedHashMap<>();
        for (ReconcileFolding<S> folding : work) {
            S found = folding.found();
            if (found != null) {
                before.put(folding.id(), found);
            }
        }
        recovery.follow(own.keySet(), before, act);
    }

    /** Of what this instance withholds events. */
    public Mute mute() {
        return parts.mute();
    }

    /** Current states of those that exist. */
    public <S> Map<String, S> load(Aggregate<S> aggregate, Collection<String> ids) {
        Map<String, S> states = new LinkedHashMap<>();
        parts.documents()
                .find(aggregate.collection(), ids)
                .forEach((id, document) -> states.put(id, parts.stateOf(aggregate, document)));
        return states;
    }

    /** One aggregate with its version (the ETag), or {@code null}. */
    public <S> @org.jspecify.annotations.Nullable Versioned<S> get(
            Aggregate<S> aggregate, String id) {
        StoredDocument document =
                parts.documents().find(aggregate.collection(), List.of(id)).get(id);
        return document == null
                ? null
                : new Versioned<>(id, document.version(), parts.stateOf(aggregate, document));
    }

    /** Those that exist, with their versions; one find. */
    public <S> Map<String, Versioned<S>> loadVersioned(
            Aggregate<S> aggregate, Collection<String> ids) {
        Map<String, Versioned<S>> found = new LinkedHashMap<>();
        parts.documents()
                .find(aggregate.collection(), ids)
                .forEach(
                        (id, document) ->
                                found.put(
                                        id,
                                        new Versioned<>(
                                                id,
                                                document.version(),
                                                parts.stateOf(aggregate, document))));
        return found;
    }

    /** A bounded list in order of id; never on a hot path. */
    public <S> List<Versioned<S>> scan(Aggregate<S> aggregate, Scan scan) {
        return parts.documents().scan(aggregate.collection(), scan).stream()
                .map(d -> new Versioned<>(d.id(), d.version(), parts.stateOf(aggregate, d)))
                .toList();
    }

    private static <S, F> Collection<String> idsOf(
            Folds<S, F> folds, F fact, List<FactTicket<F>> tickets) {
        try {
            return folds.ids(fact);
        } catch (RuntimeException e) {
            var failed = new FactTicket<>(fact, "");
            failed.fail("RULE_FAILED: " + e);
            tickets.add(failed);
            return List.of();
        }
    }

    private static Caller callerOf(Act act) {
        if (act.role() != null) {
            return Caller.PERSON;
        }
        return act.background() ? Caller.BACKGROUND : Caller.SERVICE;
    }

    private <S> void run(
            Aggregate<S> aggregate, List<? extends Folding<S>> work, Act act, Caller caller) {
        List<Folding<S>> todo = new ArrayList<>(work);
        for (int attempt = 0; !todo.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new UnavailableException(
                        "commits to " + aggregate.collection() + " stay unknown", null);
            }
            pauseBefore(attempt);
            todo = round(aggregate, todo, act, caller, attempt > 0);
        }
    }

    /** One load, fold and commit; answers what must be done again. */
    private <S> List<Folding<S>> round(
            Aggregate<S> aggregate, List<Folding<S>> todo, Act act, Caller caller, boolean again) {
        if (act.role() != null && parts.mute().isOn(aggregate.collection())) {
            throw new UnavailableException(aggregate.collection() + " is being recovered", null);
        }
        Map<String, StoredDocument> found =
                parts.documents()
                        .find(aggregate.collection(), todo.stream().map(Folding::id).toList());
        List<Folding<S>> writers = new ArrayList<>();
        List<GuardedWrite> writes = new ArrayList<>();
        for (Folding<S> folding : todo) {
            StoredDocument document = found.get(folding.id());
            if (document != null) {
                requireSettled(document, aggregate, act);
                if (again) {
                    parts.relay().offer(aggregate.collection(), document.id(), document.outbox());
                }
            }
            GuardedWrite write = folding.fold(document, act);
            if (write != null) {
                writers.add(folding);
                writes.add(write);
            }
        }
        if (writes.isEmpty()) {
            return List.of();
        }
        parts.deadlines().write(writers.stream().flatMap(f -> f.newDeadlines().stream()).toList());
        parts.relay().admit(caller);
        return commit(aggregate, writers, writes);
    }

    /** A person's act must leave its trace at once, and a document in recovery cannot. */
    private static void requireSettled(StoredDocument document, Aggregate<?> aggregate, Act act) {
        if (act.role() != null && OutboxEntry.isWithheld(document.outbox())) {
            throw new UnavailableException(
                    aggregate.collection() + "/" + document.id() + " is being recovered", null);
        }
    }

    private <S> List<Folding<S>> commit(
            Aggregate<S> aggregate, List<Folding<S>> writers, List<GuardedWrite> writes) {
        try {
            if (parts.documents().commit(aggregate.collection(), writes) == CommitOutcome.WON) {
                for (Folding<S> folding : writers) {
                    parts.relay()
                            .offer(aggregate.collection(), folding.id(), folding.outboxAfter());
                    parts.meters().eventsCommitted(folding.appended());
                }
                return List.of();
            }
        } catch (RefusedWriteException e) {
            Set<String> refused = e.ids();
            writers.stream()
                    .filter(f -> refused.contains(f.id()))
                    .forEach(f -> f.refuseAll("DATABASE_REFUSED"));
            return writers.stream().filter(f -> !refused.contains(f.id())).toList();
        }
        parts.meters().commitsRepeated(writers.size());
        return writers;
    }

    private void pauseBefore(int attempt) {
        if (attempt > 1) {
            parts.clocks()
                    .pause(
                            1L
                                    + parts.ids()
                                            .random(
                                                    Math.min(
                                                            LONGEST_PAUSE_MILLIS,
                                                            1 << Math.min(attempt, 6))));
        }
    }
}
