package org.weijifen.simulation.planted;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.RequestMemo;

/** Variants of a guarded write. */
final class Writes {
    private static final int SEQ_BITS = 20;

    private Writes() {}

    static GuardedWrite withState(GuardedWrite write, Map<String, Object> state) {
        return new GuardedWrite(
                write.id(),
                write.expectedVersion(),
                write.generation(),
                write.schema(),
                state,
                write.append(),
                write.request(),
                write.by(),
                write.atMillis());
    }

    static GuardedWrite withMemo(GuardedWrite write, @Nullable RequestMemo memo) {
        return new GuardedWrite(
                write.id(),
                write.expectedVersion(),
                write.generation(),
                write.schema(),
                write.state(),
                write.append(),
                memo,
                write.by(),
                write.atMillis());
    }

    static GuardedWrite withEvents(GuardedWrite write, List<OutboxEntry> append) {
        return new GuardedWrite(
                write.id(),
                write.expectedVersion(),
                write.generation(),
                write.schema(),
                write.state(),
                append,
                write.request(),
                write.by(),
                write.atMillis());
    }

    /** Over whatever version stands now; the events get that version's places and ids. */
    static GuardedWrite over(GuardedWrite write, long version, Map<String, Object> state) {
        if (version == write.expectedVersion()) {
            return withState(write, state);
        }
        long moved = version - write.expectedVersion();
        return new GuardedWrite(
                write.id(),
                version,
                write.generation(),
                write.schema(),
                state,
                write.append().stream().map(e -> moved(e, moved)).toList(),
                write.request(),
                write.by(),
                write.atMillis());
    }

    private static OutboxEntry moved(OutboxEntry e, long versions) {
        return new OutboxEntry(
                e.seq() + (versions << SEQ_BITS),
                DerivedIds.of(e.ceId(), Long.toString(versions)),
                e.topic(),
                e.key(),
                e.type(),
                e.subject(),
                e.time(),
                e.revision(),
                e.value(),
                e.traceparent(),
                e.atMillis());
    }
}
