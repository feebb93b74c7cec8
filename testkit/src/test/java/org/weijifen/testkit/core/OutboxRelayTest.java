package org.weijifen.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.outbox.OutboxRelay;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.UnavailableException;

class OutboxRelayTest {
    private final CoreFixture fixture = new CoreFixture();

    private void add(String id, String fact) {
        fixture.frame
                .runtime()
                .execute(
                        Counter.AGGREGATE,
                        id,
                        fixture.act(id + fact, ""),
                        s -> Decision.to((s == null ? Counter.empty() : s).with(fact)),
                        s -> s.facts().size());
    }

    @Test
    void aWaveHoldsOneRecordOfEachTopicAndKey() {
        var waves = new ArrayList<List<String>>();
        fixture.sends =
                records -> {
                    waves.add(records.stream().map(r -> r.topic() + "/" + r.key()).toList());
                    return fixture.log.send(records);
                };
        add("c1", "a");
        add("c1", "b");
        add("c2", "a");
        fixture.relayAll();

        assertThat(waves).allSatisfy(wave -> assertThat(wave).doesNotHaveDuplicates());
        assertThat(waves.getFirst())
                .contains("counters/c1", "counters/c2", "counter-service.audit/c1");
        assertThat(fixture.log.records("counters")).hasSize(6);
    }

    @Test
    void orderPerKeyHoldsUnderFailingAndUnacknowledgedSends() {
        var random = new Random(11);
        fixture.sends =
                records -> {
                    List<Boolean> acknowledged = new ArrayList<>();
                    for (LogRecord each : records) {
                        int luck = random.nextInt(3);
                        if (luck > 0) {
                            fixture.log.send(List.of(each));
                        }
                        acknowledged.add(luck == 2);
                    }
                    return acknowledged;
                };
        for (int i = 0; i < 20; i++) {
            add("c1", "fact-" + i);
        }
        fixture.relayAll();

        List<String> distinct = fixture.published("counters").stream().distinct().toList();
        assertThat(distinct)
                .as("first appearances are in order")
                .isSortedAccordingTo(OutboxRelayTest::byRevision);
        assertThat(distinct).hasSize(40);
        assertThat(fixture.documents.all("counters"))
                .allSatisfy(d -> assertThat(d.outbox()).isEmpty());
    }

    private static int byRevision(String one, String other) {
        int byRevision = Integer.compare(revision(one), revision(other));
        return byRevision != 0
                ? byRevision
                : Boolean.compare(one.startsWith("counter.a"), other.startsWith("counter.a"));
    }

    private static int revision(String published) {
        return Integer.parseInt(published.substring(published.indexOf('@') + 1));
    }

    @Test
    void aSweepFindsWhatACrashLeftBehindAndResendsTheSameBytes() {
        add("c1", "a");
        var other = new CoreFixtureOver(fixture).frame();
        assertThat(other.sweep(10_000)).as("too young").isZero();
        fixture.clocks.advanceReal(java.time.Duration.ofSeconds(11));
        assertThat(other.sweep(10_000)).isEqualTo(1);
        while (!other.relay().isIdle()) {
            other.relay().step();
        }
        fixture.relayAll();

        List<LogRecord> records = fixture.log.records("counters");
        assertThat(records).hasSize(4);
        for (LogRecord first : records) {
            assertThat(
                            records.stream()
                                    .filter(
                                            r ->
                                                    r.headers()
                                                            .get("ce_id")
                                                            .equals(first.headers().get("ce_id"))))
                    .allSatisfy(r -> assertThat(r.value()).isEqualTo(first.value()));
        }
    }

    @Test
    void aStaleReadingIsNotSentAgain() {
        add("c1", "a");
        var stale = fixture.documents.all("counters").getFirst();
        fixture.relayAll();
        add("c1", "b");
        fixture.relayAll();
        fixture.frame.relay().offer("counters", "c1", stale.outbox());
        fixture.relayAll();

        assertThat(fixture.published("counters"))
                .containsExactly(
                        "counter.changed.v1@1",
                        "counter.announced.v1@1",
                        "counter.changed.v1@2",
                        "counter.announced.v1@2");
    }

    @Test
    void aFullRelayTurnsHttpAwayAndKeepsNothingBack() {
        fixture.sends = records -> records.stream().map(r -> false).toList();
        for (int i = 0; i < OutboxRelay.MAX_PENDING_DOCUMENTS; i++) {
            add("c" + i, "a");
        }
        assertThatThrownBy(() -> add("one-more", "a")).isInstanceOf(UnavailableException.class);
        assertThat(fixture.documents.find("counters", List.of("one-more"))).isEmpty();
    }

    /** What follows a person's command holds up the answer: it must end. */
    @Test
    void whatFollowsACommandGivesUpWhenNothingDrainsAndIsRepeatedLater() {
        fixture.sends = records -> records.stream().map(r -> false).toList();
        fill(OutboxRelay.MAX_PENDING_DOCUMENTS);
        long before = fixture.clocks.realMillis();

        assertThatThrownBy(() -> follow("follow-up")).isInstanceOf(UnavailableException.class);
        assertThat(fixture.clocks.realMillis() - before)
                .isBetween(OutboxRelay.LONGEST_WAIT_MILLIS, OutboxRelay.LONGEST_WAIT_MILLIS + 100);
        assertThat(fixture.documents.find("counters", List.of("follow-up"))).isEmpty();

        fixture.sends = fixture.log::send;
        fixture.relayAll();
        follow("follow-up");
        fixture.relayAll();
        assertThat(fixture.log.records("counters").stream().map(LogRecord::key).distinct())
                .as("nothing is lost")
                .hasSize(OutboxRelay.MAX_PENDING_DOCUMENTS + 1)
                .contains("follow-up");
    }

    @Test
    void whoWaitsGoesOnAsSoonAsThereIsRoom() {
        fill(OutboxRelay.MAX_PENDING_DOCUMENTS);
        fixture.onPause = fixture::relayAll;

        follow("follow-up");

        assertThat(fixture.documents.find("counters", List.of("follow-up"))).hasSize(1);
    }

    /** Half the room is not background work's: persons, and what follows them, still have it. */
    @Test
    void backgroundWorkLeavesRoomForPersons() {
        fixture.sends = records -> records.stream().map(r -> false).toList();
        fill(OutboxRelay.MAX_PENDING_DOCUMENTS / 2 - 1);
        fold("spread-1", background());

        assertThatThrownBy(() -> fold("spread-2", background()))
                .isInstanceOf(UnavailableException.class);
        long before = fixture.clocks.realMillis();
        add("command", "a");
        follow("follow-up");

        assertThat(fixture.clocks.realMillis()).as("nobody waited").isEqualTo(before);
        assertThat(fixture.documents.find("counters", List.of("spread-1", "command", "follow-up")))
                .hasSize(3);
        assertThat(fixture.documents.find("counters", List.of("spread-2"))).isEmpty();
    }

    private void fill(int documents) {
        for (int i = 0; i < documents; i++) {
            add("c" + i, "a");
        }
    }

    private void follow(String id) {
        fold(id, fixture.systemAct());
    }

    private void fold(String id, Act act) {
        fixture.frame
                .runtime()
                .foldAll(Counter.AGGREGATE, Counter.ADDS, List.of(new Counter.Add(id, "a")), act);
    }

    private static Act background() {
        return Act.background(CoreFixture.NOW, "counter-service", "spread");
    }
}
