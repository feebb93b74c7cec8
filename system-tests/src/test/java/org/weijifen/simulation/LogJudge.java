package org.weijifen.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.simulation.ActivityFacts.TurnKind;
import org.weijifen.testkit.simulation.Violation;
import org.weijifen.testkit.simulation.World;
import tools.jackson.databind.JsonNode;

/**
 * Invariant 5: every accepted request left its event, once, and no event is there that no accepted
 * request explains.
 */
final class LogJudge {
    private final World world;
    private final Facts facts;

    LogJudge(World world, Facts facts) {
        this.world = world;
        this.facts = facts;
    }

    void judge() {
        Map<String, Integer> due = new TreeMap<>();
        facts.persons.keySet().forEach(id -> due.put("volunteer.registered.v1 " + id, 1));
        facts.organizations.forEach(id -> due.put("organization.registered.v1 " + id, 1));
        facts.activities.forEach((id, activity) -> activity(id, activity, due));
        facts.cases.forEach((id, c) -> ofCase(id, c, due));
        IrregularityJudge.cases(world, facts)
                .forEach(id -> due.put("violation.reported.v1 " + id, 1));
        due.values().removeIf(count -> count == 0);
        Map<String, Integer> told = new TreeMap<>();
        count("registry.volunteers", List.of("volunteer.registered"), told, null);
        count("registry.organizations", List.of("organization.registered"), told, null);
        count(
                "activity.activities",
                List.of(
                        "activity.filed",
                        "activity.returned",
                        "activity.cancelled",
                        "activity.completed",
                        "activity.rescheduled",
                        "activity.roster-sealed"),
                told,
                null);
        count("blacklist.cases", List.of("violation.reported"), told, "caseId");
        count(
                "blacklist.cases",
                List.of(
                        "sanction.imposed",
                        "sanction.lifted",
                        "publication.started",
                        "publication.ended"),
                told,
                "sanctionId");
        excuseSeals(due, told);
        new SanctionLog(world, facts).excuse(due, told);
        Violation.unless(
                told.equals(due),
                "events " + told + ", accepted requests " + due + facts.activities);
        new SanctionLog(world, facts).judge();
        judgePersonsSanctions();
    }

    private void count(
            String topic,
            List<String> types,
            Map<String, Integer> told,
            @org.jspecify.annotations.Nullable String idField) {
        for (Heard.Said event : Heard.on(world, topic)) {
            if (types.stream().anyMatch(event::is)) {
                String id = idField == null ? event.key() : event.text(idField);
                told.merge(event.type() + " " + id, 1, Integer::sum);
            } else if (idField == null) {
                Violation.unless(isKnown(topic, event.key()), "an event about nobody: " + event);
            }
        }
    }

    private boolean isKnown(String topic, String key) {
        return switch (topic) {
            case "registry.volunteers" -> facts.persons.containsKey(key);
            case "activity.activities" -> facts.activities.containsKey(key);
            default -> facts.organizations.contains(key);
        };
    }

    private static void activity(String id, ActivityFacts activity, Map<String, Integer> due) {
        if (!activity.wasFiled()) {
            return;
        }
        due.put("activity.filed.v1 " + id, (int) activity.count(TurnKind.FILED));
        due.put("activity.returned.v1 " + id, (int) activity.count(TurnKind.RETURNED));
        due.put("activity.cancelled.v1 " + id, (int) activity.count(TurnKind.CANCELLED));
        due.put("activity.completed.v1 " + id, (int) activity.count(TurnKind.COMPLETED));
        due.put("activity.rescheduled.v1 " + id, activity.moves);
        due.put("activity.roster-sealed.v1 " + id, 1);
    }

    /** Cancelled before the cut-off there is nothing to seal, unless the seal overtook it. */
    private void excuseSeals(Map<String, Integer> due, Map<String, Integer> told) {
        facts.activities.forEach(
                (id, activity) -> {
                    String seal = "activity.roster-sealed.v1 " + id;
                    boolean cancelledBefore =
                            activity.wasFiled()
                                    && activity.turns.stream()
                                            .anyMatch(
                                                    t ->
                                                            t.kind() == TurnKind.CANCELLED
                                                                    && t.at().isBefore(
                                                                                    activity.cutoffAt));
                    if (cancelledBefore && !told.containsKey(seal)) {
                        due.remove(seal);
                    }
                });
    }

    private void ofCase(String caseId, Facts.Case c, Map<String, Integer> due) {
        if (c.subject.kind() == SubjectKind.VOLUNTEER) {
            return;
        }
        due.put("violation.reported.v1 " + caseId, 1);
        for (SanctionFacts sanction : facts.sanctionsOf(caseId)) {
            String id = sanction.sanctionId;
            due.put("sanction.imposed.v1 " + id, 1 + sanction.retroactiveActs);
            due.put(
                    "sanction.lifted.v1 " + id,
                    (sanction.changedAt == null ? 0 : 1) + (sanction.repairedAt == null ? 0 : 1));
            if (sanction.order != null) {
                Instant until = Told.startOf(sanction.order.until());
                boolean over =
                        sanction.isReversed()
                                || sanction.repairedAt != null
                                || !world.clocks().read().isBefore(until);
                due.put("publication.started.v1 " + id, 1);
                due.put("publication.ended.v1 " + id, over ? 1 : 0);
            }
        }
    }

    /** The last word on each person's sanctions is all that stands. */
    private void judgePersonsSanctions() {
        Map<String, List<String>> told = new TreeMap<>();
        for (Heard.Said event : Heard.on(world, "blacklist.volunteer-cases")) {
            List<String> standing = new ArrayList<>();
            if (event.json() != null) {
                for (JsonNode s : event.json().get("sanctions")) {
                    JsonNode until = s.get("until");
                    List<String> falsified = new ArrayList<>();
                    s.get("falsifiedRecordIds").forEach(r -> falsified.add(r.asString()));
                    standing.add(
                            s.get("sanctionId").asString()
                                    + " "
                                    + s.get("from").asString()
                                    + " "
                                    + (until == null || until.isNull() ? null : until.asString())
                                    + " "
                                    + falsified);
                }
            }
            told.put(event.key(), standing.stream().sorted().toList());
        }
        Map<String, List<String>> due = new TreeMap<>();
        facts.sanctions.forEach(
                (caseId, s) -> {
                    if (s.subject.kind() == SubjectKind.VOLUNTEER) {
                        List<String> standing =
                                due.computeIfAbsent(s.subject.id(), id -> new ArrayList<>());
                        s.standing.forEach(
                                p ->
                                        standing.add(
                                                s.sanctionId
                                                        + " "
                                                        + p.from()
                                                        + " "
                                                        + Objects.toString(p.until())
                                                        + " "
                                                        + s.falsified));
                    }
                });
        due.values().forEach(java.util.Collections::sort);
        Violation.unless(
                told.equals(due), "sanctions on persons: topic " + told + ", model " + due);
    }
}
