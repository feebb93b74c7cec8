package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.minute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;
import org.weijifen.testkit.memory.NthCommit;

/** One seeded history of two activities, in the middle of which the database is lost. */
final class LostDatabase {
    private static final List<String> VOLUNTEERS = List.of("v1", "v2", "v3", "v4");

    private final long seed;
    private final InMemoryDocuments database = new InMemoryDocuments();
    private final Random random;
    private final InsuranceRig rig;
    private final SeededWorld world;
    private final List<Event> schedule;
    private Backup backup = Backup.EMPTY;
    private List<CoverEvent> toldBefore = List.of();

    LostDatabase(long seed) {
        this.seed = seed;
        random = new Random(seed);
        world =
                new SeededWorld(
                        SeededWorld.basisOf(seed), List.of("act-1", "act-2"), VOLUNTEERS, random);
        schedule = RandomSchedulesTest.schedule(world.events, random);
        rig = new InsuranceRig(minute(-300), seed, database, SeededWorld.policyOf(world.umbrella));
    }

    /** Lives through everything, loses the database and comes back; answers what was told. */
    List<CoverEvent> comesBackEqual() {
        live(schedule);
        timePasses();
        List<CoverEvent> told = rig.published();
        Map<String, Object> covers = states("covers");
        Map<String, Object> persons = states("persons");
        lose();
        rig.restart();
        timePasses();
        assertThat(states("covers")).as("seed %d", seed).isEqualTo(covers);
        assertThat(states("persons")).as("seed %d", seed).isEqualTo(persons);
        assertThat(rig.published()).as("seed %d", seed).isEqualTo(told);
        assertThat(database.findPending("covers", Long.MAX_VALUE, 100)).isEmpty();
        return told;
    }

    /** Loses the database on the way, while outboxes are full; the rest is told meanwhile. */
    void isLostOnTheWay() {
        int cut = random.nextInt(schedule.size());
        live(schedule.subList(0, cut));
        toldBefore = rig.seen();
        lose();
        rig.tell(schedule.subList(cut, schedule.size()));
    }

    /** A start that recovers, and may die at one of its commits; answers whether it died. */
    boolean startsDying(Fate fate) {
        return new NthCommit(1 + random.nextInt(12), () -> fate).kills(database, rig::rival);
    }

    /** Another instance recovers, goes live and folds, between two commits of this start. */
    boolean startsBesideAnother() {
        var meeting =
                new NthCommit(
                        1 + random.nextInt(10),
                        () -> {
                            InsuranceRig other = rig.rival(database);
                            other.deliver(schedule.subList(0, random.nextInt(schedule.size())));
                            return Fate.PASSES;
                        });
        rig.rival(meeting.over(database));
        return meeting.isReached();
    }

    /** Recovers if nobody has, and compares with the naive model; nothing told is unsaid. */
    void endsAsTheFactsSay() {
        rig.restart();
        timePasses();
        List<CoverEvent> after = rig.published();
        assertThat(after).as("seed %d", seed).containsAll(toldBefore);
        for (StoryTeller story : world.stories) {
            RandomSchedulesTest.check(seed, rig, story, world);
        }
        rig.deliver(schedule);
        assertThat(rig.published()).as("seed %d: duplicates", seed).isEqualTo(after);
    }

    /** Every second history is backed up somewhere on its way, and sends only now and then. */
    private void live(List<Event> part) {
        int backupAt = seed % 2 == 0 ? random.nextInt(part.size() + 1) : -1;
        for (int i = 0; i < part.size(); i++) {
            if (i == backupAt) {
                backup = database.backup();
            }
            rig.deliver(part.get(i));
            if (random.nextInt(4) == 0) {
                rig.runDeadlines();
            }
            if (random.nextInt(3) == 0) {
                rig.relayAll();
            }
        }
    }

    private void lose() {
        database.restore(backup);
        database.delete("meta", List.of("generation"));
    }

    private void timePasses() {
        rig.clocks.setNow(minute(10_000));
        rig.runDeadlines();
        rig.relayAll();
    }

    private Map<String, Object> states(String collection) {
        Map<String, Object> states = new LinkedHashMap<>();
        database.all(collection).forEach(d -> states.put(d.id(), d.state()));
        return states;
    }
}
