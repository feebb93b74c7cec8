package org.weijifen.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.reward.BenefitCancelled;
import org.weijifen.contracts.reward.BenefitGranted;
import org.weijifen.contracts.reward.BenefitKind;
import org.weijifen.contracts.reward.BenefitUsed;
import org.weijifen.contracts.reward.CertificateIssued;
import org.weijifen.contracts.reward.CertificateRevoked;
import org.weijifen.contracts.reward.TierReached;
import org.weijifen.contracts.reward.TierWithdrawn;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.reward.benefit.Benefit.Status;
import org.weijifen.reward.tier.Certificate;
import org.weijifen.reward.tier.Star;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;

/**
 * contracts.md, invariants 2 and 4, under seeded schedules: shuffled facts, duplicates, random
 * batches, crashes before and after every commit, lost answers, uses of benefits in between;
 * compared with a naive model.
 */
class RandomSchedulesTest {
    private static final int SCHEDULES = 400;
    static final List<Long> THRESHOLDS = List.of(30L, 90L, 180L, 300L, 500L);
    static final long ANNUAL = 120;
    static final List<String> VOLUNTEERS = List.of("vol-a", "vol-b");

    private int uses;
    private int crashes;

    @Test
    void everyScheduleEndsLikeTheNaiveModel() {
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            try {
                run(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        // The schedules must not have been harmless.
        assertThat(uses).isGreaterThan(SCHEDULES / 4);
        assertThat(crashes).isGreaterThan(SCHEDULES);
    }

    private void run(Random random) {
        var policy =
                TestPolicies.of(
                        TestPolicies.version(
                                "small", LocalDate.of(2019, 1, 1), ANNUAL, THRESHOLDS));
        var database = new InMemoryDocuments();
        var documents = new CrashingDocuments(database, collection -> fate(collection, random));
        documents.arm();
        var reward = new RewardInstance(policy, database, documents);
        List<Event> facts = new ArrayList<>();
        VOLUNTEERS.forEach(v -> facts.addAll(new RandomWorld(random, v).facts));

        List<Event> deliveries = new ArrayList<>(facts);
        facts.stream().filter(_ -> random.nextInt(3) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        for (int from = 0; from < deliveries.size(); ) {
            int to = Math.min(deliveries.size(), from + 1 + random.nextInt(8));
            deliverUntilAcknowledged(reward, deliveries.subList(from, to));
            from = to;
            if (random.nextBoolean()) {
                reward.relayStep();
            }
            if (random.nextInt(3) == 0) {
                useSomething(reward, random);
            }
        }
        documents.disarm();
        assertThat(reward.deadLetters()).isZero();
        VOLUNTEERS.forEach(v -> compare(reward.account(v), new NaiveLedger(of(v, facts))));
        List<Event> published = reward.published();
        VOLUNTEERS.forEach(v -> fold(published, reward.account(v)));

        List<Long> versions = versions(database);
        Collections.shuffle(facts, random);
        reward.restart();
        reward.deliver(facts);
        assertThat(versions(database)).isEqualTo(versions);
        assertThat(reward.published()).isEqualTo(published);
    }

    private static Fate fate(String collection, Random random) {
        if (collection.equals("meta")) {
            return Fate.PASSES; // a start is not what is tried here
        }
        return switch (random.nextInt(24)) {
            case 0 -> Fate.CRASH_BEFORE;
            case 1 -> Fate.CRASH_AFTER;
            case 2 -> Fate.ANSWER_LOST;
            default -> Fate.PASSES;
        };
    }

    private void deliverUntilAcknowledged(RewardInstance reward, List<Event> batch) {
        while (true) {
            try {
                reward.deliver(batch);
                return;
            } catch (CrashingDocuments.Crash e) {
                crashes++;
                reward.restart();
            }
        }
    }

    private void useSomething(RewardInstance reward, Random random) {
        String volunteer = VOLUNTEERS.get(random.nextInt(VOLUNTEERS.size()));
        for (Benefit benefit : reward.account(volunteer).benefits()) {
            try {
                reward.module()
                        .useBenefit()
                        .use(
                                volunteer,
                                benefit.benefitId(),
                                reward.officer("k" + random.nextLong()));
                uses++;
            } catch (RefusedException e) {
                assertThat(e.refusal().code())
                        .isIn("BENEFIT_USED", "BENEFIT_CANCELLED", "HEALTH_CHECK_TAKEN_THIS_YEAR");
            } catch (CrashingDocuments.Crash e) {
                crashes++;
                reward.restart();
            }
        }
    }

    static Set<Event> of(String volunteer, List<Event> facts) {
        Set<Event> own = new HashSet<>(facts);
        own.removeIf(f -> !f.key().equals(volunteer));
        return own;
    }

    static void compare(Account account, NaiveLedger naive) {
        Map<String, List<Long>> months = new TreeMap<>();
        account.months()
                .forEach(
                        (month, m) -> {
                            if (m.creditedMinutes() + m.suppressedMinutes() > 0) {
                                months.put(
                                        month, List.of(m.creditedMinutes(), m.suppressedMinutes()));
                            }
                        });
        Map<String, List<Long>> expected = new TreeMap<>();
        naive.byMonth.forEach((month, m) -> expected.put(month, List.of(m[0], m[1])));
        assertThat(months).isEqualTo(expected);

        List<Integer> tiers = new ArrayList<>();
        for (int tier = 1; tier <= THRESHOLDS.size(); tier++) {
            if (naive.credited() >= THRESHOLDS.get(tier - 1)) {
                tiers.add(tier);
            }
        }
        assertThat(account.stars().stream().filter(Star::standing).map(Star::tier).toList())
                .isEqualTo(tiers);
        assertThat(
                        account.certificates().stream()
                                .filter(Certificate::isValid)
                                .map(Certificate::tier)
                                .sorted()
                                .toList())
                .isEqualTo(tiers);
        Set<String> entitled = new TreeSet<>();
        for (int year : List.of(2025, 2026)) {
            if (naive.credited(year) >= ANNUAL) {
                List.of(BenefitKind.values()).forEach(k -> entitled.add(year + " " + k));
            }
        }
        assertThat(
                        account.benefits().stream()
                                .filter(Benefit::stands)
                                .map(b -> b.year() + " " + b.kind())
                                .toList())
                .containsExactlyInAnyOrderElementsOf(entitled);
        assertThat(account.benefits())
                .allMatch(
                        b ->
                                (b.usedOn() != null)
                                        == (b.status() == Status.USED
                                                || b.status() == Status.OVER_GRANTED));
    }

    /**
     * Follows the published events: nothing is given twice or taken twice; the end is the account.
     */
    static void fold(List<Event> published, Account account) {
        Set<Integer> tiers = new TreeSet<>();
        Map<Integer, String> certificates = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        Set<String> benefits = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        for (Event event : published) {
            if (!event.key().equals(account.volunteerId())) {
                continue;
            }
            boolean changes =
                    switch (event) {
                        case TierReached e -> tiers.add(e.tier());
                        case TierWithdrawn e -> tiers.remove(e.tier());
                        case CertificateIssued e ->
                                numbers.add(e.certificateNumber())
                                        && certificates.put(e.tier(), e.certificateNumber())
                                                == null;
                        case CertificateRevoked e ->
                                certificates.remove(e.tier(), e.certificateNumber());
                        case BenefitGranted e -> benefits.add(e.year() + " " + e.benefitKind());
                        case BenefitUsed e -> used.add(e.benefitId());
                        case BenefitCancelled e ->
                                benefits.remove(e.year() + " " + e.benefitKind());
                        default -> false;
                    };
            assertThat(changes).as(event.toString()).isTrue();
        }
        assertThat(tiers)
                .containsExactlyInAnyOrderElementsOf(
                        account.stars().stream().filter(Star::standing).map(Star::tier).toList());
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        account.benefits().stream()
                                .filter(b -> b.usedOn() != null)
                                .map(Benefit::benefitId)
                                .toList());
        assertThat(certificates.keySet()).containsExactlyInAnyOrderElementsOf(tiers);
        assertThat(benefits)
                .containsExactlyInAnyOrderElementsOf(
                        account.benefits().stream()
                                .filter(Benefit::stands)
                                .map(b -> b.year() + " " + b.kind())
                                .toList());
    }

    private static List<Long> versions(InMemoryDocuments database) {
        List<Long> versions = new ArrayList<>();
        for (String collection : List.of("buckets", "accounts")) {
            database.all(collection).stream().map(StoredDocument::version).forEach(versions::add);
        }
        return versions;
    }
}
