package org.weijifen.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weijifen.activity.record.EnterRecords;
import org.weijifen.activity.record.RecordInput.Line;
import org.weijifen.activity.record.RecordInput.Span;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.blacklist.Effect;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.AppointmentPeriod;
import org.weijifen.contracts.registry.RecorderAppointed;
import org.weijifen.contracts.registry.RecorderDismissed;

/** contracts.md: facts in any order, in any batches, several times over, end in one state. */
class ConvergenceTest {
    private static final Instant MORNING = Instant.parse("2026-03-05T00:30:00Z");
    private static final String RECORD = EnterRecords.recordId("v1", "act1", "main");
    private static final String OTHER = EnterRecords.recordId("v2", "act1", "main");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyOrderAndRepetitionEndsInOneState(long seed) {
        assertThat(endState(seed)).isEqualTo(endState(0));
    }

    /** Hours of v1 void, of v2 verified; v1 off the later roster. */
    private static String endState(long seed) {
        var bench = new ActivityServiceBench("2026-03-05T00:00:00Z");
        bench.fileActivity("act1", "2026-03-05T01:00:00Z", "2026-03-05T04:00:00Z", "v1", "v2");
        bench.fileActivity("act2", "2026-03-09T01:00:00Z", "2026-03-09T04:00:00Z", "v1");
        var random = new Random(seed);
        List<Event> facts = new ArrayList<>(facts());
        if (seed > 0) {
            facts.addAll(facts());
            Collections.shuffle(facts, random);
        }
        int half = seed == 0 ? facts.size() : random.nextInt(facts.size());
        reactInBatches(bench, facts.subList(0, half), random);
        bench.setNow("2026-03-05T05:00:00Z");
        bench.module
                .records()
                .enter()
                .enter(
                        "act1",
                        "org",
                        List.of(line("v1"), line("v2")),
                        bench.act("lead", "organizer"));
        verify(bench);
        reactInBatches(bench, facts.subList(half, facts.size()), random);
        verify(bench);
        return state(bench);
    }

    private static void verify(ActivityServiceBench bench) {
        bench.module
                .records()
                .verify()
                .verify(
                        "act1",
                        ActivityServiceBench.ASSOCIATION,
                        List.of(RECORD, OTHER),
                        bench.act("a", "association"));
        bench.relay();
    }

    private static void reactInBatches(
            ActivityServiceBench bench, List<Event> facts, Random random) {
        for (int from = 0; from < facts.size(); ) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(4));
            bench.react(facts.subList(from, to).toArray(Event[]::new));
            from = to;
        }
    }

    private static String state(ActivityServiceBench bench) {
        String hours =
                bench.published(Topics.ACTIVITY_HOURS).stream()
                        .map(HoursEvent.class::cast)
                        .collect(
                                Collectors.toMap(
                                        HoursEvent::recordId,
                                        e -> e,
                                        (a, b) -> a.revision() > b.revision() ? a : b,
                                        java.util.TreeMap::new))
                        .entrySet()
                        .stream()
                        .map(e -> e.getKey() + "=" + (e.getValue() instanceof HoursVerified))
                        .filter(e -> e.endsWith("true"))
                        .toList()
                        .toString();
        var act2 = bench.module.filing().find().one("act2", ActivityServiceBench.ASSOCIATION);
        assertThat(bench.deadLetters()).isEmpty();
        return hours
                + act2.state().lines()
                + bench.documents.all("sanctioned_organizations").stream()
                        .map(d -> String.valueOf(d.state()))
                        .toList()
                + bench.documents.all("appointments").stream()
                        .map(d -> String.valueOf(d.state()))
                        .toList();
    }

    private static List<Event> facts() {
        var subject = new Subject(SubjectKind.UNIT, "org");
        Instant until = Instant.parse("2028-03-05T00:00:00Z");
        LocalDate from = LocalDate.parse("2026-01-01");
        LocalDate end = LocalDate.parse("2027-01-01");
        LocalDate on = LocalDate.parse("2026-02-01");
        return List.of(
                new SanctionImposed(
                        5,
                        MORNING,
                        "s1",
                        "c1",
                        subject,
                        MORNING,
                        until,
                        Severity.GENERAL,
                        List.of(Effect.HOURS_SUPPRESSED),
                        null,
                        List.of()),
                new SanctionLifted(
                        6,
                        MORNING,
                        "s1",
                        "c1",
                        subject,
                        false,
                        List.of(new Period(MORNING, until))),
                new VolunteerSanctionsStanding(
                        11,
                        MORNING,
                        "v1",
                        List.of(new StandingSanction("s9", MORNING, null, List.of(RECORD)))),
                new RecorderAppointed(
                        3,
                        MORNING,
                        "org",
                        "rec",
                        from,
                        end,
                        List.of(new AppointmentPeriod(from, end))),
                new RecorderDismissed(
                        4, MORNING, "org", "rec", on, List.of(new AppointmentPeriod(from, on))));
    }

    private static Line line(String volunteerId) {
        var span =
                new Span(
                        Instant.parse("2026-03-05T01:00:00Z"),
                        Instant.parse("2026-03-05T04:00:00Z"));
        return new Line(volunteerId, null, List.of(span), null, null, "清洁", null, null, null);
    }
}
