package org.weijifen.testkit.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.testkit.memory.InMemoryLog;

/**
 * Malformed records between good ones, and who must park which: every group that understands the
 * good record parks its spoilt copy, a type that it never heard of is no business of anybody.
 */
final class Poison {
    private static final String LETTERS = ".dead-letters";
    private static final String UNHEARD_OF = "unheard-of.v1";

    private final Simulation simulation;
    private final InMemoryLog log;
    private final List<ServiceHost<?>> hosts;

    /** Groups that must park it, by the place of the spoilt record. */
    private final Map<Place, Set<String>> due = new LinkedHashMap<>();

    private record Place(String topic, int partition, long offset) {
        static Place of(LogRecord r) {
            return new Place(r.topic(), r.partition(), r.offset());
        }
    }

    Poison(Simulation simulation, InMemoryLog log, List<ServiceHost<?>> hosts) {
        this.simulation = simulation;
        this.log = log;
        this.hosts = hosts;
    }

    /** Behind a good record that somebody reads, now and then a spoilt copy. */
    void perhapsAfter(LogRecord good) {
        List<ServiceDefinition> readers = readersOf(good.topic());
        if (!readers.isEmpty() && simulation.faults().strikes(Fault.POISON)) {
            simulation.hit(Fault.POISON);
            LogRecord spoilt = log.append(spoil(good, simulation.faults().details()));
            due.put(Place.of(spoilt), whoMustPark(good, spoilt, readers));
        }
    }

    private List<ServiceDefinition> readersOf(String topic) {
        List<ServiceDefinition> readers = new ArrayList<>();
        for (ServiceHost<?> host : hosts) {
            if (host.reads(topic)) {
                readers.add(host.blueprint().definition());
            }
        }
        return readers;
    }

    private static Set<String> whoMustPark(
            LogRecord good, LogRecord spoilt, List<ServiceDefinition> readers) {
        String type = spoilt.headers().get("ce_type");
        Set<String> groups = new TreeSet<>();
        for (ServiceDefinition reader : readers) {
            var codec = new EventCodec(reader.source(), reader.catalog());
            if (type == null
                    || (!type.equals(UNHEARD_OF) && codec.decode(good) instanceof Decoded.Known)) {
                groups.add(reader.name());
            }
        }
        return groups;
    }

    private static LogRecord spoil(LogRecord good, SplittableRandom random) {
        Map<String, String> headers = new TreeMap<>(good.headers());
        byte[] value = good.value();
        switch (random.nextInt(value == null ? 6 : 9)) {
            case 0 -> headers.remove("ce_type");
            case 1 -> headers.put("ce_type", UNHEARD_OF);
            case 2 -> headers.remove("ce_id");
            case 3 -> headers.remove("ce_revision");
            case 4 -> headers.put("ce_revision", "many");
            case 5 -> headers.put("ce_time", "yesterday");
            case 6 -> value = null;
            case 7 -> value = "[]".getBytes(StandardCharsets.UTF_8);
            default -> value = half(value);
        }
        String key = String.valueOf(good.key());
        return LogRecord.toSend(good.topic(), key, value, headers);
    }

    private static byte[] half(byte @Nullable [] value) {
        return value == null ? new byte[0] : Arrays.copyOf(value, value.length / 2);
    }

    boolean isSpoilt(LogRecord logRecord) {
        return due.containsKey(Place.of(logRecord));
    }

    /**
     * Called at rest.
     *
     * @throws Violation unless each group has parked what it must, and nothing else
     */
    void requireDueLetters() {
        Map<Place, Set<String>> parked = new LinkedHashMap<>();
        for (String topic : log.topics()) {
            if (topic.endsWith(LETTERS)) {
                String group = topic.substring(0, topic.length() - LETTERS.length());
                for (LogRecord letter : log.records(topic)) {
                    Place origin = originOf(letter);
                    Violation.unless(
                            due.getOrDefault(origin, Set.of()).contains(group),
                            "dead letter on " + topic + ": " + letter.headers());
                    parked.computeIfAbsent(origin, p -> new TreeSet<>()).add(group);
                }
            }
        }
        due.forEach(
                (place, groups) ->
                        Violation.unless(
                                parked.getOrDefault(place, Set.of()).equals(groups),
                                place + " was to be parked by " + groups + ": " + parked));
    }

    private static Place originOf(LogRecord letter) {
        Map<String, String> headers = letter.headers();
        return new Place(
                headers.getOrDefault("dl_topic", ""),
                Integer.parseInt(headers.getOrDefault("dl_partition", "-1")),
                Long.parseLong(headers.getOrDefault("dl_offset", "-1")));
    }
}
