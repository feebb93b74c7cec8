package org.weijifen.hostile;

import static org.weijifen.hostile.Catalogue.ASSOCIATION;
import static org.weijifen.hostile.Catalogue.EVERYBODY;
import static org.weijifen.hostile.Catalogue.ORGANIZER;
import static org.weijifen.hostile.Catalogue.VOLUNTEER;

import java.util.LinkedHashMap;
import java.util.Map;

/** The part of the catalogue about organisations, recorders and volunteers. */
final class CatalogueOfPeople {
    private final TinyWorld world;
    private final Map<String, Baseline> known = new LinkedHashMap<>();

    private CatalogueOfPeople(TinyWorld world) {
        this.world = world;
    }

    static Map<String, Baseline> of(TinyWorld world) {
        var catalogue = new CatalogueOfPeople(world);
        catalogue.registry();
        catalogue.people();
        catalogue.insured();
        return catalogue.known;
    }

    private void registry() {
        known.put(
                "POST /organizations",
                officer()
                        .body(
                                Map.of(
                                        "name",
                                        "Another team",
                                        "kind",
                                        "VOLUNTEER_ORGANIZATION",
                                        "level",
                                        4,
                                        "divisionCode",
                                        TinyWorld.DIVISION,
                                        "parentId",
                                        world.id("unit"),
                                        "unifiedSocialCreditCode",
                                        TinyWorld.CREDIT_CODE)));
        known.put(
                "GET /organizations/{id}",
                Baseline.of("analyst", EVERYBODY).at("id", world.id("team")));
        var staffing =
                Baseline.of(world.organizer(), ASSOCIATION, ORGANIZER)
                        .foreign(world.otherOrganizer())
                        .at("organizationId", world.id("team"), "volunteerId", world.id("trainee"));
        known.put(
                "PUT /organizations/{organizationId}/recorders/{volunteerId}",
                staffing.body(
                        Map.of(
                                "from", "2026-04-01",
                                "until", "2027-01-01",
                                "trainedOn", "2026-02-01")));
        known.put(
                "DELETE /organizations/{organizationId}/recorders/{volunteerId}",
                staffing.at(
                        "organizationId", world.id("team"), "volunteerId", world.id("recorder")));
    }

    private void people() {
        known.put(
                "POST /volunteers",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, ORGANIZER)
                        .body(TinyWorld.registration(77)));
        known.put("GET /volunteers", officer());
        var self = Baseline.of("volunteer." + world.id("v6"), ASSOCIATION, ORGANIZER, VOLUNTEER);
        known.put(
                "GET /volunteers/{id}",
                self.at("id", world.id("v6")).foreign("volunteer." + world.id("stranger")));
        known.put(
                "PUT /volunteers/{id}/consents",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, VOLUNTEER)
                        .at("id", world.id("v6"))
                        .foreign("volunteer." + world.id("stranger"))
                        .body(
                                Map.of(
                                        "insurer",
                                        true,
                                        "guardian",
                                        Map.of("name", "G", "consentedOn", "2026-01-01"))));
        known.put(
                "DELETE /volunteers/{id}/registration",
                officer().at("id", world.id("leaving")).body(Map.of("reason", "MOVED_AWAY")));
        known.put("POST /volunteers/{id}/registration", officer().at("id", world.id("gone")));
    }

    private void insured() {
        known.put(
                "POST /insured-persons",
                Baseline.of("insurer", "insurer")
                        .foreign("insurer.other")
                        .body(world.signedEntries("over")));
    }

    private static Baseline officer() {
        return Baseline.of(TinyWorld.OFFICER, ASSOCIATION);
    }
}
