package org.weijifen.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.weijifen.contracts.Interval;
import org.weijifen.testkit.simulation.Violation;
import org.weijifen.testkit.simulation.World;
import tools.jackson.databind.JsonNode;

/** Invariants 5 and 6 on the topics that carry hours. */
final class SuppressionJudge {
    private final World world;
    private final Facts facts;
    private final HoursModel model;

    SuppressionJudge(World world, Facts facts) {
        this.world = world;
        this.facts = facts;
        model = new HoursModel(facts);
    }

    private record Place(String recordId, String sanctionId, String month) {}

    private record Word(long sanctionRevision, long recordRevision, Set<Long> minutes) {
        boolean isNewerThan(Word other) {
            return sanctionRevision > other.sanctionRevision
                    || (sanctionRevision == other.sanctionRevision
                            && recordRevision > other.recordRevision);
        }

        boolean isLike(Word other) {
            return sanctionRevision == other.sanctionRevision
                    && recordRevision == other.recordRevision;
        }
    }

    /** The highest sequence of record, sanction and month carries what the sanction suppresses. */
    void judge() {
        Map<Place, Word> last = new HashMap<>();
        for (Heard.Said event : Heard.on(world, "blacklist.hours")) {
            JsonNode sequence = event.data().get("sequence");
            var word =
                    new Word(
                            sequence.get("sanctionRevision").asLong(),
                            sequence.get("recordRevision").asLong(),
                            Told.minutes(intervals(event.data().get("intervals"))));
            var place =
                    new Place(
                            event.text("recordId"), event.text("sanctionId"), event.text("month"));
            Word known = last.get(place);
            Violation.unless(
                    known == null || !word.isLike(known) || word.minutes().equals(known.minutes()),
                    "one sequence, two meanings: " + event);
            if (known == null || word.isNewerThan(known)) {
                last.put(place, word);
            }
        }
        Map<Place, Set<Long>> told = new HashMap<>();
        last.forEach(
                (place, word) -> {
                    if (!word.minutes().isEmpty()) {
                        told.put(place, word.minutes());
                    }
                });
        Map<Place, Set<Long>> due = due();
        Seen.count("suppressions", due.size());
        Seen.count(
                "suppressed_twice",
                due.size()
                        - due.keySet().stream()
                                .map(p -> p.recordId() + p.month())
                                .distinct()
                                .count());
        Violation.unless(
                told.equals(due),
                "suppressed by the topic "
                        + brief(told)
                        + ", by the model "
                        + brief(due)
                        + " "
                        + facts.hours
                        + facts.sanctions.values());
    }

    private Map<Place, Set<Long>> due() {
        Map<Place, Set<Long>> due = new HashMap<>();
        facts.sanctions.forEach(
                (key, sanction) ->
                        facts.hours.forEach(
                                (recordId, hours) -> {
                                    if (model.counts(recordId)
                                            && hours.organizationIds.contains(
                                                    sanction.subject.id())) {
                                        addDue(due, recordId, hours, sanction);
                                    }
                                }));
        return due;
    }

    private static void addDue(
            Map<Place, Set<Long>> due, String recordId, Facts.Hours hours, SanctionFacts sanction) {
        for (long minute : Told.minutes(hours.verified)) {
            if (sanction.covers(Told.instantOf(minute))) {
                var place =
                        new Place(recordId, sanction.sanctionId, Told.monthOf(minute).toString());
                due.computeIfAbsent(place, p -> new TreeSet<>()).add(minute);
            }
        }
    }

    private static Map<Place, Integer> brief(Map<Place, Set<Long>> minutes) {
        return minutes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size()));
    }

    /** The last word on each record is what was accepted of it; no record comes from nowhere. */
    void judgeHours() {
        Map<String, Heard.Said> last = new TreeMap<>();
        for (Heard.Said event : Heard.on(world, "activity.hours")) {
            last.put(event.text("recordId"), event);
        }
        Violation.unless(
                facts.hours.keySet().containsAll(last.keySet()),
                "records of nobody: " + last.keySet());
        facts.hours.forEach((id, hours) -> judgeRecord(id, hours, last.get(id)));
    }

    private void judgeRecord(
            String id, Facts.Hours hours, Heard.@org.jspecify.annotations.Nullable Said last) {
        boolean verified = last != null && last.is("hours.verified");
        String what = id + " " + hours + ": last " + last + " " + facts.sanctions.values();
        Violation.unless(verified == model.counts(id), what);
        if (last == null || !verified) {
            return;
        }
        JsonNode said = last.data();
        Violation.unless(
                Told.minutes(intervals(said.get("intervals"))).equals(Told.minutes(hours.verified))
                        && Instant.parse(said.get("firstVerifiedAt").asString())
                                .equals(hours.firstVerifiedAt)
                        && said.get("unfiled").asBoolean() == hours.unfiled
                        && said.get("volunteerId").asString().equals(hours.volunteerId)
                        && said.get("activityId").asString().equals(hours.activityId),
                what);
    }

    private static List<Interval> intervals(JsonNode json) {
        List<Interval> intervals = new ArrayList<>();
        for (JsonNode interval : json) {
            intervals.add(
                    new Interval(
                            Instant.parse(interval.get("startsAt").asString()),
                            Instant.parse(interval.get("endsAt").asString())));
        }
        return intervals;
    }
}
