package org.weijifen.platform.consume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.UnavailableException;

/**
 * Records that a group could not use, kept on {@code <group>.dead-letters} with their origin and
 * the reason until somebody mends the cause and replays them into this group's handler only.
 */
public final class DeadLetters implements Parking {
    private static final String REPLAYED = "replayed_dead_letters";
    private static final int LONGEST_REASON = 500;

    private final String group;
    private final EventLog log;
    private final Documents documents;
    private final Meters meters;

    public DeadLetters(String group, EventLog log, Documents documents, Meters meters) {
        this.group = group;
        this.log = log;
        this.documents = documents;
        this.meters = meters;
    }

    /**
     * A parked record. {@code id} is its own place on the dead-letter topic, {@code
     * <partition>-<offset>}.
     */
    public record Letter(String id, String reason, @Nullable String type, LogRecord origin) {}

    public String topic() {
        return group + ".dead-letters";
    }

    /** Returns when the record is safe on the dead-letter topic. */
    @Override
    public void park(LogRecord origin, String reason) {
        Map<String, String> headers = new LinkedHashMap<>(origin.headers());
        headers.put("dl_topic", origin.topic());
        headers.put("dl_partition", Integer.toString(origin.partition()));
        headers.put("dl_offset", Long.toString(origin.offset()));
        headers.put("dl_key", origin.key() == null ? "" : origin.key());
        headers.put("dl_reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        String key = origin.key() == null ? "none" : origin.key();
        if (!log.send(List.of(LogRecord.toSend(topic(), key, origin.value(), headers)))
                .getFirst()) {
            throw new UnavailableException("a dead letter could not be parked", null);
        }
        meters.deadLetters(1);
    }

    /** Letters not yet replayed, oldest first. */
    public List<Letter> list() {
        Map<String, Letter> letters = new LinkedHashMap<>();
        log.readToEnd(
                List.of(topic()),
                r -> {
                    Letter letter = letterOf(r);
                    letters.putIfAbsent(letter.id(), letter);
                });
        if (letters.isEmpty()) {
            return List.of();
        }
        Set<String> done = documents.find(REPLAYED, letters.keySet()).keySet();
        return letters.values().stream()
                .filter(l -> !done.contains(l.id()))
                .collect(Collectors.toList());
    }

    /**
     * Gives letters to this group's consumer again and strikes them out; what fails again is parked
     * anew.
     *
     * @param ids of {@link Letter#id()}; unknown ones are left out
     * @return how many were replayed
     */
    public int replay(Set<String> ids, BatchConsumer consumer) {
        List<Letter> chosen = new ArrayList<>();
        for (Letter letter : list()) {
            if (ids.contains(letter.id())) {
                chosen.add(letter);
            }
        }
        for (Letter letter : chosen) {
            consumer.accept(List.of(letter.origin()));
            documents.commit(
                    REPLAYED,
                    List.of(
                            new GuardedWrite(
                                    letter.id(),
                                    0,
                                    1,
                                    Map.of("group", group),
                                    List.of(),
                                    null,
                                    group,
                                    0)));
        }
        return chosen.size();
    }

    private static Letter letterOf(LogRecord parked) {
        Map<String, String> headers = new LinkedHashMap<>(parked.headers());
        String topic = headers.getOrDefault("dl_topic", "");
        int partition = Integer.parseInt(headers.getOrDefault("dl_partition", "-1"));
        long offset = Long.parseLong(headers.getOrDefault("dl_offset", "-1"));
        String key = headers.getOrDefault("dl_key", "");
        String reason = headers.getOrDefault("dl_reason", "");
        headers.keySet().removeIf(name -> name.startsWith("dl_"));
        String id = parked.partition() + "-" + parked.offset();
        var origin =
                new LogRecord(
                        topic,
                        partition,
                        offset,
                        key.isEmpty() ? null : key,
                        parked.value(),
                        headers);
        return new Letter(id, reason, headers.get("ce_type"), origin);
    }
}
