package org.weijifen.testkit.memory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.mongo.PlainState;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.StoredDocument;

/** Deep copies of documents, and about how many bytes they would take. */
final class DocumentCopies {

    private DocumentCopies() {}

    static StoredDocument copy(StoredDocument d) {
        List<OutboxEntry> outbox = d.outbox().stream().map(DocumentCopies::copy).toList();
        return new StoredDocument(
                d.id(),
                d.schema(),
                d.version(),
                d.generation(),
                PlainState.copy(d.state()),
                outbox,
                d.requests());
    }

    static OutboxEntry copy(OutboxEntry e) {
        byte[] value = e.value();
        return new OutboxEntry(
                e.seq(),
                e.ceId(),
                e.topic(),
                e.key(),
                e.type(),
                e.subject(),
                e.time(),
                e.revision(),
                value == null ? null : value.clone(),
                e.traceparent(),
                e.atMillis());
    }

    /** Bytes of the texts and events, roughly. */
    static long size(StoredDocument d) {
        return size(d.state()) + d.outbox().stream().mapToLong(DocumentCopies::size).sum();
    }

    private static long size(OutboxEntry entry) {
        byte[] value = entry.value();
        return 200L + (value == null ? 0 : value.length);
    }

    private static long size(@Nullable Object value) {
        return switch (value) {
            case null -> 1;
            case String text -> text.getBytes(StandardCharsets.UTF_8).length;
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .mapToLong(e -> size(e.getKey()) + size(e.getValue()))
                            .sum();
            case List<?> list -> list.stream().mapToLong(DocumentCopies::size).sum();
            default -> 8;
        };
    }
}
