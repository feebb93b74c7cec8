package org.weijifen.simulation;

import java.util.Map;
import java.util.TreeMap;
import org.weijifen.insurance.cover.CoverView;
import org.weijifen.insurance.cover.CoverView.Insured;
import org.weijifen.testkit.simulation.Violation;
import org.weijifen.testkit.simulation.World;
import tools.jackson.databind.JsonNode;

/** What the topic insurance.covers says of one activity. */
final class CoverTopic {
    private final World world;
    private final String activityId;

    CoverTopic(World world, String activityId) {
        this.world = world;
        this.activityId = activityId;
    }

    /** The topic, folded by revision, ends where the service does. */
    void judge(
            Map<String, Insured> said, CoverView.Period period, boolean anyIssued, String where) {
        Map<String, String> told = new TreeMap<>();
        String span = "";
        for (Heard.Said event : Heard.on(world, "insurance.covers")) {
            if (!event.key().equals(activityId) || event.is("bordereau.sealed")) {
                continue;
            }
            JsonNode data = event.data();
            boolean endorsed = event.is("cover.endorsed");
            for (JsonNode line : data.get(endorsed ? "endorsements" : "lines")) {
                String status =
                        endorsed ? line.get("status").asString() : statusOf(event, activityId);
                told.put(line.get("volunteerId").asString(), verdict(status, line));
            }
            if (data.has("periodFrom")) {
                span = data.get("periodFrom").asString() + data.get("periodUntil").asString();
            }
        }
        Map<String, String> shown = new TreeMap<>();
        said.forEach((id, i) -> shown.put(id, verdict(i)));
        Violation.unless(told.equals(shown), "topic says " + told + ", service " + where);
        Violation.unless(
                !anyIssued || span.equals("" + period.from() + period.until()),
                "topic says period " + span + ", service " + where);
    }

    private static String statusOf(Heard.Said event, String activityId) {
        return switch (event.type()) {
            case "cover.issued.v1" -> "ISSUED";
            case "cover.refused.v1" -> "REFUSED";
            case "cover.ended.v1" -> "ENDED";
            default -> throw new Violation("unknown event of " + activityId + ": " + event);
        };
    }

    private static String verdict(String status, JsonNode line) {
        JsonNode limits = line.get("limits");
        JsonNode reason = line.get("reason");
        return status
                + (reason == null || reason.isNull() ? "" : " " + reason.asString())
                + (limits == null || limits.isNull() ? "" : " " + limits.get("deathFen").asLong());
    }

    private static String verdict(Insured insured) {
        CoverView.LimitsFen limits = insured.limitsFen();
        return insured.status()
                + (insured.reason() == null ? "" : " " + insured.reason())
                + (limits == null ? "" : " " + limits.death());
    }
}
