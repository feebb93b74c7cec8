package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.CUTOFF;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.header;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.weijifen.bordereau.Entry;
import org.weijifen.bordereau.Row;
import org.weijifen.bordereau.Verification;
import org.weijifen.contracts.activity.ActivityCancelled;
import org.weijifen.contracts.activity.ActivityRescheduled;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.insurance.bordereau.ShowBordereau;
import org.weijifen.insurance.bordereau.TestKeys;
import org.weijifen.insurance.cover.CoverView;
import org.weijifen.insurance.cover.Verdict;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;

/** The chain follows the own topic, whatever becomes of its delivery (domain.md F6, F8). */
class BordereauChainTest {
    private static final int SCHEDULES = 60;

    @Test
    void theSealListsTheInsuredAndNobodyElse() {
        var rig = rig();
        assertThatThrownBy(() -> rig.bordereau(ACTIVITY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("BORDEREAU_NOT_FOUND");
        rig.deliver(registered(1, "v1", -900), registered(1, "v3", -900));
        rig.deliver(filed(1, line("v3"), line("v2"), line("v1")));
        rig.followOwn();
        assertThatThrownBy(() -> rig.bordereau(ACTIVITY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("BORDEREAU_NOT_SEALED");
        rig.deliver(sealed(2, line("v1"), line("v2"), line("v3")));
        rig.followOwn();
        Entry seal = rig.bordereau(ACTIVITY).bundle().entries().getFirst();
        // v2 never registered, hence never consented: the insurer does not learn of the id.
        assertThat(seal.rows().stream().map(Row::volunteerId)).containsExactly("v1", "v3");
        assertThat(seal.statement().lineCount()).isEqualTo(2);
        assertThat(seal.statement().roster().lineCount()).isEqualTo(3);
        assertThat(seal.statement().sealedAt()).isEqualTo(CUTOFF);
        assertThat(seal.statement().insurerId()).isEqualTo("insurer");
        assertVerifies(rig.bordereau(ACTIVITY));
    }

    /** Whose the empty list is, no line can tell: the seal does. */
    @Test
    void theSealOfAnActivityWithNobodyInsuredNamesWhoWouldInsure() {
        var rig = rig();
        rig.deliver(WhoSeesCoverTest.allRegistered());
        rig.deliver(filed(1, line("v1")), sealed(2, line("v1")));
        rig.followOwn();
        var statement = rig.bordereau(ACTIVITY).bundle().entries().getFirst().statement();
        assertThat(statement.lineCount()).isZero();
        assertThat(statement.insurerId()).isEqualTo("insurer-2");
        assertThat(statement.policyId()).isEqualTo("event-1");
        assertThat(statement.from()).isEqualTo(CUTOFF);
        assertVerifies(rig.bordereau(ACTIVITY));
    }

    @Test
    void anEndorsementListsEveryLineThatReadsDifferentlyNow() {
        var rig = rig();
        rig.deliver(registered(1, "v1", -900), registered(1, "v2", -900));
        rig.deliver(filed(1, line("v1"), line("v2")), sealed(2, line("v1"), line("v2")));
        rig.deliver(rescheduled(3, 60, 200));
        rig.followOwn();
        var entries = rig.bordereau(ACTIVITY).bundle().entries();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).rows())
                .extracting(Row::volunteerId, Row::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("v1", minute(200)),
                        org.assertj.core.groups.Tuple.tuple("v2", minute(200)));
        rig.deliver(
                new ActivityCancelled(
                        4, minute(5), ACTIVITY, header(ActivityStatus.CANCELLED, 60, 200)));
        rig.followOwn();
        var last = rig.bordereau(ACTIVITY).bundle().entries().getLast();
        assertThat(last.number()).isEqualTo(2);
        assertThat(last.rows())
                .allMatch(r -> r.status() == Row.Status.ENDED && r.deathFen() == 0)
                .allMatch(r -> "ACTIVITY_ENDED".equals(r.reason()));
        assertVerifies(rig.bordereau(ACTIVITY));
    }

    @Test
    void duplicatesDelaysAndRestartsGiveTheSameBytes() {
        int entries = 0;
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            var random = new Random(seed);
            InsuranceRig teller = told(seed, random);
            List<LogRecord> own = teller.ownRecords();
            Map<String, String> expected = files(teller);
            entries += expected.values().stream().mapToInt(t -> t.split("\"jws\"").length).sum();

            var follower = rig(seed, new InMemoryDocuments());
            List<LogRecord> schedule = OwnTopic.schedule(own, random);
            int restart = random.nextInt(schedule.size() + 1);
            for (int i = 0; i < schedule.size(); ) {
                int size = Math.min(1 + random.nextInt(4), schedule.size() - i);
                follower.accept(schedule.subList(i, i + size));
                if (i <= restart && restart < i + size) {
                    follower.restart();
                    // What was taken but not committed comes again.
                    follower.accept(schedule.subList(Math.max(0, i - 2), i + size));
                }
                i += size;
            }
            assertThat(follower.deadLetters()).as("seed %d", seed).isZero();
            assertThat(files(follower, expected.keySet())).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(entries).as("the histories are rich").isGreaterThan(2 * SCHEDULES);
    }

    @Test
    void aLostDatabaseComesBackFromTheOwnTopicToTheByte() {
        int met = 0;
        for (long seed = 1; seed <= SCHEDULES / 4; seed++) {
            var database = new InMemoryDocuments();
            var rig = told(seed, new Random(seed), database);
            Map<String, String> before = files(rig);
            database.restore(Backup.EMPTY);
            database.delete("meta", List.of("generation"));
            rig.restart();
            rig.followOwn();
            assertThat(files(rig)).as("seed %d", seed).isEqualTo(before);
            met += before.size();
        }
        assertThat(met).isGreaterThan(SCHEDULES / 8);
    }

    /** The chain, read from its start, says of everybody insured what the cover says. */
    @Test
    void theChainAgreesWithTheCover() {
        Set<String> policies = new TreeSet<>();
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            InsuranceRig rig = told(seed, new Random(seed));
            for (String activityId : OwnTopic.sealed(rig.published())) {
                Map<String, Row> standing = rig.bordereau(activityId).bundle().standing();
                Map<String, Row> insured = new TreeMap<>(standing);
                insured.values().removeIf(row -> row.status() != Row.Status.ISSUED);
                CoverView cover = rig.view(activityId);
                assertThat(insured.keySet())
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(
                                cover.insured().stream()
                                        .filter(l -> l.status() == Verdict.Status.ISSUED)
                                        .map(CoverView.Insured::volunteerId)
                                        .toList());
                assertThat(insured.values())
                        .allMatch(r -> r.until().equals(cover.period().until()));
                insured.values().forEach(row -> policies.add(row.policyId()));
                assertThat(rig.bordereau(activityId).rows()).isEqualTo(standing);
                assertThat(rig.bordereau(activityId).bundle().entries())
                        .hasSize(1 + cover.endorsements());
                assertVerifies(rig.bordereau(activityId));
            }
        }
        assertThat(policies).as("umbrella and event policies").hasSizeGreaterThan(1);
    }

    private static InsuranceRig rig() {
        return new InsuranceRig(minute(-300), 1);
    }

    private static InsuranceRig rig(long seed, InMemoryDocuments database) {
        var policy = SeededWorld.policyOf(SeededWorld.basisOf(seed));
        return new InsuranceRig(minute(-300), seed, database, policy);
    }

    private static InsuranceRig told(long seed, Random random) {
        return told(seed, random, new InMemoryDocuments());
    }

    /** A random history of two activities under any basis, told and followed to its end. */
    private static InsuranceRig told(long seed, Random random, InMemoryDocuments database) {
        var world =
                new SeededWorld(
                        SeededWorld.basisOf(seed),
                        List.of("act-1", "act-2"),
                        List.of("v1", "v2", "v3", "v4"),
                        random);
        var rig = rig(seed, database);
        RandomSchedulesTest.schedule(world.events, random).forEach(rig::deliver);
        rig.clocks.setNow(minute(10_000));
        rig.runDeadlines();
        rig.followOwn();
        return rig;
    }

    private static Map<String, String> files(InsuranceRig rig) {
        return files(rig, OwnTopic.sealed(rig.published()));
    }

    private static Map<String, String> files(InsuranceRig rig, Iterable<String> activityIds) {
        Map<String, String> files = new TreeMap<>();
        activityIds.forEach(id -> files.put(id, rig.bordereau(id).bundle().toJson()));
        return files;
    }

    private static void assertVerifies(ShowBordereau.Sealed sealed) {
        byte[] file = sealed.bundle().toJson().getBytes(StandardCharsets.UTF_8);
        var verification = Verification.of(file, TestKeys.signing().published());
        assertThat(verification.firstFault()).isEmpty();
        assertThat(verification.holds()).isTrue();
    }

    private static ActivityRescheduled rescheduled(long revision, long start, long end) {
        return new ActivityRescheduled(
                revision, minute(2), ACTIVITY, header(ActivityStatus.FILED, start, end));
    }
}
