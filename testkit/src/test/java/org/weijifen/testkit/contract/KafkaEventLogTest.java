package org.weijifen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.kafka.KafkaEventLog;
import org.weijifen.platform.kafka.KafkaTopics;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.testkit.harness.Backends;

/** On the embedded broker, or on a container's with {@code -Dweijifen.containers=true}. */
class KafkaEventLogTest extends EventLogContract {

    private static final AtomicInteger TOPICS = new AtomicInteger();
    private static final KafkaEventLog LOG = new KafkaEventLog(Backends.shared().kafka());

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Override
    protected EventLog log() {
        return LOG;
    }

    @Override
    protected String freshTopic() {
        String topic = "contract" + TOPICS.incrementAndGet();
        Backends.shared().topics(List.of(topic));
        return topic;
    }

    @Test
    void createsTopicsOnceAndKeepsEverythingInThem() throws Exception {
        Map<String, Object> kafka = Backends.shared().kafka();
        var names = List.of("kept", "standing");
        for (int i = 0; i < 2; i++) {
            new KafkaTopics(kafka).ensure(names, Set.of("standing"), 2, Optional.of((short) 1));
        }
        try (Admin admin = Admin.create(kafka)) {
            assertThat(admin.describeTopics(names).allTopicNames().get().get("kept").partitions())
                    .hasSize(2);
            var kept = new ConfigResource(ConfigResource.Type.TOPIC, "kept");
            var standing = new ConfigResource(ConfigResource.Type.TOPIC, "standing");
            var configs = admin.describeConfigs(List.of(kept, standing)).all().get();
            assertThat(configs.get(kept).get("retention.ms").value()).isEqualTo("-1");
            assertThat(configs.get(kept).get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(configs.get(standing).get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    /** Many partitions take the broker long enough to show whether anyone waited for it. */
    @Test
    void aTopicThatIsEnsuredTakesWhatComesAtOnce() {
        Map<String, Object> kafka = Backends.shared().kafka();
        for (int i = 0; i < 3; i++) {
            String topic = "wide" + i;
            new KafkaTopics(kafka).ensure(List.of(topic), Set.of(), 40, Optional.of((short) 1));
            List<LogRecord> batch =
                    IntStream.range(0, 1_600)
                            .mapToObj(k -> LogRecord.toSend(topic, "k" + k, null, Map.of()))
                            .toList();
            assertThat(LOG.send(batch)).as(topic).doesNotContain(false);
        }
    }

    @Test
    void saysSoWhenATopicIsNotThere() {
        assertThat(LOG.send(List.of(LogRecord.toSend("nowhere", "k", null, Map.of()))))
                .containsExactly(false);
        assertThatThrownBy(() -> LOG.readToEnd(List.of("nowhere"), _ -> {}))
                .isInstanceOf(UnavailableException.class);
    }
}
