package org.weijifen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.LogRecord;

/** The contract of {@link EventLog}. Each test uses topics of its own. */
public abstract class EventLogContract {

    private static final int KEYS = 40;

    /** The log under test; may be shared between tests. */
    protected abstract EventLog log();

    /** A topic of three partitions that no other test uses. */
    protected abstract String freshTopic();

    @Test
    void readsBackWhatWasSent() {
        String topic = freshTopic();
        var sent =
                LogRecord.toSend(topic, "k", bytes("值"), Map.of("ce_id", "1", "ce_subject", "志愿"));

        assertThat(log().send(List.of(sent))).containsExactly(true);

        List<LogRecord> read = readAll(topic);
        assertThat(read).hasSize(1);
        LogRecord only = read.getFirst();
        assertThat(only.key()).isEqualTo("k");
        assertThat(only.value()).isEqualTo(bytes("值"));
        assertThat(only.headers()).isEqualTo(sent.headers());
        assertThat(only.topic()).isEqualTo(topic);
        assertThat(only.partition()).isBetween(0, 2);
        assertThat(only.offset()).isZero();
    }

    @Test
    void carriesTombstones() {
        String topic = freshTopic();
        log().send(List.of(LogRecord.toSend(topic, "k", null, Map.of())));

        assertThat(readAll(topic)).singleElement().satisfies(r -> assertThat(r.value()).isNull());
    }

    @Test
    void keepsTheOrderOfEachKeyInOnePartition() {
        String topic = freshTopic();
        for (int round = 0; round < 3; round++) {
            List<LogRecord> batch = new ArrayList<>();
            for (int key = 0; key < KEYS; key++) {
                batch.add(LogRecord.toSend(topic, "key" + key, bytes("" + round), Map.of()));
            }
            assertThat(log().send(batch)).hasSize(KEYS).doesNotContain(false);
        }

        Map<String, List<LogRecord>> byKey = new HashMap<>();
        readAll(topic)
                .forEach(
                        r ->
                                byKey.computeIfAbsent(
                                                String.valueOf(r.key()), _ -> new ArrayList<>())
                                        .add(r));
        assertThat(byKey).hasSize(KEYS);
        assertThat(byKey.values())
                .allSatisfy(
                        records -> {
                            assertThat(records)
                                    .extracting(r -> text(r))
                                    .containsExactly("0", "1", "2");
                            assertThat(records)
                                    .extracting(LogRecord::partition)
                                    .containsOnly(records.getFirst().partition());
                        });
        assertThat(byKey.values().stream().map(r -> r.getFirst().partition()).distinct())
                .hasSize(3);
    }

    @Test
    void readsSeveralTopicsToTheEndsNotedAtTheStart() {
        String one = freshTopic();
        String two = freshTopic();
        log().send(
                        List.of(
                                LogRecord.toSend(one, "a", bytes("1"), Map.of()),
                                LogRecord.toSend(two, "b", bytes("2"), Map.of())));

        List<String> read = new ArrayList<>();
        log().readToEnd(
                        List.of(one, two),
                        r -> {
                            read.add(text(r));
                            log().send(
                                            List.of(
                                                    LogRecord.toSend(
                                                            one, "a", bytes("later"), Map.of())));
                        });
        assertThat(read).containsExactlyInAnyOrder("1", "2");
        assertThat(readAll(one)).hasSize(3);
    }

    @Test
    void readsAnEmptyTopic() {
        assertThat(readAll(freshTopic())).isEmpty();
    }

    @Test
    void sendsNothing() {
        assertThat(log().send(List.of())).isEmpty();
    }

    private List<LogRecord> readAll(String topic) {
        List<LogRecord> read = new ArrayList<>();
        log().readToEnd(List.of(topic), read::add);
        return read;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(LogRecord r) {
        byte[] value = r.value();
        return value == null ? "null" : new String(value, StandardCharsets.UTF_8);
    }
}
