package org.weijifen.activity;

import static org.weijifen.activity.ActivityServiceBench.ASSOCIATION;
import static org.weijifen.activity.ActivityServiceBench.boundTo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.ActivityInput;
import org.weijifen.activity.record.EnterRecords;
import org.weijifen.activity.record.RecordInput;
import org.weijifen.activity.record.RecordInput.Line;
import org.weijifen.activity.record.RecordInput.Span;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.blacklist.Effect;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;

/** A history with every kind of act and fact that activity-service knows, step by step. */
final class LostHistory {
    static final String BEGIN = "2026-03-05T00:00:00Z";
    static final List<String> ACTIVITIES = List.of("act1", "act2", "act3");
    static final List<String> VOLUNTEERS = List.of("v1", "v2", "v3", "v4", "v5");

    private LostHistory() {}

    /**
     * @param at domain instant
     * @param told whether all that it does is in events, so that no backup needs to have it
     * @param fact what another service says, or an act of a person or a deadline
     */
    record Step(
            String name,
            Instant at,
            boolean told,
            @Nullable Event fact,
            Consumer<ActivityServiceBench> act) {
        void on(ActivityServiceBench bench) {
            bench.clocks.setNow(at);
            if (fact == null) {
                act.accept(bench);
                bench.relay();
            } else {
                bench.react(fact);
            }
        }
    }

    static String record(String volunteerId) {
        return EnterRecords.recordId(volunteerId, "act1", "main");
    }

    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.addAll(filing());
        steps.addAll(hours());
        return steps;
    }

    private static List<Step> filing() {
        return List.of(
                untold("file three", "03-05T00:00", LostHistory::fileThree),
                fact("v1 sanctioned", "03-05T00:10", standing(11, "v1", "03-05T00:10", "s1")),
                told("roster", "03-05T00:20", b -> roster(b, "act2", "v1", "v4")),
                told("return", "03-05T00:25", b -> end(b, "act3", ActivityStatus.RETURNED)),
                untold("edit returned", "03-05T00:30", LostHistory::editReturned),
                fact("v5 sanctioned", "03-05T00:35", standing(12, "v5", "03-07T00:00", "s5")),
                fact("v1 free", "03-05T00:40", ended(13, "v1", "03-05T00:40")),
                told("file again", "03-05T00:45", b -> file(b, "act3")),
                told("v1 taken off", "03-05T00:50", b -> roster(b, "act2", "v4", "v3")),
                fact("v5 free", "03-05T00:51", ended(14, "v5", "03-05T00:51")),
                fact("v4 sanctioned", "03-05T00:52", standing(15, "v4", "03-05T00:52", "s4")),
                told("move", "03-05T00:55", LostHistory::moveEarlier),
                told("seal act1", "03-05T01:00", ActivityServiceBench::fireDeadlines));
    }

    private static List<Step> hours() {
        return List.of(
                untold("enter", "03-05T05:00", LostHistory::enter),
                told("verify", "03-05T05:10", b -> verify(b, "v1", "v2", "v3")),
                fact(
                        "v2 falsified",
                        "03-06T00:00",
                        standing(21, "v2", "03-06T00:00", "s2", record("v2"))),
                untold("correct", "03-06T01:00", LostHistory::correct),
                told("verify correction", "03-06T01:10", b -> verify(b, "v1")),
                told("withdraw", "03-06T02:00", LostHistory::withdraw),
                fact("v2 free", "03-06T05:00", ended(22, "v2", "03-06T05:00")),
                fact("org sanctioned", "03-06T06:00", imposed(31)),
                fact("org free", "03-06T07:00", lifted(32)),
                told("cancel", "03-06T08:00", b -> end(b, "act3", ActivityStatus.CANCELLED)),
                told("complete", "03-06T09:00", b -> end(b, "act1", ActivityStatus.COMPLETED)),
                told("seal act2", "03-08T02:00", ActivityServiceBench::fireDeadlines));
    }

    private static Step told(String name, String at, Consumer<ActivityServiceBench> act) {
        return new Step(name, at(at), true, null, act);
    }

    private static Step untold(String name, String at, Consumer<ActivityServiceBench> act) {
        return new Step(name, at(at), false, null, act);
    }

    private static Step fact(String name, String at, Event fact) {
        return new Step(name, at(at), true, fact, _ -> {});
    }

    private static Instant at(String minute) {
        return Instant.parse("2026-" + minute + ":00Z");
    }

    private static void fileThree(ActivityServiceBench b) {
        b.fileActivity("act1", "2026-03-05T01:00:00Z", "2026-03-05T04:00:00Z", "v1", "v2", "v3");
        b.fileActivity("act2", "2026-03-09T01:00:00Z", "2026-03-09T04:00:00Z", "v1", "v2");
        b.fileActivity("act3", "2026-03-08T01:00:00Z", "2026-03-08T04:00:00Z", "v1", "v2");
    }

    private static void roster(ActivityServiceBench b, String id, String... volunteers) {
        b.module
                .filing()
                .roster()
                .submit(id, boundTo("org"), List.of(volunteers), null, b.act("o", "organizer"));
    }

    private static void file(ActivityServiceBench b, String id) {
        b.module.filing().file().file(id, boundTo("org"), b.act("o", "organizer"));
    }

    private static void end(ActivityServiceBench b, String id, ActivityStatus status) {
        b.module.filing().end().end(id, ASSOCIATION, status, "暴雨", b.act("a", "association"));
    }

    private static void editReturned(ActivityServiceBench b) {
        var edit = new ActivityInput.Edit("河道清洁", "五号码头", at("03-08T02:00"), at("03-08T05:00"));
        b.module.filing().edit().edit("act3", boundTo("org"), edit, null, b.act("o", "organizer"));
        roster(b, "act3", "v1", "v2", "v5");
    }

    private static void moveEarlier(ActivityServiceBench b) {
        var edit = new ActivityInput.Edit("河道清洁", "三号码头", at("03-08T02:00"), at("03-08T05:00"));
        b.module.filing().edit().edit("act2", boundTo("org"), edit, null, b.act("o", "organizer"));
    }

    private static void enter(ActivityServiceBench b) {
        List<Line> lines =
                List.of("v1", "v2", "v3").stream()
                        .map(
                                v ->
                                        new Line(
                                                v,
                                                null,
                                                List.of(span("03-05T01:00", "03-05T04:00")),
                                                null,
                                                null,
                                                "清洁",
                                                null,
                                                null,
                                                null))
                        .toList();
        b.module.records().enter().enter("act1", "org", lines, b.act("lead", "organizer"));
    }

    private static Span span(String from, String until) {
        return new Span(at(from), at(until));
    }

    private static void verify(ActivityServiceBench b, String... volunteers) {
        List<String> ids = List.of(volunteers).stream().map(LostHistory::record).toList();
        b.module.records().verify().verify("act1", ASSOCIATION, ids, b.act("a", "association"));
    }

    private static void correct(ActivityServiceBench b) {
        var correction =
                new RecordInput.Correction(
                        List.of(span("03-05T01:00", "03-05T02:30")),
                        null,
                        null,
                        "清洁",
                        null,
                        null,
                        "时间有误");
        b.module
                .records()
                .change()
                .correct(record("v1"), "org", correction, null, b.act("lead", "organizer"));
    }

    private static void withdraw(ActivityServiceBench b) {
        b.module
                .records()
                .change()
                .withdraw(record("v3"), ASSOCIATION, "重复", b.act("a", "association"));
    }

    private static Event standing(
            long revision, String volunteerId, String from, String sanctionId, String... records) {
        Instant known = revision == 12 ? at("03-05T00:35") : at(from);
        return new VolunteerSanctionsStanding(
                revision,
                known,
                volunteerId,
                List.of(new StandingSanction(sanctionId, at(from), null, List.of(records))));
    }

    private static Event ended(long revision, String volunteerId, String at) {
        return new VolunteerSanctionsEnded(revision, at(at), volunteerId);
    }

    private static Event imposed(long revision) {
        Instant at = at("03-06T06:00");
        return new SanctionImposed(
                revision,
                at,
                "s9",
                "c9",
                new Subject(SubjectKind.UNIT, "org"),
                at,
                Instant.parse("2028-03-06T06:00:00Z"),
                Severity.GENERAL,
                List.of(Effect.HOURS_SUPPRESSED),
                null,
                List.of(record("v1")));
    }

    private static Event lifted(long revision) {
        return new SanctionLifted(
                revision,
                at("03-06T07:00"),
                "s9",
                "c9",
                new Subject(SubjectKind.UNIT, "org"),
                true,
                List.of());
    }
}
