package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.minute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.insurance.BordereauSealed;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.insurance.cover.CoverView;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;

/**
 * contracts.md invariant 1: whatever the order, the duplicates and the crashes, each line ends with
 * the one verdict that the naive walk gives, in the documents and in the events alike.
 */
class RandomSchedulesTest {
    private static final int SCHEDULES = Integer.getInteger("schedules", 1_000);
    private static final List<String> VOLUNTEERS = List.of("v1", "v2", "v3", "v4");

    @Test
    void everyScheduleEndsInTheNaiveVerdicts() {
        Map<String, Integer> met = new TreeMap<>();
        int crashes = 0;
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            crashes += play(seed, met);
        }
        // The schedules must be worth their name: every kind of verdict and many crashes.
        assertThat(met.keySet())
                .containsExactlyInAnyOrder(
                        "ENDED ACTIVITY_ENDED",
                        "ENDED NOT_ACTIVE",
                        "ENDED NO_CONSENT",
                        "ENDED NO_GUARDIAN_CONSENT",
                        "ENDED REMOVED",
                        "ISSUED ",
                        "REFUSED FILED_TOO_LATE",
                        "REFUSED LATE_LINE",
                        "REFUSED LATE_LINE/NOT_NAMED",
                        "REFUSED LATE_LINE/NOT_ROSTERED",
                        "REFUSED NOT_ACTIVE",
                        "REFUSED NO_CONSENT",
                        "REFUSED NO_GUARDIAN_CONSENT",
                        "REFUSED UNKNOWN_PERSON");
        assertThat(crashes).isGreaterThan(SCHEDULES / 4);
    }

    private static int play(long seed, Map<String, Integer> met) {
        var random = new Random(seed);
        var world =
                new SeededWorld(
                        SeededWorld.basisOf(seed), List.of("act-1", "act-2"), VOLUNTEERS, random);
        var documents = new CrashingDocuments(new InMemoryDocuments(), _ -> fate(random));
        var rig =
                new InsuranceRig(
                        minute(-300), seed, documents, SeededWorld.policyOf(world.umbrella));
        deliverAll(rig, documents, schedule(world.events, random), random);
        for (StoryTeller story : world.stories) {
            Map<String, String> naive = world.naive(story);
            naive.values().forEach(v -> met.merge(v.replaceAll("\\d+$", ""), 1, Integer::sum));
            check(seed, rig, story, world);
        }
        return documents.crashes();
    }

    private static Fate fate(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> Fate.CRASH_BEFORE;
            case 1 -> Fate.CRASH_AFTER;
            case 2 -> Fate.ANSWER_LOST;
            default -> Fate.PASSES;
        };
    }

    /**
     * All events, some of them again: in the order told, in any order, or all of one service before
     * all of the other, so that each kind of fact is often the second to come.
     */
    static List<Event> schedule(List<Event> events, Random random) {
        List<Event> schedule = new ArrayList<>(events);
        for (Event event : events) {
            if (random.nextInt(3) == 0) {
                schedule.add(event);
            }
        }
        Collections.shuffle(schedule, random);
        switch (random.nextInt(4)) {
            case 0 -> schedule.sort(Comparator.comparing(Event::occurredAt));
            case 1 -> schedule.sort(Comparator.comparing(e -> e instanceof VolunteerEvent));
            case 2 -> schedule.sort(Comparator.comparing(e -> e instanceof ActivityEvent));
            default -> {}
        }
        return schedule;
    }

    private static void deliverAll(
            InsuranceRig rig, CrashingDocuments documents, List<Event> schedule, Random random) {
        documents.arm();
        List<List<Event>> batches = new ArrayList<>();
        for (int i = 0; i < schedule.size(); ) {
            int end = Math.min(schedule.size(), i + 1 + random.nextInt(6));
            batches.add(schedule.subList(i, end));
            i = end;
        }
        while (!batches.isEmpty()) {
            List<Event> batch = batches.removeFirst();
            try {
                rig.deliver(batch);
                if (random.nextInt(4) == 0) {
                    rig.runDeadlines();
                }
            } catch (CrashingDocuments.Crash e) {
                rig.restart();
                // Redelivered at once, or later: another instance went on in between.
                batches.add(random.nextBoolean() ? 0 : random.nextInt(batches.size() + 1), batch);
            }
        }
        documents.disarm();
        rig.clocks.setNow(minute(10_000));
        rig.runDeadlines();
    }

    static void check(long seed, InsuranceRig rig, StoryTeller story, SeededWorld world) {
        if (story.events.isEmpty()) {
            return;
        }
        Map<String, String> naive = world.naive(story);
        CoverView view = rig.view(story.activityId);
        assertThat(Optional.ofNullable(view.eventPolicyNumber()))
                .as("seed %d, %s: governing", seed, story.activityId)
                .isEqualTo(world.governing(story));
        Map<String, String> stored = Said.shown(view);
        assertThat(stored).as("seed %d, %s: stored", seed, story.activityId).isEqualTo(naive);
        List<CoverEvent> events =
                rig.published().stream().filter(e -> e.key().equals(story.activityId)).toList();
        assertThat(Said.published(events)).as("seed %d: published", seed).isEqualTo(naive);
        long seals = events.stream().filter(BordereauSealed.class::isInstance).count();
        boolean sealed = story.events.stream().anyMatch(ActivityRosterSealed.class::isInstance);
        assertThat(seals).as("seed %d: seals", seed).isEqualTo(sealed ? 1 : 0);
    }
}
