package org.weijifen.platform.port;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to or from the log.
 *
 * @param partition -1 before it is sent
 * @param offset -1 before it is sent
 * @param key id of the entity whose order matters; {@code null} only in records that others wrote
 * @param value bytes; {@code null} is a tombstone
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bytes travel untouched; nobody compares records by value
public record LogRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        byte @Nullable [] value,
        Map<String, String> headers) {

    // Written out, because NullAway does not see a type annotation on an array in a compact
    // constructor.
    public LogRecord(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            byte @Nullable [] value,
            Map<String, String> headers) {
        this.topic = topic;
        this.partition = partition;
        this.offset = offset;
        this.key = key;
        this.value = value;
        this.headers = Map.copyOf(headers);
    }

    public static LogRecord toSend(
            String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        return new LogRecord(topic, -1, -1, key, value, headers);
    }
}
