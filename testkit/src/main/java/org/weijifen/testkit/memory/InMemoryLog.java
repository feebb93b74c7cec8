package org.weijifen.testkit.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.LogRecord;

/**
 * A partitioned log with consumer groups. A key goes to the partition that Kafka's own partitioner
 * would choose; a topic exists from its first use. A group's position moves with {@link #poll}, its
 * committed offsets only with {@link #commit}; {@link #rewind} is what a crash or a rebalance does
 * to it. What is sent is copied; what is read is shared, and its bytes travel untouched.
 */
public final class InMemoryLog implements EventLog {

    private final int partitions;
    private final Map<String, List<List<LogRecord>>> topics = new TreeMap<>();
    private final Map<GroupTopic, Offsets> groups = new HashMap<>();

    private record GroupTopic(String group, String topic) {}

    /** Per partition: the offset to read next, and the one to begin at after a crash. */
    private static final class Offsets {
        final int[] position;
        final int[] committed;

        Offsets(int partitions) {
            this.position = new int[partitions];
            this.committed = new int[partitions];
        }
    }

    /** A log whose topics have so many partitions each. */
    public InMemoryLog(int partitions) {
        this.partitions = partitions;
    }

    @Override
    public synchronized List<Boolean> send(List<LogRecord> records) {
        List<Boolean> acknowledged = new ArrayList<>();
        for (LogRecord logRecord : records) {
            append(logRecord);
            acknowledged.add(true);
        }
        return acknowledged;
    }

    @Override
    public void readToEnd(Collection<String> names, Consumer<LogRecord> reader) {
        List<LogRecord> all = new ArrayList<>();
        synchronized (this) {
            names.forEach(name -> all.addAll(records(name)));
        }
        all.forEach(reader);
    }

    /**
     * Appends one record at the end of its key's partition, and returns it with partition and
     * offset.
     */
    public synchronized LogRecord append(LogRecord logRecord) {
        int partition = partitionOf(logRecord.key());
        List<LogRecord> log = topic(logRecord.topic()).get(partition);
        LogRecord stored = place(logRecord, partition, log.size());
        log.add(stored);
        return stored;
    }

    /** Every record of a topic, partition by partition, each in order of offset. */
    public synchronized List<LogRecord> records(String name) {
        return topic(name).stream().flatMap(List::stream).toList();
    }

    /** Names of the topics that were used, sorted. */
    public synchronized List<String> topics() {
        return List.copyOf(new TreeSet<>(topics.keySet()));
    }

    public int partitions() {
        return partitions;
    }

    /** One partition, growing as records are appended; for whoever counts itself. */
    public synchronized List<LogRecord> partition(String name, int partition) {
        return Collections.unmodifiableList(topic(name).get(partition));
    }

    /**
     * The next records of a topic for a group, at most {@code max}, over all partitions in their
     * order.
     */
    public synchronized List<LogRecord> poll(String group, String name, int max) {
        List<LogRecord> polled = new ArrayList<>();
        for (int partition = 0; partition < partitions && polled.size() < max; partition++) {
            polled.addAll(poll(group, name, partition, max - polled.size()));
        }
        return polled;
    }

    /**
     * The next records of one partition for a group, at most {@code max}; moves the position,
     * commits nothing.
     */
    public synchronized List<LogRecord> poll(String group, String name, int partition, int max) {
        Offsets offsets = offsets(group, name);
        List<LogRecord> log = topic(name).get(partition);
        int from = offsets.position[partition];
        int to = Math.min(log.size(), from + max);
        offsets.position[partition] = to;
        return List.copyOf(log.subList(from, to));
    }

    /** Commits everything polled so far. */
    public synchronized void commit(String group, String name) {
        Offsets offsets = offsets(group, name);
        System.arraycopy(offsets.position, 0, offsets.committed, 0, partitions);
    }

    /** Forgets what was polled since the last commit: it will come again. */
    public synchronized void rewind(String group, String name) {
        Offsets offsets = offsets(group, name);
        System.arraycopy(offsets.committed, 0, offsets.position, 0, partitions);
    }

    /** Puts position and commit back to the first record: a replay from zero. */
    public synchronized void rewindToStart(String group, String name) {
        groups.remove(new GroupTopic(group, name));
    }

    /** How many records the group has not committed yet. */
    public synchronized long lag(String group, String name) {
        Offsets offsets = offsets(group, name);
        long lag = 0;
        for (int partition = 0; partition < partitions; partition++) {
            lag += topic(name).get(partition).size() - offsets.committed[partition];
        }
        return lag;
    }

    private List<List<LogRecord>> topic(String name) {
        return topics.computeIfAbsent(
                name,
                _ -> {
                    List<List<LogRecord>> logs = new ArrayList<>();
                    for (int i = 0; i < partitions; i++) {
                        logs.add(new ArrayList<>());
                    }
                    return logs;
                });
    }

    private Offsets offsets(String group, String name) {
        return groups.computeIfAbsent(new GroupTopic(group, name), _ -> new Offsets(partitions));
    }

    private int partitionOf(@Nullable String key) {
        if (key == null) {
            return 0; // Kafka would pick any; a seeded run must not
        }
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static LogRecord place(LogRecord r, int partition, long offset) {
        byte[] value = r.value();
        return new LogRecord(
                r.topic(),
                partition,
                offset,
                r.key(),
                value == null ? null : value.clone(),
                r.headers());
    }
}
