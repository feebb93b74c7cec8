package org.weijifen.activity.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.activity.record.RecordsDesk.code;
import static org.weijifen.activity.record.RecordsDesk.correction;
import static org.weijifen.activity.record.RecordsDesk.line;
import static org.weijifen.activity.record.RecordsDesk.only;
import static org.weijifen.activity.record.RecordsDesk.statuses;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.weijifen.activity.Facts;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;

/** Records that are corrected, withdrawn or voided by a decision. */
class ChangeRecordsTest {
    private static final Instant DECIDED = Instant.parse("2026-03-07T00:00:00Z");

    private final RecordsDesk desk = new RecordsDesk();

    @Test
    void aCorrectionIsANewRevisionThatKeepsItsPlace() {
        String id = desk.recorded(line("v1", "01:00", "04:00"));
        desk.verify("lead", id);
        desk.bench.setNow("2026-03-06T02:00:00Z");
        var use = desk.bench.module.records().change();
        use.correct(
                id, "org", correction("01:00", "03:00"), null, desk.bench.act("rec", "recorder"));
        desk.bench.relay();
        assertThat(desk.hours()).as("the verified revision stands meanwhile").hasSize(1);

        desk.verify("lead", id);
        HoursVerified second = (HoursVerified) desk.hours().getLast();
        assertThat(desk.hours()).hasSize(2);
        assertThat(second.intervals().getFirst().minutes()).isEqualTo(120);
        assertThat(second.firstVerifiedAt()).isEqualTo("2026-03-05T12:30:00Z");
        assertThat(second.verifiedAt()).isEqualTo("2026-03-06T02:00:00Z");
        assertThat(second.revision()).isGreaterThan(desk.hours().getFirst().revision());
    }

    @Test
    void aWithdrawalIsToldOnceAndACorrectionStartsUnverified() {
        String id = desk.recorded(line("v1", "01:00", "04:00"));
        desk.verify("lead", id);
        var use = desk.bench.module.records().change();
        use.withdraw(id, RecordsDesk.ORG, "录入错误", desk.bench.act("lead", "organizer"));
        use.withdraw(id, RecordsDesk.ORG, "录入错误", desk.bench.act("lead", "organizer"));
        desk.bench.relay();
        assertThat(
                        only(desk.hours().subList(1, desk.hours().size()), HoursWithdrawn.class)
                                .sanctionId())
                .isNull();

        use.correct(
                id, "org", correction("01:00", "04:00"), null, desk.bench.act("rec", "recorder"));
        desk.bench.relay();
        assertThat(desk.hours()).hasSize(2);
        desk.verify("lead", id);
        assertThat(((HoursVerified) desk.hours().getLast()).firstVerifiedAt())
                .isEqualTo("2026-03-05T12:30:00Z");
    }

    @Test
    void aDecisionVoidsRecordsAndItsReversalReinstatesThem() {
        String id = desk.recorded(line("v1", "01:00", "04:00"));
        desk.verify("lead", id);
        desk.bench.react(Facts.falsified(11, DECIDED, id), Facts.falsified(11, DECIDED, id));
        desk.bench.react(Facts.falsified(11, DECIDED, id));
        HoursWithdrawn withdrawn =
                only(desk.hours().subList(1, desk.hours().size()), HoursWithdrawn.class);
        assertThat(withdrawn.sanctionId()).isEqualTo("s9");

        desk.bench.react(
                new VolunteerSanctionsEnded(12, Instant.parse("2026-03-08T00:00:00Z"), "v1"));
        desk.bench.react(Facts.falsified(11, DECIDED, id));
        assertThat(desk.hours()).hasSize(3);
        HoursVerified again = (HoursVerified) desk.hours().getLast();
        assertThat(again.revision()).isGreaterThan(withdrawn.revision());
        assertThat(again.firstVerifiedAt()).isEqualTo("2026-03-05T12:30:00Z");
    }

    @Test
    void aDecisionThatComesBeforeItsRecordMeetsItAllTheSame() {
        String id = EnterRecords.recordId("v1", "act1", "main");
        desk.bench.react(Facts.falsified(11, DECIDED, id));
        assertThat(desk.recorded(line("v1", "01:00", "04:00"))).isEqualTo(id);
        assertThat(code(desk.verify("lead", id))).isEqualTo("RECORD_VOIDED_BY_SANCTION");
        desk.bench.react(
                new VolunteerSanctionsEnded(12, Instant.parse("2026-03-08T00:00:00Z"), "v1"));
        assertThat(statuses(desk.verify("lead", id))).containsExactly("VERIFIED");
    }
}
