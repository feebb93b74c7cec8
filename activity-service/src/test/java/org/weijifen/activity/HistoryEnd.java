package org.weijifen.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.weijifen.activity.filing.ActivityView;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Topics;

/** What a history has come to, but for what a loss may change: reasons and revisions. */
final class HistoryEnd {
    private HistoryEnd() {}

    /** All that is told and shown at the end, as one text; nothing may be left to do. */
    static String of(ActivityServiceBench bench) {
        bench.frame.sweep(-1);
        bench.relay();
        assertThat(bench.deadLetters()).isEmpty();
        List<String> end = new ArrayList<>();
        told(bench).forEach((key, events) -> end.add(key + "\n  " + String.join("\n  ", events)));
        for (String id : LostHistory.ACTIVITIES) {
            ActivityView view =
                    bench.module.filing().find().one(id, ActivityServiceBench.ASSOCIATION).state();
            end.add(id + " " + view.toString().replaceAll("reason=[^,]*", ""));
        }
        for (String v : List.of("v1", "v2", "v3")) {
            var view =
                    bench.module
                            .records()
                            .find()
                            .one(LostHistory.record(v), ActivityServiceBench.ASSOCIATION, null);
            end.add(view.state().toString().replaceAll("(verifierId|withdrawnBecause)=[^,]*", ""));
        }
        end.addAll(days(bench));
        for (String collection : List.of("activities", "records", "days", "persons")) {
            assertThat(bench.documents.findPending(collection, Long.MAX_VALUE, 10)).isEmpty();
        }
        return String.join("\n", end);
    }

    static List<String> days(ActivityServiceBench bench) {
        return bench.documents.all("days").stream()
                .map(d -> d.id() + d.state().toString().replaceAll("change=\\d+", ""))
                .toList();
    }

    static Map<String, List<String>> toldWithoutClass(ActivityServiceBench bench) {
        Map<String, List<String>> told = told(bench);
        told.remove(Topics.ACTIVITY_ACTIVITIES + " act3");
        told.replaceAll(
                (_, events) ->
                        events.stream()
                                .map(e -> e.replaceAll("serviceClass=[^,]*, ", ""))
                                .toList());
        return told;
    }

    /** Everything told, by key and in order, without the revisions: those have a generation. */
    private static Map<String, List<String>> told(ActivityServiceBench bench) {
        Map<String, List<String>> told = new TreeMap<>();
        for (String topic : List.of(Topics.ACTIVITY_ACTIVITIES, Topics.ACTIVITY_HOURS)) {
            for (Event event : bench.published(topic)) {
                told.computeIfAbsent(topic + " " + event.key(), _ -> new ArrayList<>())
                        .add(event.toString().replaceAll("revision=\\d+, ", ""));
            }
        }
        return told;
    }
}
