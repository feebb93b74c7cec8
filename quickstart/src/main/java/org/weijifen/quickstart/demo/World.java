package org.weijifen.quickstart.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The bodies and people of one invented street: an association, a street, four communities, twenty
 * teams, three hundred volunteers. Everybody who acts has a client id of the token endpoint.
 */
final class World {
    static final String OFFICER = "association.officer-one";
    static final String SECOND_OFFICER = "association.officer-two";
    static final String CIVILISATION_OFFICE = "civilisation-office.director-one";
    static final String APPEAL_PANEL = "civilisation-office.director-two";
    static final String DIVISION = "320508999";

    private static final int TEAMS = 20;
    private static final int VOLUNTEERS = 300;
    private static final int FIRST_BIRTH_YEAR = 1950;
    private static final int BIRTH_YEARS = 50;
    private static final long SEED = 20_190_301;

    private final Api api;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final List<String> teams = new ArrayList<>();
    private final List<String> volunteers = new ArrayList<>();
    private final Map<String, String> leaders = new LinkedHashMap<>();
    private final Map<String, String> recorders = new LinkedHashMap<>();
    private String unit = "";

    World(Api api) {
        this.api = api;
    }

    /** Registers the street; the clock stands before the story begins. */
    void build() {
        String association = organization("Willow Bridge Volunteers' Association", "UNIT", 1, null);
        String street = organization("Willow Bridge Street", "UNIT", 2, association);
        unit = organization("Stone Boat Trading Company", "UNIT", 3, street);
        List<String> communities = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            communities.add(organization("Reed Pond Community " + i, "UNIT", 3, street));
        }
        for (int i = 0; i < TEAMS; i++) {
            teams.add(
                    organization(
                            "Lantern Team " + (i + 1),
                            "VOLUNTEER_ORGANIZATION",
                            4,
                            communities.get(i % communities.size())));
        }
        for (int i = 0; i < VOLUNTEERS; i++) {
            LocalDate birth =
                    LocalDate.of(FIRST_BIRTH_YEAR + random.nextInt(BIRTH_YEARS), 1, 1)
                            .plusDays(random.nextInt(365));
            volunteers.add(volunteer(birth, i, true));
        }
        List<String> staffed = new ArrayList<>(teams);
        staffed.add(unit);
        for (int i = 0; i < staffed.size(); i++) {
            staff(
                    staffed.get(i),
                    volunteers.get(VOLUNTEERS - 1 - 2 * i),
                    volunteers.get(VOLUNTEERS - 2 - 2 * i));
        }
    }

    private void staff(String organizationId, String leader, String recorder) {
        leaders.put(organizationId, leader);
        recorders.put(organizationId, recorder);
        api.must(
                api.put(
                        OFFICER,
                        "/api/v1/organizations/" + organizationId + "/recorders/" + recorder,
                        Map.of(
                                "from",
                                "2025-01-02",
                                "until",
                                "2027-01-01",
                                "trainedOn",
                                "2025-01-02")));
    }

    String organization(
            String name, String kind, int level, @org.jspecify.annotations.Nullable String parent) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("kind", kind);
        body.put("level", level);
        body.put("divisionCode", DIVISION);
        if (parent != null) {
            body.put("parentId", parent);
        }
        return api.must(api.post(OFFICER, "/api/v1/organizations", body))
                .path("organizationId")
                .asString();
    }

    /**
     * Registers an invented adult (or child with a guardian's consent) and answers the volunteer's
     * id.
     */
    String volunteer(LocalDate birth, int serial, boolean insurerConsent) {
        return api.must(
                        api.post(
                                OFFICER,
                                "/api/v1/volunteers",
                                registration(birth, serial, insurerConsent)))
                .path("volunteerId")
                .asString();
    }

    Map<String, Object> registration(LocalDate birth, int serial, boolean insurerConsent) {
        Map<String, Object> consents = new LinkedHashMap<>();
        consents.put("processing", true);
        consents.put("insurer", insurerConsent);
        if (birth.isAfter(LocalDate.of(2007, 1, 1))) {
            consents.put(
                    "guardian",
                    Map.of("name", "Guardian of " + serial, "consentedOn", "2025-01-01"));
        }
        return Map.of(
                "identity",
                Map.of("type", "RESIDENT_ID", "number", ResidentIds.of(birth, serial)),
                "name",
                "Volunteer " + serial,
                "divisionCode",
                DIVISION,
                "consents",
                consents);
    }

    String team(int index) {
        return teams.get(index);
    }

    int teams() {
        return teams.size();
    }

    /** The unit that the story's case is about. */
    String unit() {
        return unit;
    }

    String volunteer(int index) {
        return volunteers.get(index);
    }

    List<String> volunteers(int from, int until) {
        return List.copyOf(volunteers.subList(from, until));
    }

    int volunteers() {
        return volunteers.size();
    }

    /** Client id of the organisation's organiser. */
    String organizer(String organizationId) {
        return "organizer." + organizationId + "." + leaders.get(organizationId);
    }

    /** Client id of the organisation's appointed recorder. */
    String recorder(String organizationId) {
        return "recorder." + organizationId + "." + recorders.get(organizationId);
    }

    static String self(String volunteerId) {
        return "volunteer." + volunteerId;
    }

    /** An activity draft with its roster, not yet filed. */
    String draft(
            String organizationId,
            String title,
            String startsAt,
            String endsAt,
            List<String> roster) {
        String client = organizer(organizationId);
        String id =
                api.must(
                                api.post(
                                        client,
                                        "/api/v1/activities",
                                        Map.of(
                                                "organizationIds",
                                                List.of(organizationId),
                                                "title",
                                                title,
                                                "place",
                                                "Willow Bridge Square",
                                                "startsAt",
                                                startsAt + "+08:00",
                                                "endsAt",
                                                endsAt + "+08:00",
                                                "serviceClass",
                                                "COMMUNITY_SERVICE")))
                        .path("activityId")
                        .asString();
        api.must(
                api.put(
                        client,
                        "/api/v1/activities/" + id + "/roster",
                        Map.of("volunteerIds", roster)));
        return id;
    }

    Api.Answer file(String organizationId, String activityId) {
        return api.post(
                organizer(organizationId),
                "/api/v1/activities/" + activityId + "/filing",
                Map.of());
    }

    /**
     * The recorder enters the same interval for everybody, the organiser verifies; answers the
     * record ids.
     */
    List<String> serve(
            String organizationId,
            String activityId,
            String startsAt,
            String endsAt,
            List<String> volunteerIds) {
        List<Map<String, Object>> lines =
                volunteerIds.stream().map(v -> record(v, startsAt, endsAt)).toList();
        var entered =
                api.must(
                        api.post(
                                recorder(organizationId),
                                "/api/v1/activities/" + activityId + "/service-records",
                                Map.of("records", lines)));
        List<String> ids = new ArrayList<>();
        for (var line : entered.path("records")) {
            ids.add(line.path("recordId").asString());
        }
        verify(organizationId, activityId, ids);
        return ids;
    }

    tools.jackson.databind.JsonNode verify(
            String organizationId, String activityId, List<String> recordIds) {
        return api.must(
                api.post(
                        organizer(organizationId),
                        "/api/v1/activities/" + activityId + "/verification",
                        Map.of("recordIds", recordIds)));
    }

    static Map<String, Object> record(String volunteerId, String startsAt, String endsAt) {
        return Map.of(
                "volunteerId", volunteerId,
                "intervals",
                        List.of(
                                Map.of(
                                        "startsAt",
                                        startsAt + "+08:00",
                                        "endsAt",
                                        endsAt + "+08:00")),
                "place", "Willow Bridge Square",
                "serviceClass", "COMMUNITY_SERVICE",
                "content", "Helping neighbours",
                "beneficiaries", Map.of("kind", "RESIDENTS", "count", 12),
                "quality", "GOOD");
    }

    tools.jackson.databind.JsonNode account(String volunteerId) {
        return api.must(api.get(self(volunteerId), "/api/v1/accounts/" + volunteerId));
    }
}
