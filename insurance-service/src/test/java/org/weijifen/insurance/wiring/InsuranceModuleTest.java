package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.CUTOFF;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.header;
import static org.weijifen.insurance.wiring.Facts.left;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.activity.ActivityCancelled;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityRescheduled;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.insurance.BordereauSealed;
import org.weijifen.contracts.insurance.CoverEnded;
import org.weijifen.contracts.insurance.CoverEndorsed;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.contracts.insurance.CoverIssued;
import org.weijifen.contracts.insurance.CoverReason;
import org.weijifen.contracts.insurance.CoverRefused;
import org.weijifen.contracts.insurance.EndedLine;
import org.weijifen.contracts.insurance.EndorsementStatus;
import org.weijifen.contracts.insurance.InsuredLine;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.contracts.insurance.RefusedLine;
import org.weijifen.insurance.cover.CoverView;
import org.weijifen.insurance.cover.ShowCover.Viewer;

/** From the events of others to the events of this service. */
class InsuranceModuleTest {
    private static final Limits FULL = new Limits(10_000_000, 10_000_000, 300_000);

    private final InsuranceRig rig = new InsuranceRig(minute(-100), 1);

    @Test
    void coverIsIssuedAtFilingWhicheverFactComesSecond() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1"), line("v2")));
        rig.deliver(registered(2, "v2", -900));
        rig.deliver(registered(2, "v2", -900), filed(1, line("v1"), line("v2")));
        assertThat(rig.published())
                .extracting(e -> ((CoverIssued) e).lines())
                .containsExactly(
                        List.of(new InsuredLine("v1", FULL)), List.of(new InsuredLine("v2", FULL)));
    }

    @Test
    void anUnknownPersonIsRefusedAtTheCutoffAndCorrectedByAnEndorsement() {
        rig.deliver(filed(1, line("v1")));
        rig.clocks.setNow(CUTOFF.minusMillis(1));
        rig.runDeadlines();
        assertThat(rig.published()).isEmpty();
        rig.clocks.setNow(minute(3));
        rig.runDeadlines();
        rig.deliver(sealed(2, line("v1")));
        rig.deliver(registered(1, "v1", -1));
        List<CoverEvent> events = rig.published();
        assertThat(events).hasSize(3);
        assertThat(events.get(0)).isInstanceOf(CoverRefused.class);
        assertThat(((CoverRefused) events.get(0)).lines())
                .containsExactly(new RefusedLine("v1", CoverReason.UNKNOWN_PERSON, null));
        assertThat(events.get(0).occurredAt()).isEqualTo(CUTOFF);
        assertThat(events.get(1)).isInstanceOf(BordereauSealed.class);
        var endorsed = (CoverEndorsed) events.get(2);
        assertThat(endorsed.number()).isEqualTo(1);
        assertThat(endorsed.endorsements().getFirst().status()).isEqualTo(EndorsementStatus.ISSUED);
        assertThat(rig.view(ACTIVITY).status()).isEqualTo(CoverView.Status.SEALED);
    }

    @Test
    void aRegistrationCancelledBeforeTheCutoffEndsCoverAndLaterOneDoesNot() {
        rig.deliver(registered(1, "v1", -900), registered(1, "v2", -900));
        rig.deliver(filed(1, line("v1"), line("v2")));
        rig.deliver(left(2, "v1", -900, -5));
        rig.deliver(sealed(2, line("v1"), line("v2")));
        rig.deliver(left(2, "v2", -900, 5));
        List<CoverEvent> events = rig.published();
        assertThat(rig.publishedTypes())
                .containsExactly("CoverIssued", "CoverEnded", "BordereauSealed");
        assertThat(((CoverEnded) events.get(1)).lines())
                .containsExactly(new EndedLine("v1", CoverReason.NOT_ACTIVE));
    }

    @Test
    void anEndMovedAndACancellationAreEndorsementsInOrder() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), sealed(2, line("v1")));
        rig.deliver(
                new ActivityRescheduled(
                        3, minute(1), ACTIVITY, header(ActivityStatus.FILED, 60, 200)));
        var header = header(ActivityStatus.CANCELLED, 60, 200);
        var cancelled =
                new ActivityHeader(
                        header.status(),
                        header.organizationIds(),
                        header.title(),
                        header.place(),
                        header.startsAt(),
                        header.endsAt(),
                        header.cutoffAt(),
                        header.filedAt(),
                        true,
                        minute(30));
        rig.deliver(new ActivityCancelled(4, minute(30), ACTIVITY, cancelled));
        rig.deliver(new ActivityCancelled(4, minute(30), ACTIVITY, cancelled));
        List<CoverEvent> events = rig.published();
        assertThat(rig.publishedTypes())
                .containsExactly(
                        "CoverIssued", "BordereauSealed", "CoverEndorsed", "CoverEndorsed");
        var moved = (CoverEndorsed) events.get(2);
        assertThat(moved.endorsements()).isEmpty();
        assertThat(moved.periodUntil()).isEqualTo(minute(200));
        var ended = (CoverEndorsed) events.get(3);
        assertThat(ended.number()).isEqualTo(2);
        assertThat(ended.endorsements().getFirst().reason()).isEqualTo(CoverReason.ACTIVITY_ENDED);
        assertThat(ended.occurredAt()).isEqualTo(minute(30));
    }

    @Test
    void aSealThatDoesNotAgreeIsNotRepeated() {
        var wrong = sealed(2, line("v1"), line("v2"));
        rig.deliver(filed(1, line("v1")));
        rig.deliver(
                new ActivityRosterSealed(
                        2,
                        CUTOFF,
                        ACTIVITY,
                        wrong.header(),
                        wrong.lineCount(),
                        wrong.sha256(),
                        List.of(line("v1"))));
        assertThat(rig.publishedTypes()).containsExactly("CoverRefused");
        assertThat(rig.view(ACTIVITY).status()).isEqualTo(CoverView.Status.CLOSED);
    }

    @Test
    void everyoneSeesWhatIsTheirs() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1"), line("v2")));
        assertThat(rig.view(ACTIVITY).insured()).hasSize(2);
        var own = new Viewer(false, "org-heron-lane", null);
        assertThat(rig.show(ACTIVITY, own).insured()).hasSize(2);
        assertThat(rig.sees(ACTIVITY, new Viewer(false, "org-other", null))).isFalse();
        assertThat(rig.show(ACTIVITY, new Viewer(false, null, "v1")).insured())
                .extracting(CoverView.Insured::volunteerId)
                .containsExactly("v1");
        assertThat(rig.sees(ACTIVITY, new Viewer(false, null, "v3"))).isFalse();
        assertThat(rig.sees("act-unknown", new Viewer(true, null, null))).isFalse();
    }
}
