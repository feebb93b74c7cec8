package org.weijifen.hostile;

import static org.weijifen.hostile.Baseline.Trait.UNKNOWN_IS_EMPTY;
import static org.weijifen.hostile.Catalogue.ASSOCIATION;
import static org.weijifen.hostile.Catalogue.EVERYBODY;
import static org.weijifen.hostile.Catalogue.OFFICE;
import static org.weijifen.hostile.Catalogue.ORGANIZER;
import static org.weijifen.hostile.Catalogue.RECORDER;
import static org.weijifen.hostile.Catalogue.VOLUNTEER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the catalogue about accounts, cases and sanctions. */
final class CatalogueOfCases {
    private final TinyWorld world;
    private final Map<String, Baseline> known = new LinkedHashMap<>();

    private CatalogueOfCases(TinyWorld world) {
        this.world = world;
    }

    static Map<String, Baseline> of(TinyWorld world) {
        var catalogue = new CatalogueOfCases(world);
        catalogue.accounts();
        catalogue.cases();
        return catalogue.known;
    }

    private void cases() {
        known.put(
                "POST /violation-reports",
                Baseline.of(
                                world.recorder(),
                                ASSOCIATION,
                                OFFICE,
                                ORGANIZER,
                                RECORDER,
                                VOLUNTEER,
                                "insurer",
                                "points-authority")
                        .body(WorldOfCases.report("UNIT", world.id("unit"))));
        var officer = officer().body(WorldOfCases.reason());
        known.put("POST /cases/{id}/investigation", officer.at("id", world.id("case.reported")));
        known.put("POST /cases/{id}/notice", officer.at("id", world.id("case.investigated")));
        known.put(
                "POST /cases/{id}/dismissal",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, OFFICE)
                        .at("id", world.id("case.toDismiss"))
                        .body(WorldOfCases.reason()));
        known.put(
                "POST /cases/{id}/decision",
                Baseline.of(TinyWorld.OFFICE, OFFICE)
                        .at("id", world.id("case.noticed"))
                        .body(WorldOfCases.decision()));
        known.put(
                "POST /cases/{id}/appeal",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, ORGANIZER)
                        .foreign(world.otherOrganizer())
                        .at("id", world.id("case.decided"))
                        .body(WorldOfCases.reason()));
        known.put(
                "POST /cases/{id}/appeal-decision",
                Baseline.of(TinyWorld.PANEL, OFFICE)
                        .at("id", world.id("case.appealed"))
                        .body(WorldOfCases.partly()));
        rulings();
        known.put(
                "GET /cases/{id}",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, OFFICE)
                        .at("id", world.id("case.reported")));
        known.put(
                "GET /sanctions/{id}",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, OFFICE, ORGANIZER)
                        .foreign(world.otherOrganizer())
                        .at("id", world.id("case.decided.sanction")));
        known.put("GET /public/blacklist", Baseline.of(TinyWorld.OFFICER, EVERYBODY));
    }

    private void rulings() {
        office("stay", "case.toStay", WorldOfCases.reason());
        office("stay-end", "case.stayed", WorldOfCases.reason());
        office("repair", "case.toRepair", WorldOfCases.reason());
        office("retroactive-act", "case.proposed", WorldOfCases.confirmation());
        office("publication", "case.toPublish", WorldOfCases.publication());
        known.put(
                "POST /cases/{id}/repair-proposal",
                officer().at("id", world.id("case.upheld")).body(WorldOfCases.reason()));
        known.put(
                "POST /cases/{id}/retroactive-proposal",
                officer().at("id", world.id("case.toReachBack")).body(WorldOfCases.proposal()));
    }

    private void office(String step, String name, Map<String, Object> body) {
        known.put(
                "POST /cases/{id}/" + step,
                Baseline.of(TinyWorld.OFFICE, OFFICE).at("id", world.id(name)).body(body));
    }

    private void accounts() {
        for (String part : List.of("", "/entries", "/benefits", "/certificates")) {
            known.put(
                    "GET /accounts/{volunteerId}" + part,
                    Baseline.of(TinyWorld.OFFICER, ASSOCIATION, VOLUNTEER)
                            .at("volunteerId", world.id("v1"))
                            .foreign("volunteer." + world.id("stranger"))
                            .but(UNKNOWN_IS_EMPTY));
        }
        known.put(
                "POST /accounts/{volunteerId}/benefits/{benefitId}/use",
                officer().at("volunteerId", world.id("v1"), "benefitId", world.id("benefit")));
    }

    private static Baseline officer() {
        return Baseline.of(TinyWorld.OFFICER, ASSOCIATION);
    }
}
