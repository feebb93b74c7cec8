package org.weijifen.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as it lies on the broker.
 *
 * @param partition {@code null}: the one that the key belongs to
 * @param value {@code null} for a tombstone
 */
record WireEvent(
        String topic,
        @Nullable Integer partition,
        String key,
        byte @Nullable [] value,
        List<Header> headers) {
    private static final JsonMapper MAPPER = new JsonMapper();

    static WireEvent of(ConsumerRecord<String, byte[]> read) {
        return new WireEvent(
                read.topic(),
                read.partition(),
                read.key(),
                read.value(),
                Arrays.asList(read.headers().toArray()));
    }

    ProducerRecord<String, byte[]> toSend() {
        return new ProducerRecord<>(topic, partition, key, value, headers);
    }

    String id() {
        return header("ce_id");
    }

    String type() {
        return header("ce_type");
    }

    /** Field of the data; empty where there is none. */
    String text(String field) {
        return data().path(field).asString("");
    }

    long revision() {
        return Long.parseLong(header("ce_revision"));
    }

    JsonNode data() {
        return value == null ? MAPPER.missingNode() : MAPPER.readTree(value);
    }

    /** Everything that a repetition must repeat byte for byte. */
    String content() {
        return topic
                + partition
                + key
                + (value == null ? "-" : new String(value, StandardCharsets.ISO_8859_1))
                + type()
                + header("ce_time")
                + revision();
    }

    /** The same fact told of other ids, as a fact of its own. */
    WireEvent renamed(Map<String, String> ids) {
        List<Header> renamed = new ArrayList<>();
        for (Header header : headers) {
            renamed.add(
                    header.key().equals("ce_id")
                            ? header("ce_id", twinId(ids))
                            : header(header.key(), rename(text(header.value()), ids)));
        }
        return new WireEvent(
                topic,
                null,
                rename(key, ids),
                value == null ? null : rename(text(value), ids).getBytes(StandardCharsets.UTF_8),
                renamed);
    }

    private String twinId(Map<String, String> ids) {
        String name = id() + rename(key, ids);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String rename(String text, Map<String, String> ids) {
        String renamed = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            renamed = renamed.replace(id.getKey(), id.getValue());
        }
        return renamed;
    }

    private String header(String name) {
        return headers.stream()
                .filter(h -> h.key().equals(name))
                .map(h -> text(h.value()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(topic + " has a record without " + name));
    }

    private static Header header(String name, String text) {
        return new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
