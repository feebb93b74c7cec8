package org.weijifen.activity.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.activity.ActivityServiceBench.ASSOCIATION;
import static org.weijifen.activity.ActivityServiceBench.boundTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.activity.ActivityServiceBench;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.ActivityCancelled;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityRescheduled;
import org.weijifen.contracts.activity.ActivityReturned;
import org.weijifen.contracts.activity.ActivityRosterChanged;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;
import org.weijifen.contracts.blacklist.Effect;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.RefusedException;

/** Filing over in-memory ports: commands in, events out. */
class FilingTest {
    private static final String START = "2026-03-05T09:00:00Z";
    private static final String END = "2026-03-05T12:00:00Z";

    private final ActivityServiceBench bench = new ActivityServiceBench("2026-03-05T06:00:00Z");

    @Test
    void draftsAreSilentAndFilingTellsTheWholeRoster() {
        bench.draftActivity("act1", START, END, "v1", "v2");
        assertThat(events()).isEmpty();

        bench.clocks.advance(Duration.ofHours(1));
        file();

        ActivityFiled filed = (ActivityFiled) only(events());
        assertThat(filed.header().status()).isEqualTo(ActivityStatus.FILED);
        assertThat(filed.header().cutoffAt()).isEqualTo(START);
        assertThat(filed.header().stoodFiledAtCutoff()).isTrue();
        assertThat(filed.occurredAt()).isEqualTo("2026-03-05T07:00:00Z");
        assertThat(filed.lines())
                .containsExactly(
                        new RosterLine("v1", at("06:00"), RosterLineStatus.ON_TIME, null),
                        new RosterLine("v2", at("06:00"), RosterLineStatus.ON_TIME, null));
    }

    @Test
    void aRosterChangeTellsOnlyTheChangedLinesAndARepeatNothing() {
        bench.fileActivity("act1", START, END, "v1", "v2");
        bench.setNow("2026-03-05T08:00:00Z");
        roster("v2", "v3");
        roster("v2", "v3");

        ActivityRosterChanged changed = only(told(ActivityRosterChanged.class));
        assertThat(changed.changedLines())
                .containsExactlyInAnyOrder(
                        new RosterLine("v1", at("06:00"), RosterLineStatus.REMOVED, at("08:00")),
                        new RosterLine("v3", at("08:00"), RosterLineStatus.ON_TIME, null));
    }

    @Test
    void theFirstCommandAfterTheCutoffSealsInACommitOfItsOwn() {
        bench.fileActivity("act1", START, END, "v1");
        bench.setNow(START);
        roster("v1", "v2");

        assertThat(events())
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("ActivityFiled", "ActivityRosterSealed", "ActivityRosterChanged");
        ActivityRosterSealed sealed = only(told(ActivityRosterSealed.class));
        assertThat(sealed.lineCount()).isEqualTo(1);
        assertThat(only(told(ActivityRosterChanged.class)).changedLines())
                .containsExactly(new RosterLine("v2", at("09:00"), RosterLineStatus.LATE, null));
        assertThat(events()).extracting(Event::revision).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theDeadlineSealsWhereNoCommandComes() {
        bench.fileActivity("act1", START, END, "v1");
        bench.setNow("2026-03-05T08:59:59.999Z");
        bench.fireDeadlines();
        assertThat(told(ActivityRosterSealed.class)).isEmpty();

        bench.setNow("2026-03-05T09:00:05Z");
        bench.fireDeadlines();
        bench.fireDeadlines();

        assertThat(only(told(ActivityRosterSealed.class)).occurredAt())
                .isEqualTo("2026-03-05T09:00:05Z");
    }

    @Test
    void aFilingAtTheCutoffCoversNobodyAndSaysSo() {
        bench.draftActivity("act1", START, END, "v1");
        bench.setNow(START);
        Outcome<Activity> outcome = file();

        assertThat(outcome.answer()).contains("FILED_TOO_LATE");
        ActivityFiled filed = only(told(ActivityFiled.class));
        assertThat(filed.header().stoodFiledAtCutoff()).isFalse();
        assertThat(filed.lines())
                .extracting(RosterLine::status)
                .containsOnly(RosterLineStatus.LATE);
        bench.fireDeadlines();
        assertThat(only(told(ActivityRosterSealed.class)).lineCount()).isZero();
    }

    @Test
    void returnedMovedAndCancelledAreTold() {
        bench.fileActivity("act1", START, END, "v1");
        var filing = bench.module.filing();
        filing.end().end("act1", ASSOCIATION, ActivityStatus.RETURNED, "名单不全", act("association"));
        file();
        var later = new ActivityInput.Edit("河道清洁", "四号码头", at("10:00"), at("12:30"));
        filing.edit().edit("act1", boundTo("org"), later, null, act("organizer"));
        filing.end().end("act1", boundTo("org"), ActivityStatus.CANCELLED, "暴雨", act("organizer"));
        bench.relay();

        assertThat(only(told(ActivityReturned.class)).header().stoodFiledAtCutoff()).isFalse();
        assertThat(told(ActivityFiled.class)).hasSize(2);
        ActivityRescheduled moved = only(told(ActivityRescheduled.class));
        assertThat(moved.header().startsAt()).isEqualTo(at("10:00"));
        assertThat(moved.header().cutoffAt()).isEqualTo(START);
        assertThat(only(told(ActivityCancelled.class)).header().cancelledAt()).isNotNull();
        bench.setNow("2026-03-05T11:00:00Z");
        bench.fireDeadlines();
        assertThat(told(ActivityRosterSealed.class)).isEmpty();
    }

    @Test
    void anEditOfAnOtherVersionThanSeenIsRefused() {
        bench.draftActivity("act1", START, END, "v1");
        var edit = new ActivityInput.Edit("新标题", "四号码头", at("09:00"), at("12:00"));
        var use = bench.module.filing().edit();

        assertThatThrownBy(() -> use.edit("act1", boundTo("org"), edit, "\"1\"", act("organizer")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("CHANGED_MEANWHILE"));
        var won = bench.act("officer", "organizer", "one-key-0123456789abcdef");
        assertThat(use.edit("act1", boundTo("org"), edit, "\"2\"", won).version()).isEqualTo(3);
        // the same request again gets its first answer
        assertThat(use.edit("act1", boundTo("org"), edit, "\"2\"", won).changed()).isFalse();
    }

    @Test
    void otherOrganizationsActivitiesDoNotExist() {
        bench.draftActivity("act1", START, END);
        assertThatThrownBy(
                        () ->
                                bench.module
                                        .filing()
                                        .file()
                                        .file("act1", boundTo("stranger"), act("organizer")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("ACTIVITY_NOT_FOUND"));
    }

    @Test
    void warnsOfSanctionedOrganizersAndUnknownPeople() {
        bench.react(
                imposed(5, "2026-03-01T00:00:00Z"),
                registered("v1", 3),
                imposed(5, "2026-03-01T00:00:00Z"));
        bench.draftActivity("act1", START, END, "v1", "v2");
        assertThat(file().answer())
                .contains("HOURS_WILL_NOT_BE_CREDITED", "\"co-org\"")
                .contains("VOLUNTEER_UNKNOWN", "\"v2\"")
                .doesNotContain("VOLUNTEER_NOT_ACTIVE", "\"v1\"");

        bench.react(
                new SanctionLifted(6, at("06:30"), "s1", "c1", subject(), true, List.of()),
                imposed(5, "2026-03-01T00:00:00Z"));
        bench.draftActivity("act2", START, END, "v1");
        assertThat(
                        bench.module
                                .filing()
                                .file()
                                .file("act2", boundTo("org"), act("organizer"))
                                .answer())
                .contains("\"warnings\":[]");
    }

    @Test
    void aRosterAndAReadingSayWhatSanctionsMeanUntilTheyAreReversed() {
        bench.draftActivity("act1", START, END);
        bench.react(imposed(5, "2026-03-01T00:00:00Z"), registered("v1", 3), registered("v2", 4));
        bench.react(standing(11, "06:10"));
        assertThat(roster("v1", "v2").answer())
                .contains("HOURS_WILL_NOT_BE_CREDITED", "[\"co-org\"]")
                .contains("\"status\":\"REMOVED\",\"warnings\":[\"VOLUNTEER_SANCTIONED\"]")
                .contains("\"status\":\"ON_TIME\",\"warnings\":[]")
                .contains("失信惩戒");
        assertThat(warned())
                .containsExactly(
                        "HOURS_WILL_NOT_BE_CREDITED [co-org]", "VOLUNTEER_SANCTIONED [v1]");

        bench.react(new SanctionLifted(6, at("06:30"), "s1", "c1", subject(), true, List.of()));
        assertThat(warned()).containsExactly("VOLUNTEER_SANCTIONED [v1]");
        bench.react(new VolunteerSanctionsEnded(12, at("08:00"), "v1"));
        assertThat(warned()).isEmpty();
        bench.setNow("2026-03-05T08:30:00Z");
        assertThat(roster("v1", "v2").answer())
                .contains("\"warnings\":[]}")
                .doesNotContain("VOLUNTEER_SANCTIONED", "HOURS_WILL_NOT_BE_CREDITED");
    }

    private List<String> warned() {
        return bench.module.filing().find().one("act1", ASSOCIATION).state().warnings().stream()
                .map(w -> w.code() + " " + w.ids())
                .toList();
    }

    @Test
    void aSanctionTakesTheLineAndAReversalBringsItBackWithItsFirstReceipt() {
        bench.fileActivity("act1", START, END, "v1", "v2");
        bench.react(standing(11, "07:00"), standing(11, "07:00"));
        bench.react(standing(11, "07:00"));
        assertThat(only(told(ActivityRosterChanged.class)).changedLines())
                .containsExactly(
                        new RosterLine("v1", at("06:00"), RosterLineStatus.REMOVED, at("07:00")));

        // sent again meanwhile: it stays off, and is no new line
        bench.setNow("2026-03-05T07:30:00Z");
        assertThat(roster("v1", "v2").answer()).contains("REMOVED");

        bench.react(new VolunteerSanctionsEnded(12, at("08:00"), "v1"), standing(11, "07:00"));
        assertThat(told(ActivityRosterChanged.class)).hasSize(2);
        assertThat(told(ActivityRosterChanged.class).getLast().changedLines())
                .containsExactly(new RosterLine("v1", at("06:00"), RosterLineStatus.ON_TIME, null));
    }

    @Test
    void aSanctionAfterTheCutoffLeavesTheLine() {
        bench.fileActivity("act1", START, END, "v1");
        bench.setNow("2026-03-05T09:30:00Z");
        bench.react(standing(11, "09:00"));
        assertThat(told(ActivityRosterChanged.class)).isEmpty();
    }

    @Test
    void aSanctionThatComesBeforeTheRosterMeetsIt() {
        bench.react(standing(11, "05:00"));
        bench.fileActivity("act1", START, END, "v1", "v2");
        assertThat(only(told(ActivityFiled.class)).lines())
                .extracting(RosterLine::status)
                .containsExactly(RosterLineStatus.REMOVED, RosterLineStatus.ON_TIME);
    }

    private Outcome<Activity> file() {
        var outcome = bench.module.filing().file().file("act1", boundTo("org"), act("organizer"));
        bench.relay();
        return outcome;
    }

    private Outcome<Activity> roster(String... ids) {
        var outcome =
                bench.module
                        .filing()
                        .roster()
                        .submit("act1", boundTo("org"), List.of(ids), null, act("organizer"));
        bench.relay();
        return outcome;
    }

    private org.weijifen.platform.aggregate.Act act(String role) {
        return bench.act("officer", role);
    }

    private List<Event> events() {
        return bench.published(Topics.ACTIVITY_ACTIVITIES);
    }

    private <T> List<T> told(Class<T> type) {
        return bench.published(Topics.ACTIVITY_ACTIVITIES, type);
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    private static VolunteerSanctionsStanding standing(long revision, String time) {
        return new VolunteerSanctionsStanding(
                revision,
                at(time),
                "v1",
                List.of(new StandingSanction("s9", at(time), null, List.of())));
    }

    private static SanctionImposed imposed(long revision, String from) {
        return new SanctionImposed(
                revision,
                at("05:00"),
                "s1",
                "c1",
                subject(),
                Instant.parse(from),
                Instant.parse("2028-03-01T00:00:00Z"),
                Severity.GENERAL,
                List.of(Effect.HOURS_SUPPRESSED),
                null,
                List.of());
    }

    private static Subject subject() {
        return new Subject(SubjectKind.ORGANIZATION, "co-org");
    }

    private static VolunteerRegistered registered(String id, long revision) {
        var active = List.of(new Period(Instant.parse("2020-01-01T00:00:00Z"), null));
        return new VolunteerRegistered(
                revision,
                Instant.parse("2020-01-01T00:00:00Z"),
                id,
                new VolunteerStanding(
                        VolunteerStatus.ACTIVE,
                        active,
                        active,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-05T" + time + ":00Z");
    }
}
