package org.weijifen.hostile;

import static org.weijifen.hostile.Catalogue.ASSOCIATION;
import static org.weijifen.hostile.Catalogue.VOLUNTEER;
import static org.weijifen.hostile.WorldOfClaims.INSURER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the catalogue about claims. */
final class CatalogueOfClaims {
    private final TinyWorld world;
    private final Map<String, Baseline> known = new LinkedHashMap<>();

    private CatalogueOfClaims(TinyWorld world) {
        this.world = world;
    }

    static Map<String, Baseline> of(TinyWorld world) {
        var catalogue = new CatalogueOfClaims(world);
        catalogue.parties();
        catalogue.insurer();
        return catalogue.known;
    }

    private void parties() {
        String stranger = "volunteer." + world.id("stranger");
        known.put(
                "POST /claims",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, VOLUNTEER)
                        .foreign(stranger)
                        .body(WorldOfClaims.submission(world.id("over"), world.id("v2"))));
        known.put("GET /claims", Baseline.of(TinyWorld.OFFICER, ASSOCIATION, INSURER, VOLUNTEER));
        known.put(
                "GET /claims/{id}",
                Baseline.of("volunteer." + world.id("v2"), ASSOCIATION, INSURER, VOLUNTEER)
                        .foreign(WorldOfClaims.OTHER_INSURER)
                        .at("id", world.id("claim.submitted")));
        known.put(
                "POST /claims/{id}/evidence",
                Baseline.of("volunteer." + world.id("v2"), ASSOCIATION, VOLUNTEER)
                        .foreign(stranger)
                        .at("id", world.id("claim.asked"))
                        .body(Map.of("items", List.of(WorldOfClaims.paper()))));
        known.put(
                "POST /claims/{id}/closure",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION)
                        .at("id", world.id("claim.toClose"))
                        .body(WorldOfCases.reason()));
        known.put(
                "POST /claims/{id}/reopening",
                Baseline.of(TinyWorld.OFFICER, ASSOCIATION, INSURER)
                        .foreign(WorldOfClaims.OTHER_INSURER)
                        .at("id", world.id("claim.toReopen"))
                        .body(WorldOfCases.reason()));
    }

    private void insurer() {
        known.put(
                "POST /claims/{id}/evidence-request",
                insurer("toAsk").body(WorldOfClaims.evidenceRequest()));
        known.put(
                "POST /claims/{id}/decision", insurer("toDecide").body(WorldOfClaims.agreement()));
        known.put(
                "POST /claims/{id}/refusal-notice",
                Baseline.of(INSURER, INSURER, ASSOCIATION)
                        .foreign(WorldOfClaims.OTHER_INSURER)
                        .at("id", world.id("claim.refused"))
                        .body(Map.of("servedOn", WorldOfClaims.TODAY)));
        known.put("POST /claims/{id}/payment", insurer("toPay").body(WorldOfClaims.payment()));
        known.put(
                "POST /claims/{id}/reserve",
                insurer("toReserve").body(Map.of("reserveFen", 3_000, "reason", "Less")));
    }

    private Baseline insurer(String claim) {
        return Baseline.of(INSURER, INSURER)
                .foreign(WorldOfClaims.OTHER_INSURER)
                .at("id", world.id("claim." + claim));
    }
}
