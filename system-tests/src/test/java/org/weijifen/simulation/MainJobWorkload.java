package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.weijifen.testkit.simulation.Scenario;
import org.weijifen.testkit.simulation.World;

/**
 * The main job in small (domain.md section 4), dense in trouble: a registrar, organisers and
 * officers at work side by side, then rest, then judgement; then everything is read once more from
 * offset 0 and judged again. How many of each, and when it begins, follows from the seed.
 */
final class MainJobWorkload implements Scenario {
    private static final Duration LONG_AFTER = Duration.ofDays(400);

    /** Before a new year, a year of a leap day's absence, a month's end; else any day. */
    private static final List<String> STARTS =
            List.of(
                    "2026-12-31T02:00:00Z",
                    "2026-12-30T23:00:00Z",
                    "2027-02-28T04:00:00Z",
                    "2027-04-30T08:00:00Z",
                    "2026-12-27T01:00:00Z");

    private final Set<String> hasty;

    MainJobWorkload() {
        this(Set.of());
    }

    /**
     * @param hasty names of services with the planted bug of acknowledging before committing
     */
    MainJobWorkload(Set<String> hasty) {
        this.hasty = hasty;
    }

    @Override
    public void play(World world) {
        SplittableRandom random = world.simulation().random();
        Instant begin = Instant.parse(STARTS.get(random.nextInt(STARTS.size())));
        world.clocks().set(begin);
        int organizations = 2 + random.nextInt(6) / 5;
        int volunteers = 3 + random.nextInt(6) / 4;
        int cases = 1 + random.nextInt(6) / 2;
        var district = new District(world, hasty);
        var facts = new Facts();
        Cast cast = Cast.of(organizations, volunteers, begin, random);
        world.start();
        world.client("registrar", () -> new RegistryClient(district, facts, cast).run());
        for (int i = 0; i < organizations; i++) {
            int index = i;
            int activities = 1 + random.nextInt(5) / 4;
            world.client(
                    "organizer" + i,
                    () -> new OrganizerClient(district, facts, cast, index).run(activities));
        }
        for (int i = 0; i < cases; i++) {
            int index = i;
            world.client("case" + i, () -> new CaseClient(district, facts, cast, index).run());
        }
        world.awaitClients();
        Seen.count("steps_clients", world.simulation().steps());
        if (random.nextInt(4) == 0) {
            world.drain();
            new StandingJudge(district, facts).judge();
        }
        world.clocks().set(world.clocks().read().plus(LONG_AFTER));
        world.drain();
        Seen.count("steps_drained", world.simulation().steps());
        see(facts, world.simulation().steps());
        var judge = new Judge(district, facts, cast);
        judge.judge();
        Seen.count("steps_judged", world.simulation().steps());
        if (random.nextInt(4) == 0) {
            world.replayFromZero();
            judge.judge();
        }
    }

    private static void see(Facts facts, long steps) {
        Density density = Density.of(facts);
        Seen.count("schedules", 1);
        Seen.count("schedules_dense", density.suffices(steps) ? 1 : 0);
        Seen.count("sanctions", facts.sanctions.size());
        Seen.count("sanctions_reversed", density.reversals());
        Seen.count("sanctions_cut", density.partialReversals());
        Seen.count("activities", facts.activities.size());
        Seen.count("records", facts.hours.size());
        Seen.count(
                "activities_moved",
                facts.activities.values().stream().mapToLong(a -> a.moves).sum());
    }

    @Override
    public Instant start() {
        return Instant.parse("2026-12-01T00:00:00Z");
    }
}
