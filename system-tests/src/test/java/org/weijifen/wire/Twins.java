package org.weijifen.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.weijifen.contracts.Topics;

/**
 * Tells the facts about somebody once more as facts about a twin, shuffled and with repetitions:
 * what reordering does to readers that have not heard them yet. A repetition under the old ids
 * could only show that known facts are ignored.
 */
final class Twins {
    private static final int COPIES = 2;
    private static final String PREFIX = "twin-";

    private final Wire wire;

    Twins(Wire wire) {
        this.wire = wire;
    }

    static boolean isTwin(String id) {
        return id.startsWith(PREFIX);
    }

    /**
     * Facts ready to be told of twins.
     *
     * @param twins twin of each id
     */
    record Telling(Map<String, String> twins, List<WireEvent> events) {}

    /** The verified and withdrawn hours of the volunteers; answers each one's twin. */
    Map<String, String> ofHours(List<String> volunteers, int number) {
        Telling telling = hours(volunteers, number, Map.of());
        wire.sendShuffled(number, COPIES, telling.events());
        return telling.twins();
    }

    /**
     * As {@link #ofHours}, not yet sent.
     *
     * @param others what else to rename: bodies, dates
     */
    Telling hours(List<String> volunteers, int number, Map<String, String> others) {
        List<WireEvent> told =
                wire.facts(Topics.ACTIVITY_HOURS).stream()
                        .filter(e -> volunteers.contains(e.key()))
                        .toList();
        Map<String, String> twins = named(volunteers, number);
        Map<String, String> ids = new LinkedHashMap<>(twins);
        ids.putAll(
                named(new TreeSet<>(told.stream().map(e -> e.text("recordId")).toList()), number));
        ids.putAll(others);
        return new Telling(twins, told.stream().map(e -> e.renamed(ids)).toList());
    }

    /** Everything told of the activities; answers each one's twin. */
    Map<String, String> ofActivities(List<String> activities, int number) {
        List<WireEvent> told =
                wire.facts(Topics.ACTIVITY_ACTIVITIES).stream()
                        .filter(e -> activities.contains(e.key()))
                        .toList();
        Map<String, String> twins = named(activities, number);
        wire.sendShuffled(number, COPIES, told.stream().map(e -> e.renamed(twins)).toList());
        return twins;
    }

    private static Map<String, String> named(Iterable<String> ids, int number) {
        Map<String, String> twins = new LinkedHashMap<>();
        ids.forEach(id -> twins.put(id, PREFIX + number + "-" + id));
        return twins;
    }
}
