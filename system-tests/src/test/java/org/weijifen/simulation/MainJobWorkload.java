package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.simulation.planted.Planted;
import org.weijifen.testkit.simulation.Density;
import org.weijifen.testkit.simulation.Scenario;
import org.weijifen.testkit.simulation.WorkloadLimit;
import org.weijifen.testkit.simulation.World;

/**
 * The main job in small (domain.md section 4), dense in trouble: a registrar, organisers and
 * officers at work side by side, then rest, then judgement; then everything is read once more from
 * offset 0 and judged again. How many of each, and when it begins, follows from the seed.
 */
final class MainJobWorkload implements Scenario {
    private static final Duration LONG_AFTER = Duration.ofDays(400);
    static final Duration LARGEST_SKEW = Duration.ofMinutes(10);

    /** Before a new year, a year of a leap day's absence, a month's end; else any day. */
    private static final List<String> STARTS =
            List.of(
                    "2026-12-31T02:00:00Z",
                    "2026-12-30T23:00:00Z",
                    "2027-02-28T04:00:00Z",
                    "2027-04-30T08:00:00Z",
                    "2026-12-27T01:00:00Z");

    /** Fields of registry-service that hold personal data and its keys. */
    private static final Set<String> CIPHERTEXT = Set.of("sealed", "wrapped");

    private final Planted planted;
    private final WorkloadLimit limit;

    MainJobWorkload() {
        this(Planted.NOTHING);
    }

    /**
     * @param planted bugs that the services have
     */
    MainJobWorkload(Planted planted) {
        this(planted, WorkloadLimit.NONE);
    }

    private MainJobWorkload(Planted planted, WorkloadLimit limit) {
        this.planted = planted;
        this.limit = limit;
    }

    @Override
    public Scenario within(WorkloadLimit fewer) {
        return new MainJobWorkload(planted, fewer);
    }

    @Override
    public void play(World world) {
        SplittableRandom random = world.simulation().random();
        Instant begin = Instant.parse(STARTS.get(random.nextInt(STARTS.size())));
        world.clocks().set(begin);
        int organizations = 2 + random.nextInt(6) / 5;
        int volunteers = 3 + random.nextInt(6) / 4;
        int cases = 1 + random.nextInt(6) / 2;
        var district = new District(world, planted, limit);
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
            // A clock that ran ahead may have carried out what was not due: let it be due.
            world.clocks().set(world.clocks().read().plus(LARGEST_SKEW));
            world.drain();
            new StandingJudge(district, facts).judge();
        }
        world.clocks().set(world.clocks().read().plus(LONG_AFTER));
        world.drain();
        Seen.count("steps_drained", world.simulation().steps());
        see(facts);
        world.happened(densityOf(facts));
        var judge = new Judge(district, facts, cast);
        judge.judge();
        var topics = new TopicJudge(district);
        topics.judge();
        Seen.count("steps_judged", world.simulation().steps());
        if (random.nextInt(4) == 0) {
            world.replayFromZero();
            judge.judge();
            topics.judge();
        }
    }

    private static Density densityOf(Facts facts) {
        long lifted =
                facts.sanctions.values().stream().filter(s -> s.isReversed() || s.isCut()).count();
        return new Density(facts.organizations.size(), facts.persons.size(), (int) lifted);
    }

    private static void see(Facts facts) {
        Seen.count("schedules", 1);
        Seen.count("sanctions", facts.sanctions.size());
        for (SanctionFacts sanction : facts.sanctions.values()) {
            Seen.count("sanctions_reversed", sanction.isReversed() ? 1 : 0);
            Seen.count("sanctions_cut", sanction.isCut() ? 1 : 0);
        }
        Seen.count("activities", facts.activities.size());
        Seen.count("records", facts.hours.size());
        Seen.count(
                "activities_moved",
                facts.activities.values().stream().mapToLong(a -> a.moves).sum());
    }

    /** The accepted requests: each leaves an audit entry. */
    @Override
    public List<String> story(World world) {
        return AuditTrail.of(world);
    }

    /** Ciphertext differs from run to run: its nonces are nobody's seed. */
    @Override
    public Object endState(StoredDocument document) {
        return withoutCiphertext(document.state());
    }

    private static Object withoutCiphertext(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> plain = new HashMap<>();
        map.forEach(
                (field, part) -> {
                    if (!CIPHERTEXT.contains(String.valueOf(field))) {
                        plain.put(field, withoutCiphertext(part));
                    }
                });
        return plain;
    }

    @Override
    public Instant start() {
        return Instant.parse("2026-12-01T00:00:00Z");
    }
}
