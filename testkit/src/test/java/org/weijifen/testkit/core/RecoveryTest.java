package org.weijifen.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.FakeClocks;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryLog;
import org.weijifen.testkit.memory.NthCommit;
import org.weijifen.testkit.memory.SeededIds;

/** A service comes back from an empty or restored database, and tells only what differs. */
class RecoveryTest {
    private static final ServiceDefinition SERVICE =
            new ServiceDefinition(
                    "tally-service",
                    "test",
                    Tally.CATALOG,
                    Set.of("levels"),
                    List.of(Tally.AGGREGATE));

    private final InMemoryDocuments database = new InMemoryDocuments();
    private final InMemoryLog log = new InMemoryLog(2);
    private final FakeClocks clocks = new FakeClocks(CoreFixture.NOW);
    private long marks;

    private ServiceFrame start(Documents documents) {
        var frame =
                new ServiceFrame(
                        SERVICE,
                        new ServiceFrame.Ports(
                                documents, log, clocks, new SeededIds(3), Meters.none()));
        frame.establishGeneration();
        frame.recover(new Tally.Reacts(frame.runtime()), List.of(Tally.RECOVERY));
        return frame;
    }

    private void mark(String id, String name, boolean on) {
        var codec = new EventCodec("/test/marks", Tally.CATALOG);
        var mark = new Tally.Mark(id, name, ++marks, on);
        log.append(codec.toRecord(codec.toEntry(mark, "marks/" + id, 0, marks, null, 0)));
    }

    /** Level rises to 2, falls to 1, rises again: four announcements. */
    private void history(ServiceFrame frame) {
        List.of("a", "b", "c", "d").forEach(name -> mark("t1", name, true));
        mark("t1", "d", false);
        mark("t1", "e", true);
        mark("t2", "a", true);
        consume(frame);
    }

    private void consume(ServiceFrame frame) {
        List<LogRecord> polled = log.poll("tally-service", "marks", 100);
        frame.consumer(new Tally.Reacts(frame.runtime())).accept(polled);
        log.commit("tally-service", "marks");
        publish(frame);
    }

    private static void publish(ServiceFrame frame) {
        while (!frame.relay().isIdle()) {
            frame.relay().step();
        }
    }

    private List<Integer> announcements() {
        var codec = new EventCodec("/test/x", Tally.CATALOG);
        return log.records("levels").stream()
                .map(r -> codec.decode(r))
                .map(d -> (org.weijifen.platform.event.Decoded.Known) d)
                .map(k -> ((Tally.Level) k.event().data()).announcement())
                .toList();
    }

    private void lose(InMemoryDocuments.Backup backup) {
        database.restore(backup);
        database.delete("meta", List.of("generation"));
    }

    private Map<String, Tally> states(ServiceFrame frame) {
        return new HashMap<>(frame.runtime().load(Tally.AGGREGATE, List.of("t1", "t2")));
    }

    @Test
    void anEmptiedDatabaseComesBackAndTellsNothingAgain() {
        ServiceFrame first = start(database);
        history(first);
        Map<String, Tally> before = states(first);
        assertThat(announcements()).containsExactly(1, 2, 3, 4);

        lose(InMemoryDocuments.Backup.EMPTY);
        ServiceFrame second = start(database);
        assertThat(states(second)).isEqualTo(before);
        assertThat(announcements()).containsExactly(1, 2, 3, 4);
        assertThat(database.findPending("tallies", Long.MAX_VALUE, 10)).isEmpty();

        mark("t1", "f", true);
        mark("t1", "g", true);
        consume(second);
        assertThat(announcements()).containsExactly(1, 2, 3, 4, 5);
        assertThat(Revisions.generationOf(lastRevision())).isEqualTo(2);
    }

    private long lastRevision() {
        return log.records("levels").stream()
                .mapToLong(r -> Long.parseLong(r.headers().get("ce_revision")))
                .max()
                .orElseThrow();
    }

    @Test
    void whatHappenedMeanwhileIsToldOnce() {
        ServiceFrame first = start(database);
        history(first);
        InMemoryDocuments.Backup backup = database.backup();
        mark("t1", "f", true);
        mark("t1", "g", true);
        consume(first);
        assertThat(announcements()).containsExactly(1, 2, 3, 4, 5);
        mark("t2", "b", true);

        lose(backup);
        ServiceFrame second = start(database);
        assertThat(announcements()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 1);
        consume(second);
        assertThat(announcements()).hasSize(6);
        assertThat(states(second).get("t1").level()).isEqualTo(3);
    }

    @Test
    void brokenOffAnywhereAndBegunAgainItEndsTheSame() {
        ServiceFrame first = start(database);
        history(first);
        Map<String, Tally> before = states(first);
        int crashes = 0;
        for (int nth = 1; nth < 60; nth++) {
            lose(InMemoryDocuments.Backup.EMPTY);
            var fatal = new NthCommit(nth, () -> Fate.CRASH_AFTER);
            crashes += fatal.kills(database, this::start) ? 1 : 0;
            assertThat(states(start(database))).isEqualTo(before);
            assertThat(announcements()).as("crash at commit " + nth).containsExactly(1, 2, 3, 4);
        }
        assertThat(crashes).isGreaterThan(8);
    }

    @Test
    void whatALateInstanceWithheldIsSettledByTheSweep() {
        ServiceFrame first = start(database);
        history(first);
        lose(InMemoryDocuments.Backup.EMPTY);
        ServiceFrame live = start(database);
        ServiceFrame late = start(database);
        mark("t2", "b", true);
        late.runtime().mute().during(Set.of("tallies"), () -> consume(late));
        assertThat(announcements()).as("withheld").hasSize(4);
        assertThatThrownBy(() -> command(live)).isInstanceOf(UnavailableException.class);

        live.sweep(-1);
        publish(live);
        assertThat(announcements()).containsExactlyInAnyOrder(1, 2, 3, 4, 1);
        command(live);
        assertThat(database.find("tallies", List.of("t2")).get("t2").outbox()).isNotEmpty();
        publish(live);
        assertThat(database.findPending("tallies", Long.MAX_VALUE, 10)).isEmpty();
    }

    /** Its event and its trace in the audit would be withheld, and nobody would settle them. */
    @Test
    void noPersonActsOnWhatThisInstanceRecovers() {
        ServiceFrame frame = start(database);
        history(frame);
        frame.runtime()
                .mute()
                .during(
                        Set.of("tallies"),
                        () ->
                                assertThatThrownBy(() -> command(frame))
                                        .isInstanceOf(UnavailableException.class));
        command(frame);
        assertThat(database.find("tallies", List.of("t2")).get("t2").outbox()).isNotEmpty();
    }

    private static void command(ServiceFrame frame) {
        frame.runtime()
                .execute(
                        Tally.AGGREGATE,
                        "t2",
                        Tally.clerk(),
                        s -> Decision.to(new Tally(Set.of(), s.level(), s.announcements())),
                        Tally::level);
    }
}
