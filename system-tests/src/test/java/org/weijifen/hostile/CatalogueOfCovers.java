package org.weijifen.hostile;

import static org.weijifen.hostile.Baseline.Trait.UNKNOWN_IS_EMPTY;
import static org.weijifen.hostile.Catalogue.ASSOCIATION;
import static org.weijifen.hostile.Catalogue.ORGANIZER;
import static org.weijifen.hostile.Catalogue.VOLUNTEER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the catalogue about covers and event policies. */
final class CatalogueOfCovers {
    private static final String INSURER = "insurer";

    private CatalogueOfCovers() {}

    static Map<String, Baseline> of(TinyWorld world) {
        Map<String, Baseline> known = new LinkedHashMap<>();
        known.put(
                "GET /covers/{activityId}",
                Baseline.of(INSURER, ASSOCIATION, INSURER, ORGANIZER, VOLUNTEER)
                        .at("activityId", world.id("filed"))
                        .foreign(world.otherOrganizer()));
        // Asked by a volunteer, who is told of nobody else: unknown ids do not exist then.
        known.put(
                "GET /covers/{activityId}/persons/{volunteerId}",
                Baseline.of(
                                "volunteer." + world.id("v1"),
                                ASSOCIATION,
                                INSURER,
                                ORGANIZER,
                                VOLUNTEER)
                        .at("activityId", world.id("filed"), "volunteerId", world.id("v1"))
                        .foreign(world.otherOrganizer()));
        // A policy may come before anybody here has heard of its activity. Whose it is then, the
        // insurer who looks below does not see.
        known.put(
                "PUT /covers/{activityId}/policy",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION)
                        .at("activityId", world.id("cancelled"))
                        .body(policy("insurer-2", world.id("v1"), world.id("v2")))
                        .but(UNKNOWN_IS_EMPTY));
        known.put(
                "GET /covers/{activityId}/policy",
                Baseline.of(INSURER, ASSOCIATION, INSURER).at("activityId", world.id("insured")));
        known.put(
                "GET /covers/{activityId}/reconciliation",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, INSURER, ORGANIZER)
                        .at("activityId", world.id("filed"))
                        .foreign(world.otherOrganizer()));
        known.put(
                "GET /exposures",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, INSURER)
                        .query("from=2026-03-01T00:00:00Z&to=2026-03-08T00:00:00Z"));
        known.put(
                "GET /exposures/double-cover",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, INSURER)
                        .query("from=2026-03-01&to=2026-03-31"));
        return known;
    }

    static Map<String, Object> policy(String insurerId, String... volunteerIds) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("policyId", "marathon-2026");
        policy.put("insurerId", insurerId);
        policy.put("basis", "NAMED_EVENT");
        policy.put("limitsFen", Map.of("death", 155_000_000, "disability", 0, "medical", 300_000));
        policy.put("aggregateLimitFenPerYear", 0);
        policy.put("combineDeathDisability", true);
        policy.put("coversCommute", false);
        policy.put("exclusions", List.of("WAR"));
        policy.put("validFrom", "2026-01-01");
        policy.put("validUntil", "2026-12-31");
        policy.put("volunteerIds", List.of(volunteerIds));
        return policy;
    }
}
