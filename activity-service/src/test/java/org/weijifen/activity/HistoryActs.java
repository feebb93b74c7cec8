package org.weijifen.activity;

import static org.weijifen.activity.ActivityServiceBench.ASSOCIATION;
import static org.weijifen.activity.ActivityServiceBench.boundTo;

import java.util.List;
import org.weijifen.activity.filing.ActivityInput;
import org.weijifen.activity.record.RecordInput;
import org.weijifen.activity.record.RecordInput.Line;
import org.weijifen.activity.record.RecordInput.Span;
import org.weijifen.contracts.activity.ActivityStatus;

/** The acts of {@link LostHistory}. */
final class HistoryActs {
    private HistoryActs() {}

    static void fileThree(ActivityServiceBench b) {
        b.fileActivity("act1", "2026-03-05T01:00:00Z", "2026-03-05T04:00:00Z", "v1", "v2", "v3");
        b.fileActivity("act2", "2026-03-09T01:00:00Z", "2026-03-09T04:00:00Z", "v1", "v2");
        b.fileActivity("act3", "2026-03-08T01:00:00Z", "2026-03-08T04:00:00Z", "v1", "v2");
    }

    static void roster(ActivityServiceBench b, String id, String... volunteers) {
        b.module
                .filing()
                .roster()
                .submit(id, boundTo("org"), List.of(volunteers), null, b.act("o", "organizer"));
    }

    static void file(ActivityServiceBench b, String id) {
        b.module.filing().file().file(id, boundTo("org"), b.act("o", "organizer"));
    }

    static void end(ActivityServiceBench b, String id, ActivityStatus status) {
        b.module.filing().end().end(id, ASSOCIATION, status, "暴雨", b.act("a", "association"));
    }

    static void editReturned(ActivityServiceBench b) {
        var edit =
                new ActivityInput.Edit(
                        "河道清洁",
                        "五号码头",
                        LostHistory.at("03-08T02:00"),
                        LostHistory.at("03-08T05:00"));
        b.module.filing().edit().edit("act3", boundTo("org"), edit, null, b.act("o", "organizer"));
        roster(b, "act3", "v1", "v2", "v5");
    }

    static void moveEarlier(ActivityServiceBench b) {
        var edit =
                new ActivityInput.Edit(
                        "河道清洁",
                        "三号码头",
                        LostHistory.at("03-08T02:00"),
                        LostHistory.at("03-08T05:00"));
        b.module.filing().edit().edit("act2", boundTo("org"), edit, null, b.act("o", "organizer"));
    }

    static void enter(ActivityServiceBench b) {
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
        return new Span(LostHistory.at(from), LostHistory.at(until));
    }

    static void verify(ActivityServiceBench b, String... volunteers) {
        List<String> ids = List.of(volunteers).stream().map(LostHistory::record).toList();
        b.module.records().verify().verify("act1", ASSOCIATION, ids, b.act("a", "association"));
    }

    static void correct(ActivityServiceBench b) {
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
                .correct(
                        LostHistory.record("v1"),
                        "org",
                        correction,
                        null,
                        b.act("lead", "organizer"));
    }

    static void withdraw(ActivityServiceBench b) {
        b.module
                .records()
                .change()
                .withdraw(LostHistory.record("v3"), ASSOCIATION, "重复", b.act("a", "association"));
    }
}
