package org.weijifen.insurance.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventTypes;

/**
 * Orders that Kafka can show: within a topic and key each relay sends in order, and a second relay
 * may send a stretch again, so e1 e2 e1 e2 e3; across topics and keys anything goes.
 */
final class Shuffled {
    private final Random random;

    Shuffled(Random random) {
        this.random = random;
    }

    List<Event> of(List<Event> told) {
        Map<String, List<Event>> streams = new LinkedHashMap<>();
        for (Event event : told) {
            streams.computeIfAbsent(
                            EventTypes.of(event).topic() + " " + event.key(),
                            _ -> new ArrayList<>())
                    .add(event);
        }
        List<List<Event>> open = new ArrayList<>();
        streams.values().forEach(stream -> open.add(twice(stream)));
        List<Event> merged = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Event> stream = open.get(random.nextInt(open.size()));
            // Now one by one, now all that is left of one entity before anything of another.
            int many = random.nextInt(4) == 0 ? stream.size() : 1;
            merged.addAll(stream.subList(0, many));
            stream.subList(0, many).clear();
            open.removeIf(List::isEmpty);
        }
        return merged;
    }

    private List<Event> twice(List<Event> stream) {
        List<Event> sent = new ArrayList<>(stream);
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(stream.size());
            int until = from + 1 + random.nextInt(stream.size() - from);
            sent.addAll(until, stream.subList(from, until));
        }
        return sent;
    }
}
