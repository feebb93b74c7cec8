package org.weijifen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.RefusedWriteException;
import org.weijifen.platform.port.RequestMemo;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;

/** The contract of {@link Documents}. Each test uses a collection of its own. */
public abstract class DocumentsContract {

    /** The store under test; may be shared between tests. */
    protected abstract Documents documents();

    /** A collection that no other test uses, ready for use (indexes included). */
    protected abstract String freshCollection();

    @Test
    void storesEveryValueThatStateMayHold() {
        String c = freshCollection();
        var state = new LinkedHashMap<String, Object>();
        state.put("text", "姑苏 😀");
        state.put("int", 7);
        state.put("long", 1L << 40);
        state.put("smallLong", 3L);
        state.put("yes", true);
        state.put("list", List.of("a", 1, List.of(2L), Map.of("k", false)));
        state.put("map", Map.of("A_b-9", Map.of("0", List.of())));
        state.put("empty", Map.of());

        assertThat(documents().commit(c, List.of(write("a", 0, state)))).isEqualTo(CommitOutcome.WON);

        StoredDocument read = one(c, "a");
        assertThat(read.state()).isEqualTo(state);
        assertThat(state).isEqualTo(read.state());
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.schema()).isEqualTo(1);
        assertThat(read.outbox()).isEmpty();
        assertThat(read.requests()).isEmpty();
    }

    @Test
    void refusesValuesThatWouldComeBackAsAnotherType() {
        String c = freshCollection();
        assertThatThrownBy(() -> documents().commit(c, List.of(write("a", 0, Map.of("x", 1.5)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(documents().find(c, List.of("a"))).isEmpty();
    }

    @Test
    void findsOnlyWhatExists() {
        String c = freshCollection();
        documents().commit(c, List.of(write("a", 0, Map.of("n", 1)), write("b", 0, Map.of("n", 2))));

        assertThat(documents().find(c, List.of("b", "nobody", "a"))).containsOnlyKeys("a", "b");
        assertThat(documents().find(c, List.of("a"))).containsOnlyKeys("a");
        assertThat(documents().find(c, List.of())).isEmpty();
    }

    @Test
    void insertsOnlyOnce() {
        String c = freshCollection();
        documents().commit(c, List.of(write("a", 0, Map.of("n", 1))));

        assertThat(documents().commit(c, List.of(write("a", 0, Map.of("n", 2))))).isEqualTo(CommitOutcome.UNKNOWN);
        assertThat(one(c, "a").state()).isEqualTo(Map.of("n", 1));
        assertThat(one(c, "a").version()).isEqualTo(1);
    }

    @Test
    void updatesOnlyTheVersionThatWasRead() {
        String c = freshCollection();
        documents().commit(c, List.of(write("a", 0, Map.of("n", 1))));

        assertThat(documents().commit(c, List.of(write("a", 1, Map.of("m", 2))))).isEqualTo(CommitOutcome.WON);
        assertThat(documents().commit(c, List.of(write("a", 1, Map.of("m", 3))))).isEqualTo(CommitOutcome.UNKNOWN);
        assertThat(documents().commit(c, List.of(write("gone", 4, Map.of())))).isEqualTo(CommitOutcome.UNKNOWN);
        assertThat(one(c, "a").state()).isEqualTo(Map.of("m", 2));
        assertThat(one(c, "a").version()).isEqualTo(2);
        assertThat(documents().find(c, List.of("gone"))).isEmpty();
    }

    @Test
    void writesTheOthersOfABulkOfWhichOneLost() {
        String c = freshCollection();
        documents().commit(c, List.of(write("a", 0, Map.of("n", 1)), write("b", 0, Map.of("n", 1))));
        documents().commit(c, List.of(write("a", 1, Map.of("n", 2))));

        assertThat(documents()
                        .commit(
                                c,
                                List.of(
                                        write("a", 1, Map.of("n", 99)),
                                        write("a2", 0, Map.of("n", 9)),
                                        write("b", 1, Map.of("n", 9)))))
                .isEqualTo(CommitOutcome.UNKNOWN);
        assertThat(one(c, "a").state()).isEqualTo(Map.of("n", 2));
        assertThat(one(c, "a2").state()).isEqualTo(Map.of("n", 9));
        assertThat(one(c, "b").state()).isEqualTo(Map.of("n", 9));
    }

    @Test
    void refusesAnIdTwiceInOneBulk() {
        String c = freshCollection();
        assertThatThrownBy(() -> documents().commit(c, List.of(write("a", 0, Map.of()), write("a", 0, Map.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void winsAnEmptyBulk() {
        assertThat(documents().commit(freshCollection(), List.of())).isEqualTo(CommitOutcome.WON);
    }

    @Test
    void namesTheDocumentThatIsTooLargeForEver() {
        String c = freshCollection();
        var huge = Map.<String, Object>of("text", "x".repeat(17 * 1024 * 1024));
        assertThatThrownBy(() -> documents().commit(c, List.of(write("small", 0, Map.of()), write("big", 0, huge))))
                .isInstanceOfSatisfying(
                        RefusedWriteException.class, e -> assertThat(e.ids()).containsExactly("big"));
        assertThat(documents().find(c, List.of("big"))).isEmpty();
    }

    @Test
    void keepsEventsInOrderUntilTheyAreTrimmed() {
        String c = freshCollection();
        commit(c, "a", 0, List.of(entry(1, "one"), entry(2, null)), null);
        commit(c, "a", 1, List.of(entry(3, "three")), null);

        List<OutboxEntry> outbox = one(c, "a").outbox();
        assertThat(outbox).extracting(OutboxEntry::seq).containsExactly(1L, 2L, 3L);
        assertThat(outbox.getFirst()).usingRecursiveComparison().isEqualTo(entry(1, "one"));
        assertThat(outbox.get(1)).usingRecursiveComparison().isEqualTo(entry(2, null));

        documents().trimOutboxes(c, Map.of("a", 2L, "nobody", 7L));
        documents().trimOutboxes(c, Map.of("a", 2L));
        documents().trimOutboxes(c, Map.of());
        assertThat(one(c, "a").outbox()).extracting(OutboxEntry::seq).containsExactly(3L);
        assertThat(one(c, "a").version()).isEqualTo(2);
        assertThat(documents().commit(c, List.of(write("a", 2, Map.of())))).isEqualTo(CommitOutcome.WON);
    }

    @Test
    void findsWhatWaitsLongerThanItShould() {
        String c = freshCollection();
        for (int i = 0; i < 5; i++) {
            commit(c, "p" + i, 0, List.of(entryAt(1, 1_000 + i)), null);
        }
        commit(c, "quiet", 0, List.of(), null);

        assertThat(documents().findPending(c, 1_003, 10)).extracting(StoredDocument::id).containsExactlyInAnyOrder(
                "p0", "p1", "p2");
        assertThat(documents().findPending(c, 2_000, 2)).hasSize(2);
        documents().trimOutboxes(c, Map.of("p0", 1L));
        assertThat(documents().findPending(c, 1_001, 10)).isEmpty();
    }

    @Test
    void remembersTheLastRequests() {
        String c = freshCollection();
        int asked = RequestMemo.KEPT + 3;
        for (int i = 0; i < asked; i++) {
            commit(c, "a", i, List.of(), new RequestMemo("key" + i, "hash", i % 2 == 0 ? null : "{}"));
        }
        List<RequestMemo> memos = one(c, "a").requests();
        assertThat(memos).hasSize(RequestMemo.KEPT);
        assertThat(memos.getFirst()).isEqualTo(new RequestMemo("key3", "hash", "{}"));
        assertThat(memos.getLast()).isEqualTo(new RequestMemo("key34", "hash", null));
    }

    @Test
    void scansInOrderOfIdWithinBoundsAndValues() {
        String c = freshCollection();
        for (int i = 0; i < 6; i++) {
            documents().commit(c, List.of(write("d" + i, 0, Map.of(
                    "parity", i % 2, "tags", List.of("t" + i, "all"), "lines", List.of(Map.of("who", "v" + i))))));
        }
        assertThat(ids(c, Scan.all(4))).containsExactly("d0", "d1", "d2", "d3");
        assertThat(ids(c, new Scan(Map.of("parity", 1), null, null, 10))).containsExactly("d1", "d3", "d5");
        assertThat(ids(c, new Scan(Map.of("parity", 1L), "d1", "d5", 10))).containsExactly("d3");
        assertThat(ids(c, new Scan(Map.of("tags", "t2"), null, null, 10))).containsExactly("d2");
        assertThat(ids(c, new Scan(Map.of("tags", "all", "parity", 0), "d0", null, 1))).containsExactly("d2");
        assertThat(ids(c, new Scan(Map.of("lines.who", "v4"), null, null, 10))).containsExactly("d4");
        assertThat(ids(c, new Scan(Map.of("nowhere", "x"), null, null, 10))).isEmpty();
    }

    @Test
    void deletesAndAllowsTheIdAgain() {
        String c = freshCollection();
        documents().commit(c, List.of(write("a", 0, Map.of()), write("b", 0, Map.of()), write("c", 0, Map.of())));
        documents().delete(c, List.of("a", "b", "nobody"));
        documents().delete(c, List.of());

        assertThat(ids(c, Scan.all(10))).containsExactly("c");
        assertThat(documents().commit(c, List.of(write("a", 0, Map.of("n", 1))))).isEqualTo(CommitOutcome.WON);
    }

    @Test
    void handsOutCopies() {
        String c = freshCollection();
        byte[] value = "before".getBytes(StandardCharsets.UTF_8);
        var list = new ArrayList<Object>(List.of("before"));
        documents().commit(c, List.of(new GuardedWrite(
                "a", 0, 1, Map.of("list", list), List.of(entryOf(1, value, 5)), null, "me", 9)));
        value[0] = 'X';
        list.add("after");
        one(c, "a").state().put("n", 1);

        assertThat(one(c, "a").state()).isEqualTo(Map.of("list", List.of("before")));
        assertThat(one(c, "a").outbox().getFirst().value()).isEqualTo("before".getBytes(StandardCharsets.UTF_8));
    }

    /** A reader never gets one commit's version with another's state, and no update is lost: the proof of both is a sum. */
    @Test
    void losesNoUpdateAmongManyWriters() throws Exception {
        String c = freshCollection();
        int writers = 6;
        int rounds = 60;
        documents().commit(c, List.of(write("sum", 0, counters(0))));
        try (var pool = Executors.newFixedThreadPool(writers)) {
            Callable<Integer> writer = () -> {
                int won = 0;
                while (won < rounds) {
                    StoredDocument read = one(c, "sum");
                    assertThat(read.state()).isEqualTo(counters((int) read.version() - 1));
                    var next = write("sum", read.version(), counters((int) read.version()));
                    won += documents().commit(c, List.of(next)) == CommitOutcome.WON ? 1 : 0;
                }
                return won;
            };
            List<Future<Integer>> all =
                    IntStream.range(0, writers).mapToObj(_ -> pool.submit(writer)).toList();
            for (Future<Integer> one : all) {
                assertThat(one.get()).isEqualTo(rounds);
            }
        }
        assertThat(one(c, "sum").version()).isEqualTo(1 + writers * rounds);
    }

    /** Many fields of one value: a torn read shows two values. */
    private static Map<String, Object> counters(int n) {
        Map<String, Object> state = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            state.put("f" + i, n);
        }
        return state;
    }

    private void commit(
            String c, String id, long expected, List<OutboxEntry> append, @Nullable RequestMemo request) {
        var guarded = new GuardedWrite(id, expected, 1, Map.of("v", expected), append, request, "me", 9);
        assertThat(documents().commit(c, List.of(guarded))).isEqualTo(CommitOutcome.WON);
    }

    private StoredDocument one(String c, String id) {
        StoredDocument found = documents().find(c, List.of(id)).get(id);
        if (found == null) {
            throw new AssertionError(id + " is not there");
        }
        return found;
    }

    private List<String> ids(String c, Scan scan) {
        return documents().scan(c, scan).stream().map(StoredDocument::id).toList();
    }

    private static GuardedWrite write(String id, long expected, Map<String, Object> state) {
        return new GuardedWrite(id, expected, 1, state, List.of(), null, "me", 9);
    }

    private static OutboxEntry entry(long seq, @Nullable String text) {
        return entryOf(seq, text == null ? null : text.getBytes(StandardCharsets.UTF_8), 5);
    }

    private static OutboxEntry entryAt(long seq, long atMillis) {
        return entryOf(seq, new byte[] {1, 0, -1}, atMillis);
    }

    private static OutboxEntry entryOf(long seq, byte @Nullable [] value, long atMillis) {
        return new OutboxEntry(
                seq, "ce" + seq, "topic", "key", "type.v1", "subject", "2026-01-01T00:00:00Z", 4L << 32, value,
                seq == 1 ? "00-1-2-01" : null, atMillis);
    }
}
