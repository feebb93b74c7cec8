package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.CUTOFF;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.ActivityCancelled;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityRescheduled;
import org.weijifen.contracts.activity.ActivityRosterChanged;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.exposure.ExposureRig;
import org.weijifen.insurance.exposure.ExposureRow;
import org.weijifen.insurance.overlap.DayRange;
import org.weijifen.insurance.overlap.FindDoubleCovers.DoubleCover;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** From covers to accumulation and double cover. */
class ExposureModuleTest {
    private static final String DAY = "2026-03-07T00:00:00Z";
    private static final String NEXT_DAY = "2026-03-08T00:00:00Z";
    private static final String INSURER = "insurer";

    private final InsuranceRig rig = new InsuranceRig(minute(-100), 1);

    @Test
    void headsAndSumsOfAllActivitiesMeetAtPlaceAndHour() {
        rig.deliver(registered(1, "v1", -900), registered(1, "v2", -900));
        rig.deliver(filed("act-1", 1, "三号码头", 0, 90, line("v1"), line("v2"), line("v3")));
        rig.deliver(filed("act-2", 1, "\u3000三号码头", 60, 120, line("v2")));
        rig.settle();
        assertThat(shown(rows(null)))
                .containsExactly(
                        "01 三号码头 1 activities 2 heads 40600000 fen",
                        "02 三号码头 2 activities 3 heads 60900000 fen");
        var peak = ExposureRig.peak(rig, DAY, NEXT_DAY);
        assertThat(peak).isEqualTo(rows("三号码头 ").getLast());
        assertThat(peak.sumInsuredFen())
                .isEqualTo(
                        new ExposureRow.SumInsuredFen(30_000_000, 30_000_000, 900_000, 60_900_000));
        assertThat(peak.worstPerHeadFen()).isEqualTo(20_300_000);
        assertThat(rows("elsewhere")).isEmpty();
    }

    @Test
    void whatMovesLeavesItsOldHoursAndPlace() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed("act-1", 1, "quay", 0, 90, line("v1")));
        rig.settle();
        rig.deliver(moved("act-1", 2, "quay", 180, 200));
        rig.settle();
        assertThat(shown(rows(null))).containsExactly("04 quay 1 activities 1 heads 20300000 fen");
        // Nothing is said of cover where only the place is another one.
        rig.deliver(moved("act-1", 3, "park", 180, 200));
        assertThat(shown(rows(null))).containsExactly("04 park 1 activities 1 heads 20300000 fen");
        rig.deliver(moved("act-1", 2, "quay", 180, 200));
        rig.settle();
        assertThat(shown(rows(null))).containsExactly("04 park 1 activities 1 heads 20300000 fen");
    }

    @Test
    void aRegistrationAndADeadlineAreFollowedThroughTheOwnTopic() {
        rig.deliver(filed("act-1", 1, "quay", 0, 60, line("v1")));
        rig.settle();
        assertThat(rows(null)).isEmpty();
        rig.deliver(registered(1, "v1", -900));
        assertThat(rows(null)).isEmpty();
        rig.settle();
        assertThat(rows(null)).hasSize(1);
        assertThat(rig.hearOwn(100)).isZero();
    }

    @Test
    void aCancelledActivityExposesNobody() {
        rig.deliver(registered(1, "v1", -900), registered(1, "v2", -900));
        rig.deliver(filed("act-1", 1, "quay", 0, 60, line("v1"), line("v2")));
        rig.deliver(filed("act-2", 1, "park", 30, 60, line("v1")));
        rig.settle();
        assertThat(doubles(null)).hasSize(1);
        var header = header(ActivityStatus.CANCELLED, "quay", 0, 60, minute(-10));
        rig.deliver(new ActivityCancelled(2, minute(-10), "act-1", header));
        rig.settle();
        assertThat(shown(rows(null))).containsExactly("01 park 1 activities 1 heads 20300000 fen");
        assertThat(doubles(null)).isEmpty();
    }

    @Test
    void pagesFollowEachOtherAndMissNothing() {
        List<Event> events = new ArrayList<>(List.of(registered(1, "v1", -900)));
        for (int i = 0; i < 7; i++) {
            events.add(filed("act-" + i, 1, "place-" + i, 60 * i, 60 * i + 90, line("v1")));
        }
        rig.deliver(events);
        rig.settle();
        List<ExposureRow> all = rows(null);
        assertThat(all).hasSize(14).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        List<ExposureRow> paged = new ArrayList<>();
        String after = null;
        for (var page = all.subList(0, 0); after == null || !page.isEmpty(); ) {
            page = ExposureRig.page(rig, DAY, NEXT_DAY, after, 3);
            paged.addAll(page);
            after = page.isEmpty() ? after : page.getLast().id();
        }
        assertThat(paged).isEqualTo(all);
        // The last hour that the period touches counts, the one it only meets does not.
        assertThat(ExposureRig.page(rig, "2026-03-07T01:59:59Z", "2026-03-07T02:00:00Z", null, 9))
                .hasSize(1);
        assertThat(ExposureRig.page(rig, DAY, NEXT_DAY, "9999", 9)).isEmpty();
        assertThat(ExposureRig.page(rig, DAY, NEXT_DAY, "0", 99)).isEqualTo(all);
    }

    @Test
    void anInsurerSeesItsOwnPoliciesOnly() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed("act-1", 1, "quay", 0, 60, line("v1")));
        rig.deliver(filed("act-2", 1, "park", 0, 60, line("v1")));
        rig.settle();
        assertThat(ExposureRig.rows(rig, DAY, NEXT_DAY, null, INSURER)).isEqualTo(rows(null));
        assertThat(ExposureRig.rows(rig, DAY, NEXT_DAY, null, "other")).isEmpty();
        assertThat(ExposureRig.rows(rig, DAY, NEXT_DAY, "quay", "other")).isEmpty();
        assertThat(doubles(INSURER)).isEqualTo(doubles(null)).hasSize(1);
        assertThat(doubles("other")).isEmpty();
    }

    /** Nothing of the verdict needs to change for it. */
    @Test
    void anEventPolicyMovesTheExposureToItsInsurer() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed("act-1", 1, "quay", 0, 60, line("v1")));
        rig.deliver(filed("act-2", 1, "park", 0, 60, line("v1")));
        rig.settle();
        var day = SchemeCalendar.dateOf(CUTOFF);
        var version =
                new EventPolicyVersion(
                        1,
                        minute(-20),
                        "marathon-2026",
                        "insurer-2",
                        CoverBasis.ROSTERED_ACTIVITY,
                        new Limits(10_000_000, 10_000_000, 300_000),
                        0,
                        true,
                        false,
                        List.of(),
                        day,
                        day);
        rig.deliver(new EventPolicyRecorded(1, minute(-20), "act-1", List.of(version), List.of()));
        rig.settle();
        assertThat(shown(ExposureRig.rows(rig, DAY, NEXT_DAY, null, "insurer-2")))
                .containsExactly("01 quay 1 activities 1 heads 10300000 fen");
        assertThat(shown(ExposureRig.rows(rig, DAY, NEXT_DAY, null, INSURER)))
                .containsExactly("01 park 1 activities 1 heads 20300000 fen");
        assertThat(doubles("insurer-2")).isEqualTo(doubles(INSURER)).hasSize(1);
    }

    @Test
    void aPersonCoveredTwiceAtOneTimeIsListedWithBothActivities() {
        rig.deliver(registered(1, "v1", -900), registered(1, "v2", -900));
        rig.deliver(filed("act-1", 1, "quay", 0, 90, line("v1"), line("v2")));
        rig.deliver(filed("act-2", 1, "park", 60, 120, line("v1")));
        rig.deliver(filed("act-3", 1, "hall", 90, 100, line("v2")));
        rig.settle();
        List<DoubleCover> found = doubles(null);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().volunteerId()).isEqualTo("v1");
        var both = found.getFirst().overlaps().getFirst();
        assertThat(both.from()).isEqualTo(minute(60));
        assertThat(both.until()).isEqualTo(minute(90));
        assertThat(both.first().activityId()).isEqualTo("act-1");
        assertThat(both.second().activityId()).isEqualTo("act-2");
        assertThat(both.second().policyId()).isEqualTo("gusu-umbrella");
        assertThat(find("2026-03-08", "2026-03-30", null, 9)).isEmpty();
    }

    @Test
    void doubleCoverIsPagedByDayAndPerson() {
        int people = 5;
        RosterLine[] lines =
                IntStream.range(0, people).mapToObj(i -> line("v" + i)).toArray(RosterLine[]::new);
        for (int i = 0; i < people; i++) {
            rig.deliver(registered(1, "v" + i, -900));
        }
        for (int day = 0; day < 2; day++) {
            rig.deliver(filed("act-a" + day, 1, "quay", 1440 * day, 1440 * day + 90, lines));
            rig.deliver(filed("act-b" + day, 1, "park", 1440 * day + 30, 1440 * day + 60, lines));
        }
        rig.settle();
        List<String> all = positions(find("2026-03-07", "2026-03-08", null, 100));
        assertThat(all).hasSize(2 * people).isSorted();
        List<String> paged = new ArrayList<>();
        String after = null;
        List<String> page;
        do {
            page = positions(find("2026-03-01", "2026-03-31", after, 3));
            paged.addAll(page);
            after = page.isEmpty() ? after : page.getLast();
        } while (!page.isEmpty());
        assertThat(paged).isEqualTo(all);
    }

    /** Another instance goes on between two commits of this one, which then writes late. */
    @ParameterizedTest
    @ValueSource(strings = {"exposure_footprints", "exposures", "insured_days"})
    void anOlderReadingThatIsWrittenLateReplacesNothing(String meeting) {
        var database = new InMemoryDocuments();
        var other = new InsuranceRig[1];
        int[] met = {0};
        var interrupted =
                new CrashingDocuments(
                        database,
                        collection -> {
                            if (collection.equals(meeting) && met[0]++ == 0) {
                                other[0].deliver(registered(2, "v2", -900));
                                other[0].deliver(
                                        moved("act-1", 2, "park", 180, 200),
                                        changed("act-1", 3, removed("v1")));
                                other[0].settle();
                            }
                            return Fate.PASSES;
                        });
        var late = new InsuranceRig(minute(-100), 1, interrupted);
        other[0] = late.rival(database);
        late.deliver(registered(1, "v1", -900));
        late.deliver(filed("act-2", 1, "hall", 180, 200, line("v1"), line("v2")));
        late.deliver(filed("act-3", 1, "hall", 0, 60, line("v1")));
        interrupted.arm();
        late.deliver(filed("act-1", 1, "quay", 0, 60, line("v1"), line("v2")));
        interrupted.disarm();
        assertThat(met[0]).isPositive();
        assertThat(shown(ExposureRig.rows(late, DAY, NEXT_DAY, null, null)))
                .containsExactlyInAnyOrder(
                        "01 hall 1 activities 1 heads 20300000 fen",
                        "04 hall 1 activities 2 heads 40600000 fen",
                        "04 park 1 activities 1 heads 20300000 fen");
        assertThat(
                        late.module()
                                .findDoubleCovers()
                                .list(DayRange.parse("2026-03-07", "2026-03-07"), null, null, 9))
                .extracting(DoubleCover::volunteerId)
                .containsExactly("v2");
    }

    private static RosterLine removed(String volunteerId) {
        return new RosterLine(volunteerId, minute(-70), RosterLineStatus.REMOVED, minute(-45));
    }

    private static ActivityRosterChanged changed(String id, long revision, RosterLine... lines) {
        return new ActivityRosterChanged(revision, minute(-45), id, List.of(lines));
    }

    private static List<String> positions(List<DoubleCover> found) {
        return found.stream().map(DoubleCover::position).toList();
    }

    private List<ExposureRow> rows(String place) {
        return ExposureRig.rows(rig, DAY, NEXT_DAY, place, null);
    }

    private List<DoubleCover> doubles(String insurerId) {
        return rig.module()
                .findDoubleCovers()
                .list(DayRange.parse("2026-03-07", "2026-03-07"), insurerId, null, 100);
    }

    private List<DoubleCover> find(String from, String to, String after, int limit) {
        return rig.module().findDoubleCovers().list(DayRange.parse(from, to), null, after, limit);
    }

    private static List<String> shown(List<ExposureRow> rows) {
        return rows.stream()
                .map(
                        r ->
                                r.from().toString().substring(11, 13)
                                        + " "
                                        + r.place()
                                        + " "
                                        + r.activities()
                                        + " activities "
                                        + r.heads()
                                        + " heads "
                                        + r.sumInsuredFen().total()
                                        + " fen")
                .toList();
    }

    private static ActivityFiled filed(
            String id, long revision, String place, long start, long end, RosterLine... lines) {
        return new ActivityFiled(
                revision,
                minute(-60),
                id,
                header(ActivityStatus.FILED, place, start, end, null),
                List.of(lines));
    }

    private static ActivityRescheduled moved(
            String id, long revision, String place, long start, long end) {
        return new ActivityRescheduled(
                revision, minute(-50), id, header(ActivityStatus.FILED, place, start, end, null));
    }

    private static ActivityHeader header(
            ActivityStatus status, String place, long start, long end, Instant cancelledAt) {
        return new ActivityHeader(
                status,
                List.of("org-heron-lane"),
                "河道清洁",
                place,
                minute(start),
                minute(end),
                start < 0 ? minute(start) : CUTOFF,
                minute(-60),
                true,
                cancelledAt);
    }
}
