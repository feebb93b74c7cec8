package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.simulation.planted.Planted;
import org.weijifen.testkit.simulation.Density;
import org.weijifen.testkit.simulation.Scenario;
import org.weijifen.testkit.simulation.WorkloadLimit;
import org.weijifen.testkit.simulation.World;

/**
 * The main job in small: a registrar, organisers and officers at work side by side, then rest, then
 * judgement; then everything is read once more from offset 0 and judged again.
 */
final class MainJobWorkload implements Scenario {
    private static final int ORGANIZATIONS = 2;
    private static final int VOLUNTEERS = 4;
    private static final int CASES = 2;

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
    public Density density(World world) {
        return TopicDensity.of(world);
    }

    @Override
    public void play(World world) {
        var district = new District(world, planted, limit);
        var facts = new Facts();
        Cast cast = Cast.of(ORGANIZATIONS, VOLUNTEERS);
        world.start();
        world.client("registrar", () -> new RegistryClient(district, facts, cast).run());
        for (int i = 0; i < ORGANIZATIONS; i++) {
            int index = i;
            world.client(
                    "organizer" + i, () -> new OrganizerClient(district, facts, cast, index).run());
        }
        for (int i = 0; i < CASES; i++) {
            int index = i;
            world.client("case" + i, () -> new CaseClient(district, facts, cast, index).run());
        }
        world.awaitClients();
        world.drain();
        world.clocks().set(world.clocks().read().plus(Duration.ofDays(400)));
        world.drain();
        var judge = new Judge(district, facts, cast);
        judge.judge();
        var topics = new TopicJudge(district);
        topics.judge();
        facts.sanctions.values().forEach(MainJobWorkload::see);
        if (world.simulation().random().nextInt(4) == 0) {
            world.replayFromZero();
            judge.judge();
            topics.judge();
        }
    }

    private static void see(Facts.Sanction sanction) {
        boolean reversed = sanction.standing.isEmpty();
        boolean partly = sanction.standing.size() > 1;
        Seen.count(
                reversed ? "sanctions_reversed" : partly ? "sanctions_cut" : "sanctions_standing",
                1);
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
        return Instant.parse("2026-12-27T01:00:00Z");
    }
}
