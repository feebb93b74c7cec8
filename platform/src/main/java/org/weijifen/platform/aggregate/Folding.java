package org.weijifen.platform.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.deadline.DeadlineBook.Deadline;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.RequestMemo;
import org.weijifen.platform.port.StoredDocument;

/**
 * One aggregate on its way through load, fold and commit; folded anew after every unknown outcome.
 */
abstract class Folding<S> {
    /** Largest event, in bytes. */
    static final int MAX_EVENT_BYTES = 900_000;

    final Aggregate<S> aggregate;
    final RuntimeParts parts;
    private final String id;
    private @Nullable S before;
    private @Nullable S after;
    private long version;
    private List<OutboxEntry> appended = List.of();
    private List<OutboxEntry> outboxAfter = List.of();
    private List<Deadline> newDeadlines = List.of();

    Folding(Aggregate<S> aggregate, String id, RuntimeParts parts) {
        this.aggregate = aggregate;
        this.id = id;
        this.parts = parts;
    }

    /** The write that the fold wants, or {@code null} if it wants none. */
    abstract @Nullable GuardedWrite fold(@Nullable StoredDocument document, Act act);

    /** The database will never take what was folded. */
    abstract void refuseAll(String reason);

    final String id() {
        return id;
    }

    final void read(@Nullable StoredDocument document) {
        before = document == null ? null : parts.stateOf(aggregate, document);
        after = before;
        version = document == null ? 0 : document.version();
        appended = List.of();
        outboxAfter = List.of();
        newDeadlines = List.of();
    }

    final @Nullable S before() {
        return before;
    }

    final @Nullable S state() {
        return after;
    }

    /** Version that the aggregate has once the fold is committed. */
    final long version() {
        return version;
    }

    /**
     * Builds the write that brings the aggregate to {@code state}, with the events of the
     * difference.
     */
    final GuardedWrite write(
            @Nullable StoredDocument document, S state, Act act, @Nullable RequestMemo memo) {
        long expected = document == null ? 0 : document.version();
        long committed = expected + 1;
        List<OutboxEntry> entries = entries(state, act, committed);
        List<OutboxEntry> all = new ArrayList<>(document == null ? List.of() : document.outbox());
        all.addAll(entries);
        List<Deadline> deadlines = newDeadlinesOf(state);
        after = state;
        version = committed;
        appended = entries;
        outboxAfter = all;
        newDeadlines = deadlines;
        return new GuardedWrite(
                id,
                expected,
                aggregate.schema(),
                parts.states().toMap(state),
                entries,
                memo,
                act.by(),
                act.now().toEpochMilli());
    }

    private List<OutboxEntry> entries(S state, Act act, long committed) {
        long revision = parts.revisionOf(committed);
        String key = aggregate.collection() + "/" + id;
        long real = parts.clocks().realMillis();
        List<OutboxEntry> entries = new ArrayList<>();
        // A version owns a block of sequence numbers, so they rise over the document's whole
        // history.
        long seq = committed << 20;
        for (Object event : aggregate.events(id, before, state, revision)) {
            OutboxEntry entry =
                    parts.events()
                            .toEntry(
                                    event,
                                    key,
                                    entries.size(),
                                    seq + entries.size(),
                                    act.traceparent(),
                                    real);
            byte[] value = entry.value();
            if (value != null && value.length > MAX_EVENT_BYTES) {
                throw new EventTooLargeException(entry.type(), value.length);
            }
            entries.add(entry);
        }
        if (act.role() != null) {
            entries.add(audit(act, act.role(), key, revision, seq + entries.size(), real));
        }
        return entries;
    }

    private OutboxEntry audit(
            Act act, String role, String key, long revision, long seq, long real) {
        var audit = new AuditEntry(act.by(), role, act.action(), key, revision, act.now());
        return new OutboxEntry(
                seq,
                DerivedIds.of("audit", parts.service(), key, Long.toString(revision)),
                parts.auditTopic(),
                id,
                AuditEntry.TYPE,
                id,
                act.now().toString(),
                revision,
                parts.events().valueOf(audit),
                act.traceparent(),
                real);
    }

    final List<OutboxEntry> outboxAfter() {
        return outboxAfter;
    }

    final int appended() {
        return appended.size();
    }

    /** Deadlines that the new state wants and the old one did not. */
    final List<Deadline> newDeadlines() {
        return newDeadlines;
    }

    private List<Deadline> newDeadlinesOf(S state) {
        Set<Instant> wanted = aggregate.deadlines(state);
        if (wanted.isEmpty()) {
            return List.of();
        }
        S old = before;
        Set<Instant> known = old == null ? Set.of() : aggregate.deadlines(old);
        return wanted.stream()
                .filter(at -> !known.contains(at))
                .map(at -> new Deadline(at, aggregate.collection(), id))
                .toList();
    }
}
