package org.weijifen.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.EventTypes;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.scheme.ContractCatalog;

/** Somebody else's implementation of CloudEvents' Kafka binding reads what we write. */
class CloudEventsSdkTest {
    private static final String SOURCE = "/weijifen/gusu-2019/test";
    private static final EventCodec CODEC = new EventCodec(SOURCE, ContractCatalog.all());

    static Stream<EventType> types() {
        return EventTypes.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSdkReadsEveryType(EventType type) {
        for (Event event : GoldenEvents.decoded(type)) {
            var entry = CODEC.toEntry(event, "aggregates/1", 0, 1, "00-0af7651916cd43dd-01", 0);
            LogRecord sent = CODEC.toRecord(entry);
            CloudEvent read = read(sent);

            assertThat(read.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(read.getId()).isEqualTo(entry.ceId());
            assertThat(read.getType()).isEqualTo(type.name());
            assertThat(read.getSource()).hasToString(SOURCE);
            assertThat(read.getSubject()).isEqualTo(event.key());
            assertThat(read.getTime()).isNotNull();
            assertThat(read.getTime().toInstant()).isEqualTo(event.occurredAt());
            assertThat(read.getExtension("revision")).hasToString(Long.toString(event.revision()));
            assertThat(read.getDataContentType()).isEqualTo("application/json");
            if (event.tombstone()) {
                assertThat(read.getData()).isNull();
            } else {
                assertThat(read.getData()).isNotNull();
                assertThat(read.getData().toBytes()).isEqualTo(CODEC.valueOf(event));
            }
        }
    }

    private static CloudEvent read(LogRecord sent) {
        var headers = new RecordHeaders();
        sent.headers()
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return KafkaMessageFactory.createReader(headers, sent.value()).toEvent();
    }
}
