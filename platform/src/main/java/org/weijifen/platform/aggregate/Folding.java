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
        long committed = version + 1;
        if (document != null && OutboxEntry.isWithheld(document.outbox())) {
            return write(document, state, act, memo, List.of());
        }
        if (parts.mute().isOn(aggregate.collection())) {
            return write(document, state, act, memo, List.of(withheld(document, committed)));
        }
        return write(document, state, act, memo, entries(state, act, committed));
    }

    /** The same with these entries instead of the difference's. */
    final GuardedWrite write(
            @Nullable StoredDocument document,
            S state,
            Act act,
            @Nullable RequestMemo memo,
            List<OutboxEntry> entries) {
        long expected = version;
        List<OutboxEntry> all = new ArrayList<>(document == null ? List.of() : document.outbox());
        all.addAll(entries);
        List<Deadline> deadlines = newDeadlinesOf(state);
        after = state;
        version = expected + 1;
        appended = entries;
        outboxAfter = all;
        newDeadlines = deadlines;
        return new GuardedWrite(
                id,
                expected,
                parts.generation().getAsLong(),
                aggregate.schema(),
                parts.states().toMap(state),
                entries,
                memo,
                act.by(),
                act.now().toEpochMilli());
    }

    /** The debt: its revision is the last one that the document had before it. */
    private OutboxEntry withheld(@Nullable StoredDocument document, long committed) {
        long known = document == null ? 0 : Revisions.of(document);
        return OutboxEntry.mark(OutboxEntry.WITHHELD, firstSeq(committed), id, known, realNow());
    }

    /** A version owns a block of numbers, so they rise over the document's whole history. */
    static long firstSeq(long version) {
        return version << 20;
    }

    static long versionOf(long seq) {
        return seq >> 20;
    }

    final long realNow() {
        return parts.clocks().realMillis();
    }

    private List<OutboxEntry> entries(S state, Act act, long committed) {
        long revision = parts.revisionOf(committed);
        List<OutboxEntry> entries =
                entries(aggregate.events(id, before, state, revision), act, firstSeq(committed));
        if (act.role() != null) {
            long seq = firstSeq(committed) + entries.size();
            entries.add(audit(act, act.role(), revision, seq));
        }
        return entries;
    }

    /** Events fixed for the outbox, numbered from {@code seq}. */
    final List<OutboxEntry> entries(List<?> events, Act act, long seq) {
        long real = realNow();
        List<OutboxEntry> entries = new ArrayList<>();
        for (Object event : events) {
            OutboxEntry entry =
                    parts.events()
                            .toEntry(
                                    event,
                                    key(),
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
        return entries;
    }

    private String key() {
        return aggregate.collection() + "/" + id;
    }

    private OutboxEntry audit(Act act, String role, long revision, long seq) {
        var audit = new AuditEntry(act.by(), role, act.action(), key(), revision, act.now());
        return new OutboxEntry(
                seq,
                DerivedIds.of("audit", parts.service(), key(), Long.toString(revision)),
                parts.auditTopic(),
                id,
                AuditEntry.TYPE,
                id,
                act.now().toString(),
                revision,
                parts.events().valueOf(audit),
                act.traceparent(),
                realNow());
    }

    final List<OutboxEntry> outboxAfter() {
        return outboxAfter;
    }

    final long appended() {
        return appended.stream().filter(e -> !e.isMark()).count();
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
