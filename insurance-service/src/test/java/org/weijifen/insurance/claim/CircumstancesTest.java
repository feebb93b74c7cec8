package org.weijifen.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.header;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.insurance.claim.CoverCheck.Outcome;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.scheme.GusuPolicy;

/** What an officer should know of a claim, told as facts (domain.md trap 13). */
class CircumstancesTest {
    private static final Party CLAIMANT = new Party(false, null, "v1");

    @Test
    void nothingIsToldOfWhoWasListedAndThere() {
        var rig = rig(GusuPolicy.POLICY);
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), sealed(2, line("v1")), attended());
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        assertThat(view(rig, ClaimRig.ASSOCIATION).circumstances()).isEmpty();
        assertThat(view(rig, ClaimRig.INSURER).circumstances()).isEmpty();
        assertThat(view(rig, CLAIMANT).circumstances()).isNull();
    }

    /** Under a policy that asks for no list the check passes; the officer looks closer. */
    @Test
    void whoIsOnNoListAndWasNotThereIsToldAndStillPasses() {
        var rig = rig(GusuPolicy.with(Map.of("coverBasis", "ALL_REGISTERED")));
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1));
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        ClaimView view = view(rig, ClaimRig.ASSOCIATION);
        assertThat(view.check().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(view.circumstances())
                .containsExactly(Circumstance.NOT_ON_LIST, Circumstance.NO_ATTENDANCE);
    }

    @Test
    void aSecondCoverAtTheTimeOfTheAccidentIsTold() {
        var rig = rig(GusuPolicy.POLICY);
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), attended(), other(0, 61));
        rig.published();
        rig.hearOwn();
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        assertThat(view(rig, ClaimRig.INSURER).circumstances())
                .containsExactly(Circumstance.DOUBLE_COVER);
    }

    @Test
    void aSecondCoverThatWasOverIsNone() {
        var rig = rig(GusuPolicy.POLICY);
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), attended(), other(0, 60));
        rig.published();
        rig.hearOwn();
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        assertThat(view(rig, ClaimRig.INSURER).circumstances()).isEmpty();
    }

    @Test
    void ofAnUnknownActivityNothingCanBeTold() {
        var rig = rig(GusuPolicy.POLICY);
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        assertThat(view(rig, ClaimRig.ASSOCIATION).circumstances()).isEmpty();
    }

    private static ClaimRig rig(SchemePolicy policy) {
        return new ClaimRig(new InMemoryDocuments(), policy);
    }

    private static ClaimView view(ClaimRig rig, Party party) {
        var today = SchemeCalendar.dateOf(rig.clocks.now());
        return rig.desk().find().one("c1", party, today).orElseThrow().state();
    }

    private static ActivityFiled other(long start, long end) {
        return new ActivityFiled(
                1,
                minute(-60),
                "act-2",
                header(ActivityStatus.FILED, start, end),
                List.of(line("v1")));
    }

    private static HoursVerified attended() {
        return new HoursVerified(
                1,
                minute(500),
                "rec-1",
                "v1",
                ACTIVITY,
                List.of("org-heron-lane"),
                "org-heron-lane",
                List.of(new Interval(minute(0), minute(60))),
                "COMMUNITY_SERVICE",
                minute(500),
                minute(500),
                false,
                List.of("2026-03"),
                List.of("org-heron-lane"));
    }
}
