package org.weijifen.chaos;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.weijifen.quickstart.demo.Api;
import org.weijifen.quickstart.demo.ResidentIds;
import tools.jackson.databind.JsonNode;

/**
 * What clients ask of a quickstart that is killed meanwhile, what they were told, and what is there
 * afterwards. For several threads.
 */
final class KillLoad {
    private static final String OFFICER = "association.officer-one";
    private static final int ROSTER = 5;

    private final AtomicInteger serial = new AtomicInteger();
    private final Map<String, Integer> volunteers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> filed = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> unanswered = new ConcurrentHashMap<>();
    private String organization = "";
    private String leader = "";

    /** Volunteers whose registration was acknowledged. */
    int volunteers() {
        return volunteers.size();
    }

    /** Activities whose filing was acknowledged. */
    int filed() {
        return filed.size();
    }

    /** The body and the people that everything else needs. */
    void prepare(Api api) {
        organization =
                api.must(
                                api.post(
                                        OFFICER,
                                        "/api/v1/organizations",
                                        Map.of(
                                                "name",
                                                "Kill Round Team",
                                                "kind",
                                                "VOLUNTEER_ORGANIZATION",
                                                "level",
                                                4,
                                                "divisionCode",
                                                "320508999"),
                                        "organization"))
                        .path("organizationId")
                        .asString();
        for (int i = 0; i < ROSTER; i++) {
            register(api);
        }
        leader = volunteers.keySet().iterator().next();
    }

    void register(Api api) {
        int number = serial.incrementAndGet();
        Map<String, Object> body = new LinkedHashMap<>();
        LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(number);
        body.put(
                "identity", Map.of("type", "RESIDENT_ID", "number", ResidentIds.of(birth, number)));
        body.put("name", "Volunteer " + number);
        body.put("divisionCode", "320508999");
        body.put("consents", Map.of("processing", true, "insurer", true));
        String key = "volunteer-" + number;
        unanswered.put(key, body);
        Api.Answer answer = api.post(OFFICER, "/api/v1/volunteers", body, key);
        if (answer.status() == 201) {
            volunteers.put(answer.text("volunteerId"), number);
        }
        unanswered.remove(key);
    }

    void file(Api api) {
        String client = "organizer." + organization + "." + leader;
        List<String> roster = new ArrayList<>(volunteers.keySet()).subList(0, ROSTER);
        Instant start = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        String activity =
                api.must(
                                api.post(
                                        client,
                                        "/api/v1/activities",
                                        Map.of(
                                                "organizationIds",
                                                List.of(organization),
                                                "title",
                                                "Kill round",
                                                "place",
                                                "Here",
                                                "startsAt",
                                                start.toString(),
                                                "endsAt",
                                                start.plus(2, ChronoUnit.HOURS).toString(),
                                                "serviceClass",
                                                "COMMUNITY_SERVICE"),
                                        "activity-" + serial.incrementAndGet()))
                        .path("activityId")
                        .asString();
        String path = "/api/v1/activities/" + activity;
        api.must(api.put(client, path + "/roster", Map.of("volunteerIds", roster)));
        if (api.post(client, path + "/filing", Map.of(), "filing-" + activity).ok()) {
            filed.put(activity, roster);
        }
    }

    /** Those that died without an answer, again under their keys. */
    void repeatUnanswered(Api api) {
        unanswered.forEach(
                (key, body) -> {
                    JsonNode answer = api.must(api.post(OFFICER, "/api/v1/volunteers", body, key));
                    volunteers.put(answer.path("volunteerId").asString(), 0);
                });
        unanswered.clear();
    }

    /** Of what was acknowledged. */
    int countLost(Api api) {
        int lost = 0;
        for (String volunteer : volunteers.keySet()) {
            lost += api.get(OFFICER, "/api/v1/volunteers/" + volunteer).status() == 200 ? 0 : 1;
        }
        for (String activity : filed.keySet()) {
            Api.Answer answer = api.get(OFFICER, "/api/v1/activities/" + activity);
            lost += answer.text("status").equals("FILED") ? 0 : 1;
        }
        return lost;
    }

    /** Filed activities of which not every line has its one verdict. */
    int countWrongCovers(Api api) {
        int wrong = 0;
        for (Map.Entry<String, List<String>> activity : filed.entrySet()) {
            JsonNode insured =
                    api.get(OFFICER, "/api/v1/covers/" + activity.getKey()).body().path("insured");
            int issued = 0;
            for (JsonNode line : insured) {
                issued += line.path("status").asString().equals("ISSUED") ? 1 : 0;
            }
            wrong += issued == activity.getValue().size() && insured.size() == issued ? 0 : 1;
        }
        return wrong;
    }
}
