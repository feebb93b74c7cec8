package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.insurance.attendance.ReconcileActivity.Viewer;
import org.weijifen.insurance.attendance.Reconciliation;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** From covers and hours to who was insured and who was there. */
class ReconcileActivityTest {
    private static final Viewer ASSOCIATION = new Viewer(true, null, null);
    private static final int SCHEDULES = 200;

    private final InsuranceRig rig = new InsuranceRig(minute(-100), 1);

    @Test
    void theHighestRevisionOfEachRecordCounts() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1"), line("v2")));
        rig.deliver(verified("r1", 3, "v1", 120), withdrawn("r2", 2, "v2"));
        rig.deliver(verified("r1", 2, "v1", 60), verified("r2", 1, "v2", 60));
        rig.deliver(verified("r3", 1, "v1", 30), verified("r3", 1, "v1", 30));
        var found = reconcile(ASSOCIATION);
        assertThat(found.rows()).extracting("volunteerId").containsExactly("v1", "v2");
        assertThat(found.rows()).extracting("attendedMinutes").containsExactly(150L, 0L);
        assertThat(found.totals().insured()).isEqualTo(1);
        assertThat(found.totals().attendedNotInsured()).isZero();
        assertThat(found.totals().claimed()).isZero();
    }

    @Test
    void othersSeeNothing() {
        rig.deliver(filed(1, line("v1")));
        assertThat(sees(new Viewer(false, "insurer", null))).isTrue();
        assertThat(sees(new Viewer(false, "insurer-2", null))).isFalse();
        assertThat(sees(new Viewer(false, null, "org-heron-lane"))).isTrue();
        assertThat(sees(new Viewer(false, null, "org-other"))).isFalse();
        assertThat(sees(new Viewer(false, null, null))).isFalse();
        assertThat(rig.module().reconcileActivity().reconcile("act-unknown", ASSOCIATION))
                .isEmpty();
    }

    /** Any order and repetition, and another database in between, end in the naive minutes. */
    @Test
    void everyScheduleEndsInTheNaiveMinutes() {
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            var random = new Random(seed);
            List<HoursEvent> told = new ArrayList<>();
            Map<String, Long> naive = new HashMap<>();
            for (int r = 0; r < 6; r++) {
                history("r" + r, "v" + random.nextInt(3), random, told, naive);
            }
            List<HoursEvent> schedule = new ArrayList<>(told);
            schedule.addAll(told.subList(0, random.nextInt(told.size())));
            Collections.shuffle(schedule, random);
            var database = new InMemoryDocuments();
            var instance = new InsuranceRig(minute(-100), seed, database);
            instance.deliver(filed(1, line("v0")));
            schedule.forEach(instance::deliver);
            for (int life = 0; life < 2; life++) {
                Map<String, Long> shown = new HashMap<>();
                instance.module()
                        .reconcileActivity()
                        .reconcile(ACTIVITY, ASSOCIATION)
                        .orElseThrow()
                        .rows()
                        .forEach(row -> shown.put(row.volunteerId(), row.attendedMinutes()));
                shown.values().removeIf(minutes -> minutes == 0);
                assertThat(shown).as("seed %d, life %d", seed, life).isEqualTo(naive);
                database.restore(InMemoryDocuments.Backup.EMPTY);
                instance.restart();
            }
        }
    }

    private static void history(
            String record,
            String volunteer,
            Random random,
            List<HoursEvent> told,
            Map<String, Long> naive) {
        int last = 1 + random.nextInt(4);
        Set<Long> lastMinutes = new HashSet<>();
        for (int revision = 1; revision <= last; revision++) {
            lastMinutes.clear();
            if (revision > 1 && random.nextInt(3) == 0) {
                told.add(withdrawn(record, revision, volunteer));
            } else {
                long minutes = 10 + random.nextInt(100);
                lastMinutes.add(minutes);
                told.add(verified(record, revision, volunteer, minutes));
            }
        }
        lastMinutes.forEach(minutes -> naive.merge(volunteer, minutes, Long::sum));
    }

    private Reconciliation reconcile(Viewer viewer) {
        return rig.module().reconcileActivity().reconcile(ACTIVITY, viewer).orElseThrow();
    }

    private boolean sees(Viewer viewer) {
        return rig.module().reconcileActivity().reconcile(ACTIVITY, viewer).isPresent();
    }

    static HoursVerified verified(String record, long revision, String volunteer, long minutes) {
        return new HoursVerified(
                revision,
                minute(500 + revision),
                record,
                volunteer,
                ACTIVITY,
                List.of("org-heron-lane"),
                "org-heron-lane",
                List.of(new Interval(minute(0), minute(minutes))),
                "COMMUNITY_SERVICE",
                minute(500),
                minute(500 + revision),
                false,
                List.of("2026-03"),
                List.of("org-heron-lane"));
    }

    private static HoursWithdrawn withdrawn(String record, long revision, String volunteer) {
        return new HoursWithdrawn(
                revision,
                minute(500 + revision),
                record,
                volunteer,
                ACTIVITY,
                null,
                List.of("2026-03"),
                List.of("org-heron-lane"));
    }
}
