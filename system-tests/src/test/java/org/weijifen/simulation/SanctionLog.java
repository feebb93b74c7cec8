package org.weijifen.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.testkit.simulation.Violation;
import org.weijifen.testkit.simulation.World;
import tools.jackson.databind.JsonNode;

/** The last word on each sanction of a unit or organisation is what stands (domain.md V5 to V9). */
final class SanctionLog {
    private final World world;
    private final Facts facts;

    SanctionLog(World world, Facts facts) {
        this.world = world;
        this.facts = facts;
    }

    /**
     * Where the count follows from when the registry was heard, or from how a stay and the schedule
     * met, only its bounds are judged.
     */
    void excuse(Map<String, Integer> due, Map<String, Integer> told) {
        for (SanctionFacts sanction : facts.sanctions.values()) {
            if (sanction.isNamed()) {
                for (String type : List.of("sanction.imposed.v1 ", "sanction.lifted.v1 ")) {
                    Integer most = due.remove(type + sanction.sanctionId);
                    Integer count = told.remove(type + sanction.sanctionId);
                    Violation.unless(
                            orZero(count) <= orZero(most),
                            type + "told " + count + " times of " + sanction);
                }
            }
            if (sanction.everStayed) {
                String id = sanction.sanctionId;
                due.remove("publication.started.v1 " + id);
                due.remove("publication.ended.v1 " + id);
                Integer started = told.remove("publication.started.v1 " + id);
                Integer ended = told.remove("publication.ended.v1 " + id);
                Violation.unless(
                        (sanction.order != null) == (started != null)
                                && orZero(ended) <= orZero(started)
                                && (sanction.order == null || orZero(started) <= orZero(ended) + 1),
                        "publication of " + sanction + " begun " + started + ", ended " + ended);
            }
        }
    }

    private static int orZero(@Nullable Integer count) {
        return Objects.requireNonNullElse(count, 0);
    }

    void judge() {
        Map<String, Long> revisions = new HashMap<>();
        Map<String, String> told = new HashMap<>();
        for (Heard.Said event : Heard.on(world, "blacklist.cases")) {
            if (event.type().startsWith("sanction.")) {
                String id = event.text("sanctionId");
                long revision = event.data().get("revision").asLong();
                if (revision > revisions.getOrDefault(id, 0L)) {
                    revisions.put(id, revision);
                    told.put(id, said(event));
                }
            }
        }
        Map<String, String> due = new HashMap<>();
        for (SanctionFacts sanction : facts.sanctions.values()) {
            if (sanction.subject.kind() != SubjectKind.VOLUNTEER && isKnown(sanction)) {
                Seen.count("reaches_back", sanction.retroactiveActs);
                Seen.count("repaired", sanction.repairedAt == null ? 0 : 1);
                Seen.count("named", sanction.isNamed() ? 1 : 0);
                Seen.count("stayed", sanction.everStayed && sanction.order != null ? 1 : 0);
                due.put(sanction.sanctionId, sanction.isReversed() + " " + sanction.standing);
            }
        }
        Violation.unless(told.equals(due), "sanctions: topic " + told + ", model " + due);
    }

    /** The registry has to describe a named body first. */
    private boolean isKnown(SanctionFacts sanction) {
        return !sanction.isNamed() || facts.organizations.contains(sanction.subject.id());
    }

    private static String said(Heard.Said event) {
        if (event.is("sanction.imposed")) {
            return "false " + List.of(period(event.data()));
        }
        List<Period> remaining = new ArrayList<>();
        event.data().get("remaining").forEach(p -> remaining.add(period(p)));
        return event.data().get("whole").asBoolean() + " " + remaining;
    }

    private static Period period(JsonNode json) {
        JsonNode until = json.get("until");
        return new Period(
                Instant.parse(json.get("from").asString()),
                until == null || until.isNull() ? null : Instant.parse(until.asString()));
    }
}
