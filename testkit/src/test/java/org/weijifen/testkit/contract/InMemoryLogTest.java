package org.weijifen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.testkit.memory.InMemoryLog;

class InMemoryLogTest extends EventLogContract {

    private final InMemoryLog log = new InMemoryLog(3);
    private final AtomicInteger topics = new AtomicInteger();

    @Override
    protected EventLog log() {
        return log;
    }

    @Override
    protected String freshTopic() {
        return "t" + topics.incrementAndGet();
    }

    @Test
    void givesAGroupAgainWhatItDidNotCommit() {
        List<LogRecord> sent =
                IntStream.range(0, 10)
                        .mapToObj(
                                i ->
                                        LogRecord.toSend(
                                                "t", "k" + i, new byte[] {(byte) i}, Map.of()))
                        .toList();
        log.send(sent);

        List<LogRecord> first = log.poll("g", "t", 4);
        assertThat(first).hasSize(4);
        log.commit("g", "t");
        assertThat(log.lag("g", "t")).isEqualTo(6);
        List<LogRecord> second = log.poll("g", "t", 100);
        assertThat(second).hasSize(6);
        assertThat(log.poll("g", "t", 100)).isEmpty();

        log.rewind("g", "t");
        assertThat(log.poll("g", "t", 100))
                .extracting(LogRecord::key)
                .isEqualTo(second.stream().map(LogRecord::key).toList());
        assertThat(log.poll("other", "t", 100)).hasSize(10);
        log.rewindToStart("g", "t");
        assertThat(log.poll("g", "t", 100)).hasSize(10);
    }
}
