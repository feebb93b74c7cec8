package org.weijifen.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.record.EnterRecords;
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
                untold("file three", "03-05T00:00", HistoryActs::fileThree),
                fact("v1 sanctioned", "03-05T00:10", standing(11, "v1", "03-05T00:10", "s1")),
                told("roster", "03-05T00:20", b -> HistoryActs.roster(b, "act2", "v1", "v4")),
                told(
                        "return",
                        "03-05T00:25",
                        b -> HistoryActs.end(b, "act3", ActivityStatus.RETURNED)),
                untold("edit returned", "03-05T00:30", HistoryActs::editReturned),
                fact("v5 sanctioned", "03-05T00:35", standing(12, "v5", "03-07T00:00", "s5")),
                fact("v1 free", "03-05T00:40", ended(13, "v1", "03-05T00:40")),
                told("file again", "03-05T00:45", b -> HistoryActs.file(b, "act3")),
                told("v1 taken off", "03-05T00:50", b -> HistoryActs.roster(b, "act2", "v4", "v3")),
                fact("v5 free", "03-05T00:51", ended(14, "v5", "03-05T00:51")),
                fact("v4 sanctioned", "03-05T00:52", standing(15, "v4", "03-05T00:52", "s4")),
                told("move", "03-05T00:55", HistoryActs::moveEarlier),
                told("seal act1", "03-05T01:00", ActivityServiceBench::fireDeadlines));
    }

    private static List<Step> hours() {
        return List.of(
                untold("enter", "03-05T05:00", HistoryActs::enter),
                told("verify", "03-05T05:10", b -> HistoryActs.verify(b, "v1", "v2", "v3")),
                fact(
                        "v2 falsified",
                        "03-06T00:00",
                        standing(21, "v2", "03-06T00:00", "s2", record("v2"))),
                untold("correct", "03-06T01:00", HistoryActs::correct),
                told("verify correction", "03-06T01:10", b -> HistoryActs.verify(b, "v1")),
                told("withdraw", "03-06T02:00", HistoryActs::withdraw),
                fact("v2 free", "03-06T05:00", ended(22, "v2", "03-06T05:00")),
                fact("org sanctioned", "03-06T06:00", imposed(31)),
                fact("org free", "03-06T07:00", lifted(32)),
                told(
                        "cancel",
                        "03-06T08:00",
                        b -> HistoryActs.end(b, "act3", ActivityStatus.CANCELLED)),
                told(
                        "complete",
                        "03-06T09:00",
                        b -> HistoryActs.end(b, "act1", ActivityStatus.COMPLETED)),
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

    /**
     * @param minute {@code MM-ddTHH:mm} of 2026, in UTC
     */
    static Instant at(String minute) {
        return Instant.parse("2026-" + minute + ":00Z");
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
