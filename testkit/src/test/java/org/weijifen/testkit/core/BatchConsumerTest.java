package org.weijifen.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.BatchConsumer;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.UnavailableException;

class BatchConsumerTest {
    private final CoreFixture fixture = new CoreFixture();
    private final BatchConsumer consumer =
            fixture.frame.consumer(
                    new Reaction() {
                        @Override
                        public Set<String> topics() {
                            return Set.of("adds");
                        }

                        @Override
                        public List<Parked> react(Batch batch) {
                            return Batch.failuresOf(
                                    fixture.frame
                                            .runtime()
                                            .foldAll(
                                                    Counter.AGGREGATE,
                                                    Counter.ADDS,
                                                    batch.of(Counter.Add.class),
                                                    batch.act("counter-service")));
                        }
                    });

    private LogRecord add(String json, String type) {
        return fixture.log.append(
                LogRecord.toSend(
                        "adds",
                        "c1",
                        json.getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "ce_type",
                                type,
                                "ce_id",
                                "e1",
                                "ce_time",
                                "2026-03-05T00:00:00Z",
                                "ce_revision",
                                "1")));
    }

    @Test
    void poisonIsParkedWithItsReasonAndTheOthersPass() {
        consumer.accept(
                List.of(
                        add("{\"id\":\"c1\",\"fact\":\"a\"}", "counter.add.v1"),
                        add("{\"id\":", "counter.add.v1"),
                        add("{\"id\":\"c1\",\"fact\":\"poison\"}", "counter.add.v1"),
                        add("{}", "somebody.elses.v1"),
                        add("{\"id\":\"c1\",\"fact\":\"b\",\"later\":1}", "counter.add.v1")));

        assertThat(fixture.documents.all("counters").getFirst().state().get("facts"))
                .isEqualTo(List.of("a", "b"));
        assertThat(fixture.frame.deadLetters().list())
                .extracting(l -> l.reason().substring(0, l.reason().indexOf(':')))
                .containsExactlyInAnyOrder("MALFORMED", "RULE_FAILED");
    }

    @Test
    void aReplayGoesToThisGroupAndStrikesTheLetterOut() {
        consumer.accept(List.of(add("{\"id\":\"c1\",\"fact\":\"poison\"}", "counter.add.v1")));
        var letter = fixture.frame.deadLetters().list().getFirst();
        assertThat(fixture.frame.deadLetters().replay(Set.of(letter.id()), consumer)).isEqualTo(1);

        assertThat(fixture.frame.deadLetters().list())
                .as("it failed again, so it lies there again under a new id")
                .singleElement()
                .satisfies(l -> assertThat(l.id()).isNotEqualTo(letter.id()));
    }

    @Test
    void whatMayHealStopsTheLineAndParksNothing() {
        fixture.commits = writes -> CommitOutcome.UNKNOWN;
        LogRecord good = add("{\"id\":\"c1\",\"fact\":\"a\"}", "counter.add.v1");
        assertThatThrownBy(() -> consumer.accept(List.of(good)))
                .isInstanceOf(UnavailableException.class);
        assertThat(fixture.frame.deadLetters().list()).isEmpty();
    }
}
