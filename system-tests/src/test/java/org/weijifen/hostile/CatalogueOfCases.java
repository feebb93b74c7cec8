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
        catalogue.complaints();
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
        known.put(
                "POST /cases/{id}/notice",
                officer().body(WorldOfCases.notice()).at("id", world.id("case.investigated")));
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
                "POST /cases/{id}/defence",
                subjectsSide("case.answering").body(WorldOfCases.defence()));
        known.put("POST /cases/{id}/hearing-request", subjectsSide("case.asking"));
        known.put(
                "POST /cases/{id}/hearing",
                Baseline.of(TinyWorld.SECOND_OFFICER, ASSOCIATION)
                        .at("id", world.id("case.asked"))
                        .body(WorldOfCases.hearing()));
        known.put("POST /cases/{id}/appeal", subjectsSide("case.decided"));
        known.put("POST /cases/{id}/objection", subjectsSide("case.published"));
        known.put(
                "POST /cases/{id}/objection-answer",
                Baseline.of(TinyWorld.PANEL, OFFICE)
                        .at("id", world.id("case.disputed"))
                        .body(WorldOfCases.reason()));
        known.put(
                "POST /cases/{id}/appeal-decision",
                Baseline.of(TinyWorld.PANEL, OFFICE)
                        .at("id", world.id("case.appealed"))
                        .body(WorldOfCases.partly()));
        rulings();
        known.put(
                "GET /cases/{id}",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, OFFICE, ORGANIZER, VOLUNTEER)
                        .foreign(world.otherOrganizer())
                        .at("id", world.id("case.reported")));
        known.put("GET /cases", Baseline.of(TinyWorld.OFFICER, ASSOCIATION, OFFICE));
        known.put(
                "GET /sanctions/{id}",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, OFFICE, ORGANIZER)
                        .foreign(world.otherOrganizer())
                        .at("id", world.id("case.decided.sanction")));
        for (String part : List.of("", "/snapshot", "/export", "-keys")) {
            known.put("GET /public/blacklist" + part, Baseline.of(TinyWorld.OFFICER, EVERYBODY));
        }
        eligibility();
    }

    private void eligibility() {
        known.put(
                "GET /civilised-unit-eligibility/{year}",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, OFFICE).at("year", "2026"));
        known.put(
                "GET /civilised-unit-eligibility/{year}/{unitId}",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, OFFICE, ORGANIZER)
                        .foreign(world.otherOrganizer())
                        .at("year", "2026", "unitId", world.id("case.decided.unit")));
    }

    private void complaints() {
        known.put(
                "POST /public/complaints",
                Baseline.of(TinyWorld.OFFICER, EVERYBODY)
                        .body(WorldOfCases.complaint(world.id("unit"))));
        known.put(
                "GET /public/complaints/{receipt}",
                Baseline.of(TinyWorld.OFFICER, EVERYBODY)
                        .at("receipt", world.id("complaint.received")));
        known.put("GET /complaints", officer());
        known.put(
                "POST /complaints/{id}/admission",
                officer()
                        .at("id", world.id("complaint.toAdmit"))
                        .body(WorldOfCases.report("UNIT", world.id("unit"))));
        known.put(
                "POST /complaints/{id}/rejection",
                officer().at("id", world.id("complaint.toReject")).body(WorldOfCases.reason()));
        known.put(
                "GET /irregularities",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, OFFICE)
                        .query("organizationId=" + world.id("team")));
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
        for (String part :
                List.of("", "/entries", "/benefits", "/certificates", "/suppressed-hours")) {
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

    /** The association on behalf, or the subject itself. */
    private Baseline subjectsSide(String name) {
        return Baseline.of(TinyWorld.OFFICER, ASSOCIATION, ORGANIZER, VOLUNTEER)
                .foreign(world.otherOrganizer())
                .at("id", world.id(name))
                .body(WorldOfCases.reason());
    }

    private static Baseline officer() {
        return Baseline.of(TinyWorld.OFFICER, ASSOCIATION);
    }
}
