package org.weijifen.activity.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.activity.ActivityServiceBench.ASSOCIATION;
import static org.weijifen.activity.record.RecordsDesk.code;
import static org.weijifen.activity.record.RecordsDesk.line;
import static org.weijifen.activity.record.RecordsDesk.only;
import static org.weijifen.activity.record.RecordsDesk.statuses;

import org.junit.jupiter.api.Test;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.platform.aggregate.RefusedException;

/** Verification by somebody else, and what a day can hold. */
class VerifyRecordsTest {
    private final RecordsDesk desk = new RecordsDesk();

    @Test
    void verifiedBySomebodyElseItIsTold() {
        String id = desk.recorded(line("v1", "01:00", "04:00"));
        assertThat(code(desk.verify("rec", id))).isEqualTo("SAME_PERSON");
        assertThat(code(desk.verify("v1", id))).isEqualTo("OWN_HOURS");
        assertThat(statuses(desk.verify("lead", id, "nobody")))
                .containsExactly("VERIFIED", "REJECTED");
        assertThat(statuses(desk.verify("lead", id))).containsExactly("UNCHANGED");

        HoursVerified verified = only(desk.hours(), HoursVerified.class);
        assertThat(verified.recordId()).isEqualTo(id);
        assertThat(verified.organizationIds()).containsExactly("org", "co-org");
        assertThat(verified.recordingOrganizationId()).isEqualTo("org");
        assertThat(verified.unfiled()).isFalse();
        assertThat(verified.touchedMonths()).containsExactly("2026-03");
        assertThat(verified.firstVerifiedAt()).isEqualTo("2026-03-05T12:30:00Z");
    }

    @Test
    void whatWouldPassTheDayIsHeldWholeUntilTheAssociationApproves() {
        desk.bench.fileActivity("act2", "2026-03-05T12:31:00Z", "2026-03-05T15:00:00Z", "v1");
        desk.bench.setNow("2026-03-05T15:30:00Z");
        String long1 = desk.recorded(line("v1", "01:00", "08:00"));
        String second =
                desk.enterIn("act2", "rec", line("v1", "13:00", "14:01"))
                        .records()
                        .getFirst()
                        .recordId();
        assertThat(statuses(desk.verify("lead", long1))).containsExactly("VERIFIED");
        assertThat(statuses(desk.verifyIn("act2", "lead", second))).containsExactly("HELD");
        assertThat(statuses(desk.verifyIn("act2", "lead", second))).containsExactly("HELD");
        assertThat(desk.hours()).hasSize(1);

        var use = desk.bench.module.records().change();
        assertThatThrownBy(() -> use.approveDay(second, desk.bench.act("lead", "association")))
                .isInstanceOf(RefusedException.class);
        use.approveDay(second, desk.bench.act("officer2", "association"));
        desk.bench.relay();
        assertThat(desk.hours()).hasSize(2);
    }

    @Test
    void aWithdrawnRecordGivesItsMinutesOfTheDayBack() {
        desk.bench.fileActivity("act2", "2026-03-05T12:31:00Z", "2026-03-05T15:00:00Z", "v1");
        desk.bench.setNow("2026-03-05T15:30:00Z");
        String first = desk.recorded(line("v1", "01:00", "09:00"));
        desk.verify("lead", first);
        desk.bench
                .module
                .records()
                .change()
                .withdraw(first, ASSOCIATION, "重复", desk.bench.act("a", "association"));
        String second =
                desk.enterIn("act2", "rec", line("v1", "13:00", "14:00"))
                        .records()
                        .getFirst()
                        .recordId();
        assertThat(statuses(desk.verifyIn("act2", "lead", second))).containsExactly("VERIFIED");
    }
}
