package org.weijifen.platform.event;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.OutboxEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * CloudEvents 1.0 binary mode ({@code ce_*} headers, JSON value). The extension attribute {@code
 * ce_revision} repeats the data's revision, so that a tombstone has one too.
 */
public final class EventCodec {
    private final String source;
    private final EventCatalog catalog;
    private final JsonMapper mapper = StateCodec.mapper();

    /**
     * @param source {@code ce_source}, {@code /weijifen/<scheme>/<service>}
     */
    public EventCodec(String source, EventCatalog catalog) {
        this.source = source;
        this.catalog = catalog;
    }

    /**
     * Fixes an event for the outbox.
     *
     * @param aggregateKey collection and id of the aggregate; with revision and ordinal it makes
     *     the event's id
     */
    public OutboxEntry toEntry(
            Object event,
            String aggregateKey,
            int ordinal,
            long seq,
            @Nullable String traceparent,
            long realMillis) {
        EventCatalog.Description d = catalog.describe(event);
        String ceId =
                DerivedIds.of(
                        source,
                        aggregateKey,
                        Long.toString(d.revision()),
                        Integer.toString(ordinal));
        byte[] value = d.tombstone() ? null : mapper.writeValueAsBytes(event);
        return new OutboxEntry(
                seq,
                ceId,
                d.topic(),
                d.key(),
                d.type(),
                d.key(),
                d.time().toString(),
                d.revision(),
                value,
                traceparent,
                realMillis);
    }

    /** JSON bytes exactly as they go to the log: for golden files. */
    public byte[] valueOf(Object event) {
        return mapper.writeValueAsBytes(event);
    }

    public LogRecord toRecord(OutboxEntry entry) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", entry.ceId());
        headers.put("ce_type", entry.type());
        headers.put("ce_source", source);
        headers.put("ce_subject", entry.subject());
        headers.put("ce_time", entry.time());
        headers.put("ce_revision", Long.toString(entry.revision()));
        headers.put("content-type", "application/json");
        if (entry.traceparent() != null) {
            headers.put("traceparent", entry.traceparent());
        }
        return LogRecord.toSend(entry.topic(), entry.key(), entry.value(), headers);
    }

    public Decoded decode(LogRecord logRecord) {
        String type = logRecord.headers().get("ce_type");
        if (type == null) {
            return new Decoded.Malformed(logRecord, "NO_TYPE: header ce_type is missing");
        }
        Class<?> data = catalog.typeOf(type);
        EventCatalog.Ending ending = catalog.endingOf(type);
        if (data == null && ending == null) {
            return new Decoded.Ignored();
        }
        try {
            return new Decoded.Known(toIncoming(logRecord, type, data, ending));
        } catch (RuntimeException e) {
            // Whatever a value does to its reader, it is this one record that is wrong.
            return new Decoded.Malformed(logRecord, "MALFORMED: " + e.getClass().getSimpleName());
        }
    }

    private Incoming toIncoming(
            LogRecord logRecord,
            String type,
            @Nullable Class<?> data,
            EventCatalog.@Nullable Ending ending) {
        Map<String, String> headers = logRecord.headers();
        Instant time = Instant.parse(header(headers, "ce_time"));
        long revision = Long.parseLong(header(headers, "ce_revision"));
        byte[] value = logRecord.value();
        Object event;
        if (ending != null) {
            String key = logRecord.key();
            if (key == null) {
                throw new IllegalArgumentException("a tombstone needs a key");
            }
            event = ending.of(key, time, revision);
        } else if (data != null && value != null) {
            event = mapper.readValue(value, data);
        } else {
            throw new IllegalArgumentException("a value is missing");
        }
        return new Incoming(
                header(headers, "ce_id"),
                type,
                time,
                revision,
                headers.get("traceparent"),
                event,
                logRecord);
    }

    private static String header(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }
}
