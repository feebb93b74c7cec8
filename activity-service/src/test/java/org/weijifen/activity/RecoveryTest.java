package org.weijifen.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.activity.LostHistory.Step;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;
import org.weijifen.testkit.memory.NthCommit;

/**
 * activity-service comes back from a backup: everything that is in events is there, nothing is told
 * twice, and what could not be told is told once.
 */
class RecoveryTest {
    private static final List<Step> STEPS = LostHistory.steps();
    private static final String UNLOST = run(-1, -1, false, b -> b);

    /** Backup before one step, loss before a later one, and on with the history. */
    @TestFactory
    Stream<DynamicTest> anyBackupThatMissesOnlyToldActsEndsLikeNoLoss() {
        return losses().map(loss -> endsLikeNoLoss(loss, false));
    }

    /** The fact that follows the loss is on the log before the service starts again. */
    @TestFactory
    Stream<DynamicTest> aFactThatCameWhileItWasDownIsToldOnce() {
        return losses().filter(l -> l.at < STEPS.size() && STEPS.get(l.at).fact() != null)
                .map(loss -> endsLikeNoLoss(loss, true));
    }

    private static DynamicTest endsLikeNoLoss(Loss loss, boolean factComesFirst) {
        return dynamicTest(
                loss.name(),
                () ->
                        assertThat(
                                        run(
                                                loss.backup,
                                                loss.at,
                                                factComesFirst,
                                                b -> b.another(d -> d)))
                                .isEqualTo(UNLOST));
    }

    /**
     * Of act1 and act2, which had nothing but told acts. Their class of service is lost, so hours
     * entered later get another one.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 8, 9, 10, 11, 12, 13, 15, 16})
    void withoutAnyBackupRostersAndHoursAreMadeOfTheirEvents(int lostBefore) {
        var unlost = new ActivityServiceBench(LostHistory.BEGIN);
        var lost = new ActivityServiceBench(LostHistory.BEGIN);
        for (int i = 0; i < STEPS.size(); i++) {
            if (i == lostBefore) {
                lost.restore(Backup.EMPTY);
                lost = lost.another(d -> d);
            }
            if (STEPS.get(i).name().equals("correct")) {
                break;
            }
            STEPS.get(i).on(unlost);
            STEPS.get(i).on(lost);
        }
        assertThat(HistoryEnd.toldWithoutClass(lost))
                .isEqualTo(HistoryEnd.toldWithoutClass(unlost));
        assertThat(HistoryEnd.days(lost)).isEqualTo(HistoryEnd.days(unlost));
    }

    @Test
    void aRecoveryThatDiesAtAnyCommitAndBeginsAgainEndsTheSame() {
        for (Loss loss : longest()) {
            for (Fate fate : List.of(Fate.CRASH_BEFORE, Fate.CRASH_AFTER)) {
                var died = new AtomicInteger(1);
                for (int n = 1; died.get() > 0; n++) {
                    int mortal = n;
                    died.set(0);
                    String end = run(loss.backup, loss.at, true, b -> dying(b, fate, mortal, died));
                    assertThat(end).as("%s at commit %d of %s", fate, n, loss).isEqualTo(UNLOST);
                }
            }
        }
    }

    private static ActivityServiceBench dying(
            ActivityServiceBench bench, Fate fate, int mortal, AtomicInteger died) {
        if (new NthCommit(mortal, () -> fate).kills(bench.documents, d -> bench.another(_ -> d))) {
            died.incrementAndGet();
        }
        return bench.another(d -> d);
    }

    @Test
    void twoInstancesThatRecoverSideBySideEndTheSame() {
        for (Loss loss : longest()) {
            var met = new AtomicInteger(1);
            for (int n = 1; met.get() > 0; n++) {
                int meeting = n;
                met.set(0);
                String end = run(loss.backup, loss.at, true, b -> withRival(b, meeting, met));
                assertThat(end).as("rival at commit %d of %s", n, loss).isEqualTo(UNLOST);
            }
        }
    }

    /** The rival recovers wholly, and relays, while the other is about to commit. */
    private static ActivityServiceBench withRival(
            ActivityServiceBench bench, int meeting, AtomicInteger met) {
        var rival =
                new NthCommit(
                        meeting,
                        () -> {
                            met.incrementAndGet();
                            bench.another(d -> d).relay();
                            return Fate.PASSES;
                        });
        return bench.another(rival::over);
    }

    /**
     * @param backup index of the step before which it is taken
     * @param at index of the step before which the database is lost
     */
    private record Loss(int backup, int at) {
        String name() {
            String next = at < STEPS.size() ? STEPS.get(at).name() : "the end";
            return "backup before " + STEPS.get(backup).name() + ", lost before " + next;
        }
    }

    private static Stream<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        for (int backup = 0; backup < STEPS.size(); backup++) {
            for (int at = backup; at < STEPS.size() && STEPS.get(at).told(); at++) {
                losses.add(new Loss(backup, at + 1));
                losses.add(new Loss(backup, at));
            }
        }
        return losses.stream().distinct();
    }

    /** For each stretch of told acts the longest loss that a fact follows. */
    private static List<Loss> longest() {
        Map<Integer, Loss> longest = new TreeMap<>();
        losses().filter(l -> l.at < STEPS.size() && STEPS.get(l.at).fact() != null)
                .filter(l -> l.backup == 0 || !STEPS.get(l.backup - 1).told())
                .forEach(l -> longest.merge(l.backup, l, (a, b) -> a.at > b.at ? a : b));
        return List.copyOf(longest.values());
    }

    private static String run(
            int backupBefore,
            int lostBefore,
            boolean factComesFirst,
            Function<ActivityServiceBench, ActivityServiceBench> again) {
        var bench = new ActivityServiceBench(LostHistory.BEGIN);
        Backup backup = Backup.EMPTY;
        for (int i = 0; i <= STEPS.size(); i++) {
            if (i == backupBefore) {
                backup = bench.documents.backup();
            }
            boolean first = false;
            if (i == lostBefore) {
                bench.restore(backup);
                first = factComesFirst;
                if (first) {
                    bench.clocks.setNow(STEPS.get(i).at());
                    bench.publishByOthers(STEPS.get(i).fact());
                }
                bench = again.apply(bench);
                bench.relay();
            }
            if (i < STEPS.size() && !first) {
                STEPS.get(i).on(bench);
            }
        }
        return HistoryEnd.of(bench);
    }
}
