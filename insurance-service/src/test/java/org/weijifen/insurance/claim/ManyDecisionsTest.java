package org.weijifen.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.limit.Allowance;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.mongo.MongoDocuments;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.harness.Backends;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.scheme.GusuPolicy;
import tools.jackson.databind.node.ObjectNode;

/** Many decisions at once against what is left of a limit: never a fen too much (domain.md F4). */
class ManyDecisionsTest {
    private static final int CLAIMS = 200;
    private static final int INSTANCES = 8;
    private static final long MEDICAL = 300_000;

    static Stream<Arguments> stores() {
        return Stream.of(
                Arguments.of("memory", new InMemoryDocuments()),
                Arguments.of(
                        "embedded database", new MongoDocuments(Backends.shared().database())));
    }

    /** One person, one limit of 3 000 yuan, two hundred officers who press the button together. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("stores")
    void twoHundredTogetherGetNoMoreThanTheLimit(String name, Documents documents)
            throws Exception {
        var rig = new ClaimRig(documents, GusuPolicy.POLICY);
        List<String> claims = submitted(rig, 3);
        var barrier = new CyclicBarrier(CLAIMS);
        List<Callable<Boolean>> officers = new ArrayList<>();
        for (String claimId : claims) {
            officers.add(
                    () -> {
                        barrier.await();
                        return approves(rig, claimId, rig.claim(claimId).petition().claimedFen());
                    });
        }
        long told = together(officers).stream().filter(b -> b).count();
        assertThat(told).isPositive().isLessThan(CLAIMS);
        assertNothingIsHeldButWhatWasAgreed(rig, claims, 3, MEDICAL);
        assertThat(agreed(rig, claims)).hasSize((int) told);
        assertThatTheRestCanBeHad(rig);
    }

    /** Eight instances that die at their commits, four persons, and an aggregate over all. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("stores")
    void instancesThatDieInTheMiddleLeaveNothingReservedAndNothingTooMuch(
            String name, Documents documents) throws Exception {
        long aggregate = 1_000_000;
        var rig = new ClaimRig(documents, withAggregate(aggregate));
        List<String> claims = submitted(rig, 4);
        List<CrashingDocuments> dying = new ArrayList<>();
        List<Callable<Boolean>> instances = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            var random = new Random(i);
            var theirs = new CrashingDocuments(documents, c -> fate(random));
            dying.add(theirs);
            ClaimRig instance = rig.beside(theirs);
            theirs.arm();
            int first = i;
            instances.add(() -> works(instance, claims, first, random));
        }
        together(instances);
        assertThat(dying.stream().mapToInt(CrashingDocuments::crashes).sum())
                .isGreaterThan(CLAIMS / 10);
        while (rig.desk().work().runSome()) {
            // whatever was left in the middle
        }
        assertNothingIsHeldButWhatWasAgreed(rig, claims, 4, MEDICAL);
        Allowance year = rig.allowance("insurer:gusu-umbrella@2026-03-01");
        assertThat(year).isNotNull();
        long held = year.shares().stream().mapToLong(Allowance.Share::fen).sum();
        assertThat(held).isEqualTo(sum(agreed(rig, claims))).isLessThanOrEqualTo(aggregate);
        // Everything was refused in the end only because it did not fit any more.
        assertThat(aggregate - held).isLessThan(20_000);
    }

    /** A client repeats a request whose instance died, every other time. */
    private static boolean works(ClaimRig instance, List<String> claims, int first, Random random) {
        for (int i = first; i < claims.size(); i += INSTANCES) {
            boolean again = true;
            while (again) {
                try {
                    approves(
                            instance,
                            claims.get(i),
                            instance.claim(claims.get(i)).petition().claimedFen());
                    again = false;
                } catch (CrashingDocuments.Crash e) {
                    again = random.nextBoolean();
                    revive(instance);
                }
            }
        }
        return true;
    }

    private static void revive(ClaimRig instance) {
        while (true) {
            try {
                instance.restart();
                return;
            } catch (CrashingDocuments.Crash e) {
                // it dies while it starts, too
            }
        }
    }

    private static Fate fate(Random random) {
        int dice = random.nextInt(100);
        if (dice < 4) {
            return Fate.CRASH_BEFORE;
        }
        if (dice < 8) {
            return Fate.CRASH_AFTER;
        }
        return dice < 11 ? Fate.ANSWER_LOST : Fate.PASSES;
    }

    private static boolean approves(ClaimRig rig, String claimId, long fen) {
        while (true) {
            try {
                rig.approve(claimId, fen, claimId);
                return true;
            } catch (RefusedException e) {
                assertThat(e.refusal().code()).isIn("LIMIT_REACHED", "WRONG_STEP");
                return false;
            } catch (UnavailableException e) {
                // unknown: the same request again, as every client does
            }
        }
    }

    private static void assertNothingIsHeldButWhatWasAgreed(
            ClaimRig rig, List<String> claims, int persons, long limit) {
        assertThat(rig.desk().work().open()).isZero();
        for (int p = 0; p < persons; p++) {
            String person = "v" + p;
            Allowance allowance = rig.allowance(ACTIVITY + ":" + person);
            assertThat(allowance).isNotNull();
            long held = allowance.shares().stream().mapToLong(Allowance.Share::fen).sum();
            List<Claim> agreed =
                    agreed(rig, claims).stream()
                            .filter(c -> c.petition().volunteerId().equals(person))
                            .toList();
            assertThat(held).isEqualTo(sum(agreed)).isLessThanOrEqualTo(limit);
        }
    }

    private static void assertThatTheRestCanBeHad(ClaimRig rig) {
        long held =
                rig.allowance(ACTIVITY + ":v0").shares().stream()
                        .mapToLong(Allowance.Share::fen)
                        .sum();
        Claim last = rig.submit("last", petition("v0", MEDICAL));
        assertThat(last.check().remainingFen()).isEqualTo(MEDICAL - held);
        if (held < MEDICAL) {
            assertThat(ClaimRig.refused(() -> rig.approve("last", MEDICAL - held + 1, "a")).code())
                    .isEqualTo("LIMIT_REACHED");
            rig.approve("last", MEDICAL - held, "b");
        }
        assertThat(rig.submit("none", petition("v0", 1)).check().remainingFen()).isZero();
    }

    private static List<String> submitted(ClaimRig rig, int persons) {
        for (int p = 0; p < persons; p++) {
            rig.deliver(registered(1, "v" + p, -900));
        }
        var lines =
                IntStream.range(0, persons).mapToObj(p -> line("v" + p)).toArray(RosterLine[]::new);
        rig.deliver(filed(1, lines), sealed(2, lines));
        List<String> claims = new ArrayList<>();
        var random = new Random(11);
        for (int i = 0; i < CLAIMS; i++) {
            String claimId = "c" + i;
            rig.submit(claimId, petition("v" + i % persons, 5_000 + random.nextInt(15_000)));
            claims.add(claimId);
        }
        return claims;
    }

    private static Petition petition(String volunteerId, long fen) {
        return new Petition(ACTIVITY, volunteerId, ClaimKind.MEDICAL, minute(60), fen, "A fall.");
    }

    private static List<Claim> agreed(ClaimRig rig, List<String> claims) {
        return claims.stream()
                .map(rig::claim)
                .filter(c -> c.status() == ClaimStatus.APPROVED)
                .toList();
    }

    private static long sum(List<Claim> claims) {
        return claims.stream().mapToLong(c -> c.amounts().approvedFen()).sum();
    }

    private static List<Boolean> together(List<Callable<Boolean>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }

    private static SchemePolicy withAggregate(long fen) {
        var terms = GusuPolicy.POLICY.versions().getFirst().insurance();
        ObjectNode limited = StateCodec.mapper().valueToTree(terms);
        limited.put("aggregateLimitFenPerYear", fen);
        return GusuPolicy.with(Map.of("insurance", limited));
    }
}
