package org.weijifen.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.platform.port.LogRecord;

class GenerationTest {

    @Test
    void aLostDatabaseCountsOnAboveItsOwnTopics() {
        var first = new CoreFixture();
        add(first);
        first.relayAll();

        var second = new CoreFixture();
        first.log.records("counters").forEach(second.log::append);
        second.documents.delete("meta", List.of("generation"));
        second.frame.establishGeneration();
        add(second);
        second.relayAll();

        List<Long> generations =
                second.log.records("counters").stream()
                        .map(
                                r ->
                                        Revisions.generationOf(
                                                Long.parseLong(r.headers().get("ce_revision"))))
                        .distinct()
                        .toList();
        assertThat(generations).containsExactly(1L, 2L);
    }

    @Test
    void aMalformedRecordOnItsOwnTopicKeepsNobodyFromStarting() {
        var fixture = new CoreFixture();
        fixture.documents.delete("meta", List.of("generation"));
        fixture.log.append(LogRecord.toSend("counters", "c1", null, Map.of("ce_revision", "many")));
        fixture.log.append(
                LogRecord.toSend(
                        "counters",
                        "c1",
                        null,
                        Map.of("ce_revision", Long.toString(Revisions.of(4, 1)))));

        fixture.frame.establishGeneration();

        assertThat(fixture.frame.generation()).isEqualTo(5);
    }

    private static void add(CoreFixture fixture) {
        fixture.frame
                .runtime()
                .execute(
                        Counter.AGGREGATE,
                        "c1",
                        fixture.act("k", ""),
                        s -> Decision.to(Counter.empty().with("a")),
                        s -> "");
    }
}
