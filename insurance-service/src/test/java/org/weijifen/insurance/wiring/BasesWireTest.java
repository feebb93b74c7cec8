package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.testkit.golden.GoldenEvents;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import tools.jackson.databind.JsonNode;

/**
 * contracts.md invariant 1 over the wire, under each cover basis (domain.md F5): a thousand seeded
 * schedules of registry, activity, policy and blacklist events on a real broker and database,
 * repeated and reordered as far as Kafka allows, end in the naive walk's verdicts.
 */
class BasesWireTest {
    private static final int SCHEDULES = Integer.getInteger("schedules", 1_000);
    private static final int PEOPLE = 3;
    private static final Duration LIMIT = Duration.ofSeconds(240);
    private static final Set<String> READ =
            Set.of(
                    Topics.REGISTRY_VOLUNTEERS,
                    Topics.ACTIVITY_ACTIVITIES,
                    Topics.INSURANCE_POLICIES);
    private static final Set<String> HARMLESS =
            Set.of(Topics.BLACKLIST_CASES, Topics.BLACKLIST_VOLUNTEER_CASES);

    @ParameterizedTest
    @EnumSource
    void everyLineHasTheNaiveVerdict(CoverBasis basis) {
        var settings =
                Map.of(
                        BasisApplication.BASIS,
                        basis.name(),
                        "spring.profiles.active",
                        "rehearsal",
                        "weijifen.rehearsal.secret",
                        "a-secret-for-tests-only");
        try (var service =
                        ServiceOnTheWire.start(
                                BasisApplication.class, InsuranceModule.NAME, settings);
                var progress = new ConsumerProgress(service)) {
            service.topics(HARMLESS);
            List<SeededWorld> worlds = worlds(basis);
            publish(service, worlds, new Random(basis.ordinal()));
            Await.until("the consumer is through", () -> progress.isThrough(READ), LIMIT);
            Map<String, List<CoverEvent>> published = published(service);
            Map<String, Integer> met = new TreeMap<>();
            for (SeededWorld world : worlds) {
                judge(service, world, published, met);
            }
            assertThat(met).as("the schedules are rich").hasSizeGreaterThan(8);
            assertThat(met.get("ISSUED ")).isGreaterThan(SCHEDULES / 50);
        }
    }

    private static List<SeededWorld> worlds(CoverBasis basis) {
        List<SeededWorld> worlds = new ArrayList<>();
        for (int seed = 1; seed <= SCHEDULES; seed++) {
            List<String> people = new ArrayList<>();
            for (int i = 1; i <= PEOPLE; i++) {
                people.add("v" + i + "-" + seed);
            }
            worlds.add(new SeededWorld(basis, List.of("act-" + seed), people, new Random(seed)));
        }
        return worlds;
    }

    private static void publish(ServiceOnTheWire service, List<SeededWorld> worlds, Random random) {
        List<Event> all = new ArrayList<>();
        worlds.forEach(world -> all.addAll(world.events));
        GoldenEvents.of(HARMLESS).forEach(type -> all.addAll(GoldenEvents.decoded(type)));
        service.send(new Shuffled(random).of(all));
    }

    /** By activity, each event once, by rising revision. */
    private static Map<String, List<CoverEvent>> published(ServiceOnTheWire service) {
        Map<String, CoverEvent> byId = new LinkedHashMap<>();
        service.read(
                Topics.INSURANCE_COVERS,
                event -> byId.putIfAbsent(event.id(), (CoverEvent) event.data()));
        Map<String, List<CoverEvent>> byActivity = new HashMap<>();
        byId.values().stream()
                .sorted(Comparator.comparingLong(CoverEvent::revision))
                .forEach(
                        e ->
                                byActivity
                                        .computeIfAbsent(e.activityId(), _ -> new ArrayList<>())
                                        .add(e));
        return byActivity;
    }

    private static void judge(
            ServiceOnTheWire service,
            SeededWorld world,
            Map<String, List<CoverEvent>> published,
            Map<String, Integer> met) {
        StoryTeller story = world.stories.getFirst();
        Map<String, String> naive = world.naive(story);
        naive.values().forEach(v -> met.merge(v.replaceAll("\\d+$", ""), 1, Integer::sum));
        var answer =
                service.http()
                        .get(
                                "/api/v1/covers/" + story.activityId,
                                "Authorization",
                                service.bearer("off-1", null, "association"));
        if (story.events.isEmpty()) {
            assertThat(answer.status()).as(story.activityId).isEqualTo(404);
            return;
        }
        JsonNode view = answer.json();
        assertThat(shown(view)).as(story.activityId + " shown").isEqualTo(naive);
        assertThat(Said.published(published.getOrDefault(story.activityId, List.of())))
                .as(story.activityId + " published")
                .isEqualTo(naive);
        JsonNode number = view.path("eventPolicyNumber");
        assertThat(number.isMissingNode() ? Optional.empty() : Optional.of(number.asInt()))
                .as(story.activityId + " governing")
                .isEqualTo(world.governing(story));
    }

    private static Map<String, String> shown(JsonNode view) {
        Map<String, String> shown = new TreeMap<>();
        for (JsonNode line : view.path("insured")) {
            String reason = line.path("reason").asString("");
            String ground = line.path("ground").asString("");
            shown.put(
                    line.path("volunteerId").asString(),
                    line.path("status").asString()
                            + " "
                            + (reason.isEmpty() ? line.at("/limitsFen/death").asLong() : reason)
                            + (ground.isEmpty() ? "" : "/" + ground));
        }
        return shown;
    }
}
