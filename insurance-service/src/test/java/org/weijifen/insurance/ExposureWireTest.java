package org.weijifen.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.header;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.insurance.wiring.InsuranceModule;
import org.weijifen.testkit.harness.Await;
import org.weijifen.testkit.harness.ServiceOnTheWire;
import org.weijifen.testkit.http.HttpCalls;

/** Two activities at one place and time, one person in both, on a real broker and database. */
class ExposureWireTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String DAY = "from=2026-03-07T00:00:00Z&to=2026-03-08T00:00:00%2B00:00";
    private static final String EXPOSURES = "/api/v1/exposures";
    private static final String DOUBLE = EXPOSURES + "/double-cover?from=2026-03-07&to=2026-03-07";
    private static final String RECONCILIATION = "/api/v1/covers/" + ACTIVITY + "/reconciliation";

    private static ServiceOnTheWire service;
    private static HttpCalls http;

    /** Every event twice, the people last: the covers are news of the own topic only. */
    @BeforeAll
    static void start() {
        service =
                ServiceOnTheWire.start(
                        InsuranceServiceApplication.class, InsuranceModule.NAME, Map.of());
        http = service.http();
        List<Event> events = new ArrayList<>();
        events.add(verified("v1"));
        events.add(verified("guest"));
        events.add(filed(ACTIVITY, 150, line("v1"), line("v2")));
        events.add(filed("act-2", 60, line("v1")));
        events.add(registered(1, "v1", -900));
        events.add(registered(1, "v2", -900));
        events.addAll(List.copyOf(events));
        service.send(events);
        Await.until(
                "accumulation, double cover and attendance",
                () ->
                        get(EXPOSURES + "?" + DAY, insurer("insurer"))
                                                .json()
                                                .at("/peak/heads")
                                                .asLong()
                                        == 3
                                && get(DOUBLE, insurer("insurer")).body().contains("\"v1\"")
                                && get(RECONCILIATION, insurer("insurer"))
                                        .body()
                                        .contains("\"guest\""),
                LIMIT);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theInsurerSeesWhatIsInsuredPerPlaceAndHour() {
        var all = get(EXPOSURES + "?" + DAY, insurer("insurer"));
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().at("/items").size()).isEqualTo(3);
        assertThat(all.json().at("/items/0")).isEqualTo(all.json().at("/peak"));
        assertThat(all.json().at("/peak/from").asString()).isEqualTo("2026-03-07T01:00:00Z");
        assertThat(all.json().at("/peak/activities").asLong()).isEqualTo(2);
        assertThat(all.json().at("/peak/sumInsuredFen/total").asLong()).isEqualTo(60_900_000);
        assertThat(all.body()).doesNotContain("\"v1\"").doesNotContain("\"id\"");
        var first = get(EXPOSURES + "?" + DAY + "&limit=2", insurer("insurer"));
        String link = first.header("Link");
        String next = link.substring(1, link.indexOf('>'));
        var second = get(next, insurer("insurer"));
        assertThat(second.json().at("/items").size()).isEqualTo(1);
        assertThat(second.json().at("/items/0/from").asString()).isEqualTo("2026-03-07T03:00:00Z");
        assertThat(second.json().has("peak")).isFalse();
        var there =
                get(
                        EXPOSURES
                                + "?"
                                + DAY
                                + "&place=%E3%80%80%E4%B8%89%E5%8F%B7%E7%A0%81%E5%A4%B4",
                        insurer("insurer"));
        assertThat(there.body()).isEqualTo(all.body());
    }

    @Test
    void anotherInsurerSeesNothing() {
        assertThat(get(EXPOSURES + "?" + DAY, insurer("other")).body()).isEqualTo("{\"items\":[]}");
        assertThat(get(DOUBLE, insurer("other")).body()).isEqualTo("{\"items\":[]}");
        assertThat(get(RECONCILIATION, insurer("other")).status()).isEqualTo(404);
    }

    @Test
    void whoIsCoveredTwiceIsListedWithBothActivities() {
        var found = get(DOUBLE, insurer("insurer")).json();
        assertThat(found.at("/items").size()).isEqualTo(1);
        var overlap = found.at("/items/0/overlaps/0");
        assertThat(overlap.at("/first/activityId").asString()).isEqualTo(ACTIVITY);
        assertThat(overlap.at("/second/activityId").asString()).isEqualTo("act-2");
        assertThat(overlap.at("/until").asString()).isEqualTo("2026-03-07T02:00:00Z");
    }

    @Test
    void insuredAndAttendedStandSideBySide() {
        String organizer = service.bearer("v9", "org-heron-lane", "organizer");
        var found = get(RECONCILIATION, organizer).json();
        assertThat(found.at("/totals").toString())
                .isEqualTo(
                        "{\"insured\":2,\"attended\":2,\"insuredNotAttended\":1,"
                                + "\"attendedNotInsured\":1}");
        assertThat(found.at("/items/0").toString())
                .isEqualTo(
                        "{\"volunteerId\":\"guest\",\"coverStatus\":\"REFUSED\","
                                + "\"reason\":\"LATE_LINE\",\"attendedMinutes\":60}");
        assertThat(found.at("/items/1/coverStatus").asString()).isEqualTo("ISSUED");
        var page = get(RECONCILIATION + "?limit=2", organizer);
        assertThat(page.json().at("/items").size()).isEqualTo(2);
        assertThat(page.header("Link")).contains("rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?from=2026-03-07T00:00:00Z | 400",
                "?from=2026-03-07&to=2026-03-08 | 400",
                "?from=2026-03-07T00:00:00Z&to=2026-03-07T00:00:00Z | 400",
                "?from=2026-03-07T00:00:00Z&to=2026-03-14T00:00:01Z | 400",
                "?from=2026-03-07T00:00:00Z&to=2026-03-14T00:00:00Z | 200",
                "?from=-999999999-01-01T00:00:00Z&to=2026-03-14T00:00:00Z | 400",
                "?from=2026-03-07T00:00:00Z&to=2026-03-08T00:00:00Z&place=%20 | 400",
                "?from=2026-03-07T00:00:00Z&to=2026-03-08T00:00:00Z&cursor=enp6eg | 200",
                "/double-cover?from=2026-03-07&to=2026-03-06 | 400",
                "/double-cover?from=2026-03-01&to=2026-04-01 | 400",
                "/double-cover?from=2026-03-01&to=2026-03-31 | 200",
                "/double-cover?from=2026-02-30&to=2026-03-31 | 400",
                "/double-cover?from=2026-03-01&to=2026-03-31&cursor=enp6eg | 200",
                "/double-cover?to=2026-03-31 | 400",
            })
    void aBadPeriodIsRefusedAndNeverAFault(String query, int status) {
        var answer = get(EXPOSURES + query, service.bearer("off-1", null, "association"));
        assertThat(answer.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "organizer, org-heron-lane, 403",
        "volunteer, , 403",
        "insurer, , 403",
        "insurer, *, 403"
    })
    void othersMayNotLook(String role, String organization, int status) {
        String token = service.bearer("v1", organization, role);
        assertThat(get(EXPOSURES + "?" + DAY, token).status()).isEqualTo(status);
        assertThat(get(DOUBLE, token).status()).isEqualTo(status);
        assertThat(http.get(DOUBLE).status()).isEqualTo(401);
    }

    private static ActivityFiled filed(String id, long end, RosterLine... lines) {
        return new ActivityFiled(
                1, minute(-60), id, header(ActivityStatus.FILED, 0, end), List.of(lines));
    }

    private static HoursVerified verified(String volunteer) {
        return new HoursVerified(
                1,
                minute(500),
                "rec-" + volunteer,
                volunteer,
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

    private static HttpCalls.Answer get(String path, String token) {
        return http.get(path, "Authorization", token);
    }

    private static String insurer(String insurerId) {
        return service.bearer("insurer-1", insurerId, "insurer");
    }
}
