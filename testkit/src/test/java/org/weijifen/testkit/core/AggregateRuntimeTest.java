package org.weijifen.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.FoldedBatch.Fate;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.UnavailableException;

class AggregateRuntimeTest {
    private final CoreFixture fixture = new CoreFixture();

    private Outcome<Counter> add(String fact, String key, String body) {
        return fixture.frame
                .runtime()
                .execute(
                        Counter.AGGREGATE,
                        "c1",
                        fixture.act(key, body),
                        state -> Decision.to((state == null ? Counter.empty() : state).with(fact)),
                        state -> Map.of("size", state.facts().size()));
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndNoSecondEvent() {
        Outcome<Counter> first = add("a", "key-1", "body");
        add("b", "key-2", "body");
        Outcome<Counter> repeat = add("a", "key-1", "body");

        assertThat(first.changed()).isTrue();
        assertThat(repeat.changed()).isFalse();
        assertThat(repeat.answer()).isEqualTo(first.answer()).isEqualTo("{\"size\":1}");
        fixture.relayAll();
        assertThat(fixture.published("counters")).hasSize(4);
        assertThat(fixture.published("counter-service.audit")).hasSize(2);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        add("a", "key-1", "body");
        assertThatThrownBy(() -> add("a", "key-1", "other"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void anUnknownOutcomeThatHappenedIsNotDoneTwice() {
        var attempts = new ArrayList<List<GuardedWrite>>();
        fixture.commits =
                writes -> {
                    CommitOutcome outcome = fixture.documents.commit("counters", writes);
                    attempts.add(writes);
                    return attempts.size() == 1 ? CommitOutcome.UNKNOWN : outcome;
                };
        Outcome<Counter> outcome = add("a", "key-1", "body");

        assertThat(outcome.answer()).isEqualTo("{\"size\":1}");
        assertThat(attempts).hasSize(1);
        fixture.relayAll();
        assertThat(fixture.published("counters"))
                .containsExactly("counter.changed.v1@1", "counter.announced.v1@1");
    }

    @Test
    void anUnknownOutcomeThatDidNotHappenIsDoneAgain() {
        var attempts = new ArrayList<Integer>();
        fixture.commits =
                writes -> {
                    attempts.add(writes.size());
                    return attempts.size() < 3
                            ? CommitOutcome.UNKNOWN
                            : fixture.documents.commit("counters", writes);
                };
        add("a", "key-1", "body");

        assertThat(attempts).hasSize(3);
        fixture.relayAll();
        assertThat(fixture.published("counters")).hasSize(2);
    }

    @Test
    void aLostRaceFoldsOnTheWinnersState() {
        var raced = new ArrayList<Integer>();
        fixture.commits =
                writes -> {
                    if (raced.isEmpty()) {
                        raced.add(1);
                        fixture.commits = w -> fixture.documents.commit("counters", w);
                        add("winner", "key-w", "");
                    }
                    return fixture.documents.commit("counters", writes);
                };
        Outcome<Counter> outcome = add("loser", "key-l", "");

        assertThat(outcome.state().facts()).containsExactly("loser", "winner");
        assertThat(outcome.version()).isEqualTo(2);
    }

    @Test
    void whatStaysUnknownIsUnavailableNotAnAnswer() {
        fixture.commits = writes -> CommitOutcome.UNKNOWN;
        assertThatThrownBy(() -> add("a", "key-1", "")).isInstanceOf(UnavailableException.class);
    }

    @Test
    void aBatchCommitsOnceAndParksOnlyWhatThrows() {
        var bulks = new ArrayList<Integer>();
        fixture.commits =
                writes -> {
                    bulks.add(writes.size());
                    return fixture.documents.commit("counters", writes);
                };
        List<Counter.Add> adds =
                List.of(
                        new Counter.Add("c1", "a"),
                        new Counter.Add("c2", "a"),
                        new Counter.Add("c1", "poison"),
                        new Counter.Add("c1", "b"));
        FoldedBatch<Counter, Counter.Add> folded =
                fixture.frame
                        .runtime()
                        .foldAll(Counter.AGGREGATE, Counter.ADDS, adds, fixture.systemAct());

        assertThat(bulks).containsExactly(2);
        assertThat(folded.results())
                .extracting(FoldedBatch.Result::fate)
                .containsExactly(Fate.CHANGED, Fate.CHANGED, Fate.FAILED, Fate.CHANGED);
        assertThat(folded.states().get("c1").facts()).containsExactly("a", "b");
        fixture.frame.runtime().foldAll(Counter.AGGREGATE, Counter.ADDS, adds, fixture.systemAct());
        assertThat(bulks).as("a repeat writes nothing").hasSize(1);
    }

    @Test
    void anEventThatIsTooLargeIsRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> add("huge", "key-1", ""))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
        assertThat(fixture.documents.all("counters")).isEmpty();
        var folded =
                fixture.frame
                        .runtime()
                        .foldAll(
                                Counter.AGGREGATE,
                                Counter.ADDS,
                                List.of(new Counter.Add("c9", "huge")),
                                fixture.systemAct());
        assertThat(folded.failures()).hasSize(1);
    }

    @Test
    void aDocumentOfALaterReleaseIsLeftAlone() {
        fixture.documents.commit(
                "counters",
                List.of(new GuardedWrite("c1", 0, 2, Map.of(), List.of(), null, "later", 0)));
        assertThatThrownBy(() -> add("a", "key-1", ""))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("newer release");
    }

    @Test
    void revisionsRiseOverGenerations() {
        assertThat(Revisions.of(2, 1)).isGreaterThan(Revisions.of(1, 4_000_000_000L));
        assertThat(Revisions.generationOf(Revisions.of(7, 3))).isEqualTo(7);
    }
}
