package org.weijifen.testkit.memory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.StoredDocument;

/** Copies of what is written, and about how many bytes it would take. */
final class DocumentCopies {

    private DocumentCopies() {}

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

    /** Bytes of the texts and events, roughly; without a state that is not encoded yet. */
    static long size(StoredDocument d) {
        long size = d.state() instanceof KeptState kept && !kept.isEncoded() ? 0 : size(d.state());
        for (OutboxEntry entry : d.outbox()) {
            byte[] value = entry.value();
            size += 200L + (value == null ? 0 : value.length);
        }
        return size;
    }

    private static long size(@Nullable Object value) {
        return switch (value) {
            case null -> 1;
            case String text -> sizeOfText(text);
            case Map<?, ?> map -> {
                long size = 0;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    size += size(entry.getKey()) + size(entry.getValue());
                }
                yield size;
            }
            case List<?> list -> {
                long size = 0;
                for (Object element : list) {
                    size += size(element);
                }
                yield size;
            }
            default -> 8;
        };
    }

    /** In UTF-8; half of a surrogate pair counts as two of the pair's four bytes. */
    private static long sizeOfText(String text) {
        long size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return size;
    }
}
