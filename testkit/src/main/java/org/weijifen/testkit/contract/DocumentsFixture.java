package org.weijifen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.RequestMemo;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;

/** What the contract's tests share: the store under test, and short ways to write and read. */
abstract class DocumentsFixture {

    /** The store under test; may be shared between tests. */
    protected abstract Documents documents();

    /** A collection that no other test uses, ready for use (indexes included). */
    protected abstract String freshCollection();

    final void commit(
            String c,
            String id,
            long expected,
            List<OutboxEntry> append,
            @Nullable RequestMemo request) {
        var guarded =
                new GuardedWrite(id, expected, 1, Map.of("v", expected), append, request, "me", 9);
        assertThat(documents().commit(c, List.of(guarded))).isEqualTo(CommitOutcome.WON);
    }

    final StoredDocument one(String c, String id) {
        StoredDocument found = documents().find(c, List.of(id)).get(id);
        if (found == null) {
            throw new AssertionError(id + " is not there");
        }
        return found;
    }

    final List<String> ids(String c, Scan scan) {
        return documents().scan(c, scan).stream().map(StoredDocument::id).toList();
    }

    static GuardedWrite write(String id, long expected, Map<String, Object> state) {
        return new GuardedWrite(id, expected, 1, state, List.of(), null, "me", 9);
    }

    static OutboxEntry entry(long seq, @Nullable String text) {
        return entryOf(seq, text == null ? null : text.getBytes(StandardCharsets.UTF_8), 5);
    }

    static OutboxEntry entryAt(long seq, long atMillis) {
        return entryOf(seq, new byte[] {1, 0, -1}, atMillis);
    }

    static OutboxEntry entryOf(long seq, byte @Nullable [] value, long atMillis) {
        return new OutboxEntry(
                seq,
                "ce" + seq,
                "topic",
                "key",
                "type.v1",
                "subject",
                "2026-01-01T00:00:00Z",
                4L << 32,
                value,
                seq == 1 ? "00-1-2-01" : null,
                atMillis);
    }
}
