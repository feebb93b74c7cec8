package org.weijifen.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;
import org.weijifen.testkit.memory.NthCommit;

/** One seeded history of two accounts, in the middle of which the database is lost. */
final class LostAccounts {
    private final long seed;
    private final InMemoryDocuments database = new InMemoryDocuments();
    private final Random random;
    private final RewardInstance reward;
    private final List<Event> facts = new ArrayList<>();
    private Backup backup = Backup.EMPTY;
    private List<Event> toldBefore = List.of();

    LostAccounts(long seed) {
        this.seed = seed;
        random = new Random(seed);
        reward =
                new RewardInstance(
                        TestPolicies.of(
                                TestPolicies.version(
                                        "small",
                                        LocalDate.of(2019, 1, 1),
                                        RandomSchedulesTest.ANNUAL,
                                        RandomSchedulesTest.THRESHOLDS)),
                        database,
                        null);
        RandomSchedulesTest.VOLUNTEERS.forEach(v -> facts.addAll(new RandomWorld(random, v).facts));
        Collections.shuffle(facts, random);
    }

    /** Lives through everything, loses the database and comes back; answers what was told. */
    List<Event> comesBackEqual() {
        live(facts);
        List<Event> told = reward.published();
        Map<String, Object> buckets = states("buckets");
        Map<String, Object> accounts = states("accounts");
        reward.lose(backup);
        reward.restart();
        assertThat(states("buckets")).as("seed %d", seed).isEqualTo(buckets);
        assertThat(states("accounts")).as("seed %d", seed).isEqualTo(accounts);
        assertThat(reward.published()).as("seed %d", seed).isEqualTo(told);
        assertThat(database.findPending("accounts", Long.MAX_VALUE, 100)).isEmpty();
        return told;
    }

    /** Loses the database on the way, while outboxes are full; the rest is told meanwhile. */
    void areLostOnTheWay() {
        int cut = random.nextInt(facts.size());
        live(facts.subList(0, cut));
        toldBefore = reward.seen();
        reward.lose(backup);
        reward.tell(facts.subList(cut, facts.size()));
    }

    /** A start that recovers, and may die at one of its commits; answers whether it died. */
    boolean startDying(Fate fate) {
        return new NthCommit(1 + random.nextInt(12), () -> fate).kills(database, reward::rival);
    }

    /** Another instance recovers, goes live and folds, between two commits of this start. */
    boolean startBesideAnother() {
        var meeting =
                new NthCommit(
                        1 + random.nextInt(10),
                        () -> {
                            reward.rival(database)
                                    .deliver(facts.subList(0, random.nextInt(facts.size())));
                            return Fate.PASSES;
                        });
        reward.rival(meeting.over(database));
        return meeting.isReached();
    }

    /** Recovers if nobody has, and compares with the naive model; nothing told is unsaid. */
    void endAsTheFactsSay() {
        reward.restart();
        List<Event> after = reward.published();
        assertThat(after).as("seed %d", seed).containsAll(toldBefore);
        for (String volunteer : RandomSchedulesTest.VOLUNTEERS) {
            RandomSchedulesTest.compare(
                    reward.account(volunteer),
                    new NaiveLedger(RandomSchedulesTest.of(volunteer, facts)));
            RandomSchedulesTest.fold(after, reward.account(volunteer));
        }
        reward.deliver(facts);
        assertThat(reward.published()).as("seed %d: duplicates", seed).isEqualTo(after);
    }

    /** Every second history is backed up somewhere on its way, and sends only now and then. */
    private void live(List<Event> part) {
        int backupAt = seed % 2 == 0 ? random.nextInt(part.size() + 1) : -1;
        for (int i = 0; i < part.size(); i++) {
            if (i == backupAt) {
                backup = database.backup();
            }
            reward.deliver(part.get(i));
            if (random.nextInt(3) == 0) {
                useSomething();
            }
            if (random.nextInt(3) == 0) {
                reward.published();
            }
        }
    }

    private void useSomething() {
        String volunteer = RandomSchedulesTest.VOLUNTEERS.get(random.nextInt(2));
        for (Benefit benefit : reward.account(volunteer).benefits()) {
            try {
                reward.module()
                        .useBenefit()
                        .use(
                                volunteer,
                                benefit.benefitId(),
                                reward.officer("k" + random.nextLong()));
            } catch (RefusedException e) {
                assertThat(e.refusal().code())
                        .isIn("BENEFIT_USED", "BENEFIT_CANCELLED", "HEALTH_CHECK_TAKEN_THIS_YEAR");
            }
        }
    }

    private Map<String, Object> states(String collection) {
        Map<String, Object> states = new LinkedHashMap<>();
        database.all(collection).forEach(d -> states.put(d.id(), d.state()));
        return states;
    }
}
