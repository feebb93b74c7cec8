package org.weijifen.activity.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.activity.ActivityServiceBench.ASSOCIATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.activity.ActivityServiceBench;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.record.LineResults.LineResult;
import org.weijifen.activity.record.RecordInput.Line;
import org.weijifen.activity.record.RecordInput.Span;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.AppointmentPeriod;
import org.weijifen.contracts.registry.RecorderAppointed;
import org.weijifen.platform.aggregate.RefusedException;

/**
 * Records over in-memory ports: an activity of organisation "org" on 5 March, 09:00 to 12:00 UTC.
 */
class RecordsTest {
    private static final Authority ORG = ActivityServiceBench.boundTo("org");

    private final ActivityServiceBench bench = new ActivityServiceBench("2026-03-05T00:00:00Z");

    @BeforeEach
    void anActivityThatIsOver() {
        bench.fileActivity("act1", "2026-03-05T01:00:00Z", "2026-03-05T12:00:00Z", "v1", "v2");
        bench.setNow("2026-03-05T12:30:00Z");
        bench.react(appointed("rec", 3));
    }

    @Test
    void theSameAgainIsUnchangedAndOtherContentConflicts() {
        assertThat(statuses(enter(line("v1", "01:00", "04:00")))).containsExactly("RECORDED");
        assertThat(statuses(enter(line("v1", "01:00", "04:00")))).containsExactly("UNCHANGED");
        LineResult conflict = enter(line("v1", "01:00", "05:00")).records().getFirst();
        assertThat(conflict.status()).hasToString("CONFLICT");
        assertThat(conflict.standing().minutes()).isEqualTo(180);
        assertThat(hours()).isEmpty();
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
        List<LineResult> results = enter(tried, line("v2", "01:00", "02:00")).records();
        assertThat(results.getLast().status()).hasToString("RECORDED");
        if (code.isEmpty()) {
            assertThat(results.getFirst().status()).hasToString("RECORDED");
        } else {
            assertThat(results.getFirst().status()).hasToString("REJECTED");
            assertThat(results.getFirst().problem().code()).isEqualTo(code);
        }
    }

    @Test
    void verifiedBySomebodyElseItIsTold() {
        String id = recorded(line("v1", "01:00", "04:00"));
        assertThat(code(verify("rec", id))).isEqualTo("SAME_PERSON");
        assertThat(code(verify("v1", id))).isEqualTo("OWN_HOURS");
        assertThat(statuses(verify("lead", id, "nobody"))).containsExactly("VERIFIED", "REJECTED");
        assertThat(statuses(verify("lead", id))).containsExactly("UNCHANGED");

        HoursVerified verified = only(hours(), HoursVerified.class);
        assertThat(verified.recordId()).isEqualTo(id);
        assertThat(verified.organizationIds()).containsExactly("org", "co-org");
        assertThat(verified.recordingOrganizationId()).isEqualTo("org");
        assertThat(verified.unfiled()).isFalse();
        assertThat(verified.touchedMonths()).containsExactly("2026-03");
        assertThat(verified.firstVerifiedAt()).isEqualTo("2026-03-05T12:30:00Z");
    }

    @Test
    void aCorrectionIsANewRevisionThatKeepsItsPlace() {
        String id = recorded(line("v1", "01:00", "04:00"));
        verify("lead", id);
        bench.setNow("2026-03-06T02:00:00Z");
        var use = bench.module.records().change();
        use.correct(id, "org", correction("01:00", "03:00"), null, bench.act("rec", "recorder"));
        bench.relay();
        assertThat(hours()).as("the verified revision stands meanwhile").hasSize(1);

        verify("lead", id);
        HoursVerified second = (HoursVerified) hours().getLast();
        assertThat(hours()).hasSize(2);
        assertThat(second.intervals().getFirst().minutes()).isEqualTo(120);
        assertThat(second.firstVerifiedAt()).isEqualTo("2026-03-05T12:30:00Z");
        assertThat(second.verifiedAt()).isEqualTo("2026-03-06T02:00:00Z");
        assertThat(second.revision()).isGreaterThan(hours().getFirst().revision());
    }

    @Test
    void aWithdrawalIsToldOnceAndACorrectionStartsUnverified() {
        String id = recorded(line("v1", "01:00", "04:00"));
        verify("lead", id);
        var use = bench.module.records().change();
        use.withdraw(id, ORG, "录入错误", bench.act("lead", "organizer"));
        use.withdraw(id, ORG, "录入错误", bench.act("lead", "organizer"));
        bench.relay();
        assertThat(only(hours().subList(1, hours().size()), HoursWithdrawn.class).sanctionId())
                .isNull();

        use.correct(id, "org", correction("01:00", "04:00"), null, bench.act("rec", "recorder"));
        bench.relay();
        assertThat(hours()).hasSize(2);
        verify("lead", id);
        assertThat(((HoursVerified) hours().getLast()).firstVerifiedAt())
                .isEqualTo("2026-03-05T12:30:00Z");
    }

    @Test
    void aDecisionVoidsRecordsAndItsReversalReinstatesThem() {
        String id = recorded(line("v1", "01:00", "04:00"));
        verify("lead", id);
        bench.react(falsified(11, id), falsified(11, id));
        bench.react(falsified(11, id));
        HoursWithdrawn withdrawn = only(hours().subList(1, hours().size()), HoursWithdrawn.class);
        assertThat(withdrawn.sanctionId()).isEqualTo("s9");

        bench.react(new VolunteerSanctionsEnded(12, at("2026-03-08T00:00:00Z"), "v1"));
        bench.react(falsified(11, id));
        assertThat(hours()).hasSize(3);
        HoursVerified again = (HoursVerified) hours().getLast();
        assertThat(again.revision()).isGreaterThan(withdrawn.revision());
        assertThat(again.firstVerifiedAt()).isEqualTo("2026-03-05T12:30:00Z");
    }

    @Test
    void aDecisionThatComesBeforeItsRecordMeetsItAllTheSame() {
        String id = EnterRecords.recordId("v1", "act1", "main");
        bench.react(falsified(11, id));
        assertThat(recorded(line("v1", "01:00", "04:00"))).isEqualTo(id);
        assertThat(code(verify("lead", id))).isEqualTo("RECORD_VOIDED_BY_SANCTION");
        bench.react(new VolunteerSanctionsEnded(12, at("2026-03-08T00:00:00Z"), "v1"));
        assertThat(statuses(verify("lead", id))).containsExactly("VERIFIED");
    }

    @Test
    void aRecorderWhoseAppointmentIsNotKnownYetMayRecordButNobodyVerifies() {
        LineResult result =
                bench.module
                        .records()
                        .enter()
                        .enter(
                                "act1",
                                "org",
                                List.of(line("v1", "01:00", "04:00")),
                                bench.act("newcomer", "recorder"))
                        .records()
                        .getFirst();
        assertThat(result.flags()).containsExactly("APPOINTMENT_UNKNOWN");
        assertThat(code(verify("lead", result.recordId()))).isEqualTo("APPOINTMENT_UNKNOWN");
        bench.react(appointed("newcomer", 8));
        assertThat(statuses(verify("lead", result.recordId()))).containsExactly("VERIFIED");
    }

    @Test
    void aRecorderOutOfOfficeIsRefused() {
        bench.setNow("2027-06-01T00:00:00Z");
        assertThatThrownBy(() -> enter(line("v1", "01:00", "04:00")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("RECORDER_NOT_APPOINTED"));
    }

    @Test
    void hoursOfAnActivityNeverFiledSaySo() {
        bench.draftActivity("act2", "2026-03-05T05:00:00Z", "2026-03-05T07:00:00Z", "v1");
        LineResult result =
                bench.module
                        .records()
                        .enter()
                        .enter(
                                "act2",
                                "org",
                                List.of(line("v1", "05:00", "07:00")),
                                bench.act("rec", "recorder"))
                        .records()
                        .getFirst();
        assertThat(result.flags()).containsExactly("UNFILED");
        bench.module
                .records()
                .verify()
                .verify(
                        "act2",
                        ASSOCIATION,
                        List.of(result.recordId()),
                        bench.act("a", "association"));
        bench.relay();
        assertThat(only(hours(), HoursVerified.class).unfiled()).isTrue();
    }

    @Test
    void whatWouldPassTheDayIsHeldWholeUntilTheAssociationApproves() {
        bench.fileActivity("act2", "2026-03-05T12:31:00Z", "2026-03-05T15:00:00Z", "v1");
        bench.setNow("2026-03-05T15:30:00Z");
        String long1 = recorded(line("v1", "01:00", "08:00"));
        String second =
                bench.module
                        .records()
                        .enter()
                        .enter(
                                "act2",
                                "org",
                                List.of(line("v1", "13:00", "14:01")),
                                bench.act("rec", "recorder"))
                        .records()
                        .getFirst()
                        .recordId();
        assertThat(statuses(verify("lead", long1))).containsExactly("VERIFIED");
        assertThat(statuses(verifyIn("act2", "lead", second))).containsExactly("HELD");
        assertThat(statuses(verifyIn("act2", "lead", second))).containsExactly("HELD");
        assertThat(hours()).hasSize(1);

        var use = bench.module.records().change();
        assertThatThrownBy(() -> use.approveDay(second, bench.act("lead", "association")))
                .isInstanceOf(RefusedException.class);
        use.approveDay(second, bench.act("officer2", "association"));
        bench.relay();
        assertThat(hours()).hasSize(2);
    }

    @Test
    void aWithdrawnRecordGivesItsMinutesOfTheDayBack() {
        bench.fileActivity("act2", "2026-03-05T12:31:00Z", "2026-03-05T15:00:00Z", "v1");
        bench.setNow("2026-03-05T15:30:00Z");
        String first = recorded(line("v1", "01:00", "09:00"));
        verify("lead", first);
        bench.module
                .records()
                .change()
                .withdraw(first, ASSOCIATION, "重复", bench.act("a", "association"));
        String second =
                bench.module
                        .records()
                        .enter()
                        .enter(
                                "act2",
                                "org",
                                List.of(line("v1", "13:00", "14:00")),
                                bench.act("rec", "recorder"))
                        .records()
                        .getFirst()
                        .recordId();
        assertThat(statuses(verifyIn("act2", "lead", second))).containsExactly("VERIFIED");
    }

    @Test
    void aCancelledActivityHasNoHours() {
        bench.fileActivity("act3", "2026-03-06T01:00:00Z", "2026-03-06T12:00:00Z", "v1");
        bench.module
                .filing()
                .end()
                .end(
                        "act3",
                        ORG,
                        org.weijifen.contracts.activity.ActivityStatus.CANCELLED,
                        "暴雨",
                        bench.act("lead", "organizer"));
        bench.setNow("2026-03-06T13:00:00Z");
        assertThatThrownBy(
                        () ->
                                bench.module
                                        .records()
                                        .enter()
                                        .enter(
                                                "act3",
                                                "org",
                                                List.of(line("v1", "01:00", "02:00")),
                                                bench.act("rec", "recorder")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("ACTIVITY_CANCELLED"));
    }

    @Test
    void laterThanTenWorkingDaysIsABackEntry() {
        // Thursday 5 March + 10 working days = Thursday 19 March
        bench.setNow("2026-03-19T15:59:00Z");
        assertThat(enter(line("v1", "01:00", "02:00")).records().getFirst().flags()).isEmpty();
        bench.setNow("2026-03-19T16:00:00Z");
        assertThat(code(enter(line("v2", "01:00", "02:00"))))
                .isEqualTo("BACK_ENTRY_REASON_REQUIRED");
    }

    private LineResults enter(Line... lines) {
        return bench.module
                .records()
                .enter()
                .enter("act1", "org", Arrays.asList(lines), bench.act("rec", "recorder"));
    }

    private String recorded(Line line) {
        LineResult result = enter(line).records().getFirst();
        assertThat(result.status()).hasToString("RECORDED");
        return result.recordId();
    }

    private LineResults verify(String person, String... ids) {
        return verifyIn("act1", person, ids);
    }

    private LineResults verifyIn(String activityId, String person, String... ids) {
        LineResults results =
                bench.module
                        .records()
                        .verify()
                        .verify(activityId, ORG, List.of(ids), bench.act(person, "organizer"));
        bench.relay();
        return results;
    }

    private List<Event> hours() {
        return bench.published(Topics.ACTIVITY_HOURS);
    }

    private static List<String> statuses(LineResults results) {
        return results.records().stream().map(r -> r.status().name()).toList();
    }

    private static String code(LineResults results) {
        assertThat(results.records()).hasSize(1);
        return results.records().getFirst().problem().code();
    }

    private static <T> T only(List<? extends Event> events, Class<T> type) {
        assertThat(events).hasSize(1);
        return type.cast(events.getFirst());
    }

    private static Line line(String volunteerId, String from, String until) {
        return line(
                volunteerId,
                new Span(at("2026-03-05T" + from + ":00Z"), at("2026-03-05T" + until + ":00Z")));
    }

    private static Line line(String volunteerId, Span span) {
        return new Line(volunteerId, null, List.of(span), null, null, "清洁河道", null, null, null);
    }

    private static RecordInput.Correction correction(String from, String until) {
        var span = new Span(at("2026-03-05T" + from + ":00Z"), at("2026-03-05T" + until + ":00Z"));
        return new RecordInput.Correction(List.of(span), null, null, "清洁河道", null, null, "时间有误");
    }

    private static VolunteerSanctionsStanding falsified(long revision, String recordId) {
        return new VolunteerSanctionsStanding(
                revision,
                at("2026-03-07T00:00:00Z"),
                "v1",
                List.of(
                        new StandingSanction(
                                "s9", at("2026-03-07T00:00:00Z"), null, List.of(recordId))));
    }

    private static RecorderAppointed appointed(String person, long revision) {
        LocalDate from = LocalDate.parse("2026-01-01");
        LocalDate until = LocalDate.parse("2027-01-01");
        return new RecorderAppointed(
                revision,
                at("2026-01-01T00:00:00Z"),
                "org",
                person,
                from,
                until,
                List.of(new AppointmentPeriod(from, until)));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
