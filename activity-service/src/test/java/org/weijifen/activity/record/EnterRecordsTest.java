package org.weijifen.activity.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.activity.ActivityServiceBench.ASSOCIATION;
import static org.weijifen.activity.record.RecordsDesk.code;
import static org.weijifen.activity.record.RecordsDesk.line;
import static org.weijifen.activity.record.RecordsDesk.only;
import static org.weijifen.activity.record.RecordsDesk.statuses;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.activity.Facts;
import org.weijifen.activity.record.LineResults.LineResult;
import org.weijifen.activity.record.RecordInput.Line;
import org.weijifen.activity.record.RecordInput.Span;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.platform.aggregate.RefusedException;

/** Lines of hours as recorders enter them. */
class EnterRecordsTest {
    private final RecordsDesk desk = new RecordsDesk();

    @Test
    void theSameAgainIsUnchangedAndOtherContentConflicts() {
        assertThat(statuses(desk.enter(line("v1", "01:00", "04:00")))).containsExactly("RECORDED");
        assertThat(statuses(desk.enter(line("v1", "01:00", "04:00")))).containsExactly("UNCHANGED");
        LineResult conflict = desk.enter(line("v1", "01:00", "05:00")).records().getFirst();
        assertThat(conflict.status()).hasToString("CONFLICT");
        assertThat(conflict.standing().minutes()).isEqualTo(180);
        assertThat(desk.hours()).isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {0} {1}-{2} -> {3}")
    @CsvSource({
        "v1,  01:00:00Z, 04:00:00Z, ''",
        "v1,  01:00:30Z, 04:00:00Z, INVALID_FIELDS",
        "v1,  04:00:00Z, 04:00:00Z, INVALID_FIELDS",
        "v1,  11:00:00Z, 12:30:00Z, ''",
        "v1,  11:00:00Z, 12:31:00Z, IN_THE_FUTURE",
        "rec, 01:00:00Z, 04:00:00Z, OWN_HOURS",
        "v9,  01:00:00Z, 04:00:00Z, BACK_ENTRY_REASON_REQUIRED",
        "'v 1', 01:00:00Z, 04:00:00Z, INVALID_FIELDS",
    })
    void aBadLineIsRejectedAndSinksNoOther(String who, String from, String until, String code) {
        Line tried =
                line(
                        who,
                        new Span(
                                Instant.parse("2026-03-05T" + from),
                                Instant.parse("2026-03-05T" + until)));
        List<LineResult> results = desk.enter(tried, line("v2", "01:00", "02:00")).records();
        assertThat(results.getLast().status()).hasToString("RECORDED");
        if (code.isEmpty()) {
            assertThat(results.getFirst().status()).hasToString("RECORDED");
        } else {
            assertThat(results.getFirst().status()).hasToString("REJECTED");
            assertThat(results.getFirst().problem().code()).isEqualTo(code);
        }
    }

    @Test
    void aRecorderWhoseAppointmentIsNotKnownYetMayRecordButNobodyVerifies() {
        LineResult result =
                desk.enterIn("act1", "newcomer", line("v1", "01:00", "04:00")).records().getFirst();
        assertThat(result.flags()).containsExactly("APPOINTMENT_UNKNOWN");
        assertThat(code(desk.verify("lead", result.recordId()))).isEqualTo("APPOINTMENT_UNKNOWN");
        desk.bench.react(Facts.appointed("newcomer", 8, "2026-01-01", "2027-01-01"));
        assertThat(statuses(desk.verify("lead", result.recordId()))).containsExactly("VERIFIED");
    }

    @Test
    void aRecorderOutOfOfficeIsRefused() {
        desk.bench.setNow("2027-06-01T00:00:00Z");
        assertThatThrownBy(() -> desk.enter(line("v1", "01:00", "04:00")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("RECORDER_NOT_APPOINTED"));
    }

    @Test
    void hoursOfAnActivityNeverFiledSaySo() {
        desk.bench.draftActivity("act2", "2026-03-05T05:00:00Z", "2026-03-05T07:00:00Z", "v1");
        LineResult result =
                desk.enterIn("act2", "rec", line("v1", "05:00", "07:00")).records().getFirst();
        assertThat(result.flags()).containsExactly("UNFILED");
        desk.bench
                .module
                .records()
                .verify()
                .verify(
                        "act2",
                        ASSOCIATION,
                        List.of(result.recordId()),
                        desk.bench.act("a", "association"));
        desk.bench.relay();
        assertThat(only(desk.hours(), HoursVerified.class).unfiled()).isTrue();
    }

    @Test
    void aCancelledActivityHasNoHours() {
        desk.bench.fileActivity("act3", "2026-03-06T01:00:00Z", "2026-03-06T12:00:00Z", "v1");
        desk.bench
                .module
                .filing()
                .end()
                .end(
                        "act3",
                        RecordsDesk.ORG,
                        ActivityStatus.CANCELLED,
                        "暴雨",
                        desk.bench.act("lead", "organizer"));
        desk.bench.setNow("2026-03-06T13:00:00Z");
        assertThatThrownBy(() -> desk.enterIn("act3", "rec", line("v1", "01:00", "02:00")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("ACTIVITY_CANCELLED"));
    }

    @Test
    void laterThanTenWorkingDaysIsABackEntry() {
        // Thursday 5 March + 10 working days = Thursday 19 March
        desk.bench.setNow("2026-03-19T15:59:00Z");
        assertThat(desk.enter(line("v1", "01:00", "02:00")).records().getFirst().flags()).isEmpty();
        desk.bench.setNow("2026-03-19T16:00:00Z");
        assertThat(code(desk.enter(line("v2", "01:00", "02:00"))))
                .isEqualTo("BACK_ENTRY_REASON_REQUIRED");
    }
}
