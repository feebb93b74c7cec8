package org.weijifen.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.EventTypes;
import org.weijifen.contracts.GoldenFiles;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.scheme.ContractCatalog;

/** The contract's golden files at a writer and at a reader. */
public final class GoldenEvents {
    /** Key of the records that {@link #decoded} reads. */
    public static final String KEY = "vol-000123";

    private static final EventCodec CODEC = new EventCodec("/test", ContractCatalog.all());

    private GoldenEvents() {}

    /** The types that a service writes. */
    public static Stream<EventType> written(ServiceDefinition service) {
        return of(service.ownTopics());
    }

    /** The types on these topics. */
    public static Stream<EventType> of(Collection<String> topics) {
        return EventTypes.forTopics(topics.toArray(String[]::new)).stream();
    }

    /** A type's golden files as a reader's events, full one first; a tombstone is one event. */
    public static List<Event> decoded(EventType type) {
        if (decode(type, null) instanceof Decoded.Known tombstone) {
            return List.of((Event) tombstone.event().data());
        }
        return Stream.of(GoldenFiles.FULL, GoldenFiles.MINIMAL)
                .map(variant -> event(type, GoldenFiles.read(type.name(), variant)))
                .toList();
    }

    /** A service's codec writes a type's golden files byte for byte, a tombstone without bytes. */
    public static void assertWritten(ServiceDefinition service, EventType type) {
        var codec = new EventCodec(service.source(), service.catalog());
        for (String variant : List.of(GoldenFiles.FULL, GoldenFiles.MINIMAL)) {
            boolean tombstone = decode(type, null) instanceof Decoded.Known;
            String golden = tombstone ? null : GoldenFiles.read(type.name(), variant);
            Event event = golden == null ? decoded(type).getFirst() : event(type, golden);
            OutboxEntry entry = codec.toEntry(event, "aggregates/1", 0, 1, null, 0);
            LogRecord sent = codec.toRecord(entry);
            byte[] value = sent.value();
            assertThat(value == null ? null : new String(value, StandardCharsets.UTF_8))
                    .as(type.name() + " " + variant)
                    .isEqualTo(golden);
            assertThat(sent.topic()).isEqualTo(type.topic());
            assertThat(sent.key()).isEqualTo(event.key());
            assertThat(sent.headers())
                    .containsEntry("ce_type", type.name())
                    .containsEntry("ce_source", service.source())
                    .containsEntry("ce_revision", Long.toString(event.revision()));
        }
    }

    private static Event event(EventType type, String json) {
        Decoded decoded = decode(type, json);
        assertThat(decoded).as(type.name()).isInstanceOf(Decoded.Known.class);
        Event event = (Event) ((Decoded.Known) decoded).event().data();
        assertThat(event).isInstanceOf(type.data());
        return event;
    }

    private static Decoded decode(EventType type, @Nullable String json) {
        var headers =
                Map.of(
                        "ce_type", type.name(),
                        "ce_id", "e1",
                        "ce_time", "2026-03-02T03:04:05.678Z",
                        "ce_revision", "4294967299");
        byte[] value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        return CODEC.decode(LogRecord.toSend(type.topic(), KEY, value, headers));
    }
}
