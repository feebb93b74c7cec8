package org.weijifen.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.weijifen.embedded.FreePorts;
import org.weijifen.quickstart.demo.Api;
import org.weijifen.quickstart.demo.ResidentIds;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} of the quickstart under load, again and again: what was acknowledged is there
 * after the restart, what was not can be repeated with the same key, and every filed line gets its
 * one verdict.
 */
final class KillRounds {
    private static final String OFFICER = "association.officer-one";
    private static final int WORKERS = 3;
    private static final int ROSTER = 5;
    private static final Duration CATCH_UP = Duration.ofSeconds(90);

    private final Random random;
    private final AtomicInteger serial = new AtomicInteger();
    private final Map<String, Integer> volunteers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> filed = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> unanswered = new ConcurrentHashMap<>();
    private String organization = "";
    private String leader = "";

    KillRounds(long seed) {
        random = new Random(seed);
    }

    /** What the rounds saw. */
    record Result(int rounds, int acknowledged, int lost, int wrongCovers) {}

    Result run(Path data, int rounds) throws InterruptedException {
        int gatewayPort = FreePorts.next();
        int brokerPort = FreePorts.next();
        int lost = 0;
        int wrongCovers = 0;
        for (int round = 0; round <= rounds; round++) {
            try (var quickstart = QuickstartProcess.start(data, gatewayPort, brokerPort)) {
                if (round == 0) {
                    prepare(quickstart.api());
                } else {
                    repeatUnanswered(quickstart.api());
                    quickstart.awaitIdle(CATCH_UP);
                    lost += countLost(quickstart.api());
                    wrongCovers += countWrongCovers(quickstart.api());
                    System.out.printf(
                            "round %d: %d volunteers, %d filed activities acknowledged; lost %d, wrong covers %d%n",
                            round, volunteers.size(), filed.size(), lost, wrongCovers);
                }
                if (round < rounds) {
                    loadThenKill(quickstart);
                }
            }
        }
        return new Result(rounds, volunteers.size() + filed.size(), lost, wrongCovers);
    }

    private void prepare(Api api) {
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

    private void loadThenKill(QuickstartProcess quickstart) throws InterruptedException {
        var stop = new AtomicBoolean();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        for (int i = 0; i < WORKERS; i++) {
            boolean files = i > 0;
            workers.submit(() -> work(quickstart.api(), stop, files));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(3_000)));
        quickstart.kill();
        stop.set(true);
        workers.shutdown();
        workers.awaitTermination(60, TimeUnit.SECONDS);
    }

    private void work(Api api, AtomicBoolean stop, boolean files) {
        while (!stop.get()) {
            try {
                if (files) {
                    file(api);
                } else {
                    register(api);
                }
            } catch (RuntimeException e) {
                // No answer: the process died. The request waits in `unanswered` for its
                // repetition.
                return;
            }
        }
    }

    private void register(Api api) {
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

    private void file(Api api) {
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

    private void repeatUnanswered(Api api) {
        unanswered.forEach(
                (key, body) -> {
                    JsonNode answer = api.must(api.post(OFFICER, "/api/v1/volunteers", body, key));
                    volunteers.put(answer.path("volunteerId").asString(), 0);
                });
        unanswered.clear();
    }

    private int countLost(Api api) {
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

    private int countWrongCovers(Api api) {
        int wrong = 0;
        for (Map.Entry<String, List<String>> activity : filed.entrySet()) {
            JsonNode insured =
                    api.get("insurer", "/api/v1/covers/" + activity.getKey())
                            .body()
                            .path("insured");
            int issued = 0;
            for (JsonNode line : insured) {
                issued += line.path("status").asString().equals("ISSUED") ? 1 : 0;
            }
            wrong += issued == activity.getValue().size() && insured.size() == issued ? 0 : 1;
        }
        return wrong;
    }

    /**
     * Arguments: {@code --rounds N [--seed S]}; a fresh directory under the system's temporary one.
     */
    public static void main(String[] args) throws Exception {
        int rounds = 50;
        long seed = 1;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
                case "--seed" -> seed = Long.parseLong(args[i + 1]);
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        Path data = java.nio.file.Files.createTempDirectory("weijifen-kill");
        Result result = new KillRounds(seed).run(data, rounds);
        System.out.printf(
                "kill: %d rounds, %d acknowledged, %d lost, %d wrong covers%n",
                result.rounds(), result.acknowledged(), result.lost(), result.wrongCovers());
        System.exit(result.lost() + result.wrongCovers() == 0 ? 0 : 1);
    }
}
