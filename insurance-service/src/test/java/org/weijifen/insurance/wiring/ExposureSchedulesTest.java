package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.minute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.insurance.exposure.ExposureRig;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;

/**
 * Accumulation and double cover follow the covers: whatever the order, the duplicates, the crashes
 * and the losses, they end as a recount of what happened says.
 */
class ExposureSchedulesTest {
    private static final int SCHEDULES = Integer.getInteger("schedules", 120);
    private static final String FROM = "2026-03-07T00:00:00Z";
    private static final String TO = "2026-03-08T00:00:00Z";
    private static final List<String> FOLLOWING =
            List.of("exposure_footprints", "exposures", "insured_days");

    @Test
    void everyScheduleEndsInTheNaiveRecount() {
        int rows = 0;
        int doubles = 0;
        int crashes = 0;
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            var random = new Random(seed);
            var story = new ExposureStory(random);
            var documents = new CrashingDocuments(new InMemoryDocuments(), _ -> fate(random));
            var rig = new InsuranceRig(minute(-300), seed, documents);
            documents.arm();
            live(rig, RandomSchedulesTest.schedule(story.events, random), random);
            documents.disarm();
            timePasses(rig);
            int[] found = story.check("seed " + seed, rig);
            rows += found[0];
            doubles += found[1];
            crashes += documents.crashes();
            // All of it again, and what the service told, from the first record.
            rig.deliver(story.events);
            rig.log.rewindToStart("own", Topics.INSURANCE_COVERS);
            rig.settle();
            story.check("seed " + seed + ", again", rig);
        }
        // The schedules must be worth their name.
        assertThat(rows).isGreaterThan(SCHEDULES);
        assertThat(doubles).isGreaterThan(SCHEDULES / 2);
        assertThat(crashes).isGreaterThan(SCHEDULES / 4);
    }

    @Test
    void aRepeatLeavesEveryDocumentAsItWas() {
        for (long seed = 1; seed <= SCHEDULES / 3; seed++) {
            var random = new Random(seed);
            var story = new ExposureStory(random);
            var database = new InMemoryDocuments();
            var rig = new InsuranceRig(minute(-300), seed, database);
            live(rig, RandomSchedulesTest.schedule(story.events, random), random);
            timePasses(rig);
            rig.deliver(story.events);
            rig.settle();
            Map<String, Object> before = states(database);
            rig.deliver(story.events);
            rig.log.rewindToStart("own", Topics.INSURANCE_COVERS);
            rig.settle();
            assertThat(states(database)).as("seed %d", seed).isEqualTo(before);
        }
    }

    /** Offsets stay where they are: nothing is heard again but what the recovery reads itself. */
    @Test
    void aLostOrRestoredDatabaseComesBackAsTheRecountSays() {
        int rows = 0;
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            var random = new Random(seed);
            var story = new ExposureStory(random);
            var database = new InMemoryDocuments();
            var rig = new InsuranceRig(minute(-300), seed, database);
            List<Event> schedule = RandomSchedulesTest.schedule(story.events, random);
            int cut = random.nextInt(schedule.size());
            live(rig, schedule.subList(0, cut), random);
            Backup backup = seed % 2 == 0 ? Backup.EMPTY : database.backup();
            int loss = cut + random.nextInt(schedule.size() - cut);
            live(rig, schedule.subList(cut, loss), random);
            if (random.nextBoolean()) {
                timePasses(rig);
            }
            database.restore(backup);
            database.delete("meta", List.of("generation"));
            rig.tell(schedule.subList(loss, schedule.size()));
            restart(rig, database, random);
            timePasses(rig);
            rows += story.check("seed " + seed, rig)[0];
        }
        assertThat(rows).isGreaterThan(SCHEDULES);
    }

    /**
     * The people come after what the covers told, in another batch of the recovery: nothing is told
     * again, so the covers' own recovery takes the news on.
     */
    @Test
    void aRecoveryThatTellsNothingIsFollowedAllTheSame() {
        var database = new InMemoryDocuments();
        var rig = new InsuranceRig(minute(-300), 1, database);
        List<Event> hours = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            hours.add(ReconcileActivityTest.verified("r" + i, 1, "v1", 60));
        }
        rig.deliver(Facts.registered(1, "v1", -900));
        rig.deliver(Facts.filed(1, Facts.line("v1")));
        rig.deliver(hours);
        rig.settle();
        assertThat(ExposureRig.rows(rig, FROM, TO, null, null)).hasSize(3);
        int told = rig.published().size();
        database.restore(Backup.EMPTY);
        rig.restart();
        assertThat(ExposureRig.rows(rig, FROM, TO, null, null)).hasSize(3);
        assertThat(rig.published()).hasSize(told);
    }

    /** A recovery may die at one of its commits, and begins again. */
    private static void restart(InsuranceRig rig, InMemoryDocuments database, Random random) {
        if (random.nextBoolean()) {
            int fatal = 1 + random.nextInt(15);
            Fate fate = random.nextBoolean() ? Fate.CRASH_BEFORE : Fate.CRASH_AFTER;
            int[] calls = {0};
            var dying =
                    new CrashingDocuments(database, _ -> ++calls[0] == fatal ? fate : Fate.PASSES);
            dying.arm();
            try {
                rig.rival(dying);
            } catch (CrashingDocuments.Crash e) {
                // begins again below
            }
        }
        rig.restart();
    }

    private static Fate fate(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> Fate.CRASH_BEFORE;
            case 1 -> Fate.CRASH_AFTER;
            case 2 -> Fate.ANSWER_LOST;
            default -> Fate.PASSES;
        };
    }

    private static void live(InsuranceRig rig, List<Event> schedule, Random random) {
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
                switch (random.nextInt(6)) {
                    case 0 -> rig.runDeadlines();
                    case 1 -> rig.relayAll();
                    case 2, 3 -> rig.hearOwn(1 + random.nextInt(5));
                    default -> {}
                }
            } catch (CrashingDocuments.Crash e) {
                rig.log.rewind("own", Topics.INSURANCE_COVERS);
                rig.restart();
                batches.add(random.nextBoolean() ? 0 : random.nextInt(batches.size() + 1), batch);
            }
        }
    }

    private static void timePasses(InsuranceRig rig) {
        rig.clocks.setNow(minute(10_000));
        rig.runDeadlines();
        rig.settle();
    }

    private static Map<String, Object> states(InMemoryDocuments database) {
        Map<String, Object> states = new HashMap<>();
        for (String collection : FOLLOWING) {
            database.all(collection).forEach(d -> states.put(collection + d.id(), d.state()));
        }
        return states;
    }
}
