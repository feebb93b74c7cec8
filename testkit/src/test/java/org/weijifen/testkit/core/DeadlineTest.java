package org.weijifen.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.deadline.DeadlineBook;
import org.weijifen.platform.deadline.DeadlineRunner;

class DeadlineTest {
    private final CoreFixture fixture = new CoreFixture();
    private final DeadlineRunner runner =
            fixture.frame.deadlineRunner(
                    List.of(
                            new DeadlineRunner.Target<>(
                                    Counter.AGGREGATE,
                                    (state, now) ->
                                            state.wakeAt().isAfter(now)
                                                    ? Decision.unchanged()
                                                    : Decision.to(
                                                            new Counter(
                                                                    state.facts(),
                                                                    state.woken() + 1,
                                                                    Counter.NEVER)))));

    private void wakeAt(Instant at) {
        fixture.frame
                .runtime()
                .execute(
                        Counter.AGGREGATE,
                        "c1",
                        fixture.act("wake" + at, ""),
                        s -> Decision.to(new Counter(Set.of(), 0, at)),
                        s -> "");
    }

    private Counter counter() {
        return fixture.frame.runtime().load(Counter.AGGREGATE, List.of("c1")).get("c1");
    }

    @Test
    void firesAtItsInstantNotBeforeAndOnce() {
        Instant at = CoreFixture.NOW.plusMillis(1);
        wakeAt(at);
        assertThat(runner.runDue()).isZero();
        fixture.clocks.setNow(at);
        assertThat(runner.runDue()).isEqualTo(1);
        assertThat(counter().woken()).isEqualTo(1);
        assertThat(runner.runDue()).isZero();
        assertThat(fixture.documents.all(DeadlineBook.COLLECTION)).isEmpty();
    }

    @Test
    void aDeadlineThatFiresBeforeItsAggregateIsWrittenIsKept() {
        Instant at = CoreFixture.NOW.plusSeconds(1);
        fixture.commits =
                writes -> {
                    fixture.commits = w -> fixture.documents.commit("counters", w);
                    fixture.clocks.advance(Duration.ofSeconds(2));
                    assertThat(runner.runDue()).as("nobody to wake yet").isZero();
                    return fixture.documents.commit("counters", writes);
                };
        wakeAt(at);
        assertThat(runner.runDue()).isEqualTo(1);
        assertThat(counter().woken()).isEqualTo(1);
    }

    /** Found by simulation: the writer lost its race to a wake-up, won the next, and died. */
    @Test
    void whoReadADeadlineBeforeItWasWrittenAgainDoesNotStrikeItOut() {
        Instant at = CoreFixture.NOW.plusSeconds(1);
        wakeAt(at);
        var book = new DeadlineBook(fixture.documents, fixture.clocks);
        List<DeadlineBook.Due> read = book.due(at, null, 10);
        book.write(read.stream().map(DeadlineBook.Due::deadline).toList());
        book.remove(read);
        assertThat(book.due(at, null, 10)).hasSize(1);

        fixture.clocks.advance(Duration.ofSeconds(2));
        assertThat(runner.runDue()).isEqualTo(1);
        assertThat(counter().woken()).isEqualTo(1);
        assertThat(book.due(at, null, 10)).isEmpty();
    }

    @Test
    void aCommitOnAnOlderReadingLosesAgainstAPassedDeadline() {
        wakeAt(Counter.NEVER);
        Instant at = CoreFixture.NOW.plusSeconds(1);
        fixture.commits =
                writes -> {
                    fixture.commits = w -> fixture.documents.commit("counters", w);
                    fixture.clocks.advance(Duration.ofSeconds(2));
                    assertThat(runner.runDue())
                            .as("the deadline is written before the aggregate")
                            .isEqualTo(1);
                    return fixture.documents.commit("counters", writes);
                };
        wakeAt(at);
        assertThat(runner.runDue()).as("the repeated commit wrote the deadline again").isEqualTo(1);
        assertThat(counter().woken()).isEqualTo(1);
    }
}
