package org.weijifen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.RefusedWriteException;
import org.weijifen.platform.port.StoredDocument;

/**
 * The contract of {@link Documents}: values, guards, bulks and races here, the rest inherited. Each
 * test uses a collection of its own.
 */
public abstract class DocumentsContract extends OutboxAndListContract {

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

        assertThat(documents().commit(c, List.of(write("a", 0, state))))
                .isEqualTo(CommitOutcome.WON);

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
        documents()
                .commit(c, List.of(write("a", 0, Map.of("n", 1)), write("b", 0, Map.of("n", 2))));

        assertThat(documents().find(c, List.of("b", "nobody", "a"))).containsOnlyKeys("a", "b");
        assertThat(documents().find(c, List.of("a"))).containsOnlyKeys("a");
        assertThat(documents().find(c, List.of())).isEmpty();
    }

    @Test
    void insertsOnlyOnce() {
        String c = freshCollection();
        documents().commit(c, List.of(write("a", 0, Map.of("n", 1))));

        assertThat(documents().commit(c, List.of(write("a", 0, Map.of("n", 2)))))
                .isEqualTo(CommitOutcome.UNKNOWN);
        assertThat(one(c, "a").state()).isEqualTo(Map.of("n", 1));
        assertThat(one(c, "a").version()).isEqualTo(1);
    }

    @Test
    void updatesOnlyTheVersionThatWasRead() {
        String c = freshCollection();
        documents().commit(c, List.of(write("a", 0, Map.of("n", 1))));

        assertThat(documents().commit(c, List.of(write("a", 1, Map.of("m", 2)))))
                .isEqualTo(CommitOutcome.WON);
        assertThat(documents().commit(c, List.of(write("a", 1, Map.of("m", 3)))))
                .isEqualTo(CommitOutcome.UNKNOWN);
        assertThat(documents().commit(c, List.of(write("gone", 4, Map.of()))))
                .isEqualTo(CommitOutcome.UNKNOWN);
        assertThat(one(c, "a").state()).isEqualTo(Map.of("m", 2));
        assertThat(one(c, "a").version()).isEqualTo(2);
        assertThat(documents().find(c, List.of("gone"))).isEmpty();
    }

    @Test
    void writesTheOthersOfABulkOfWhichOneLost() {
        String c = freshCollection();
        documents()
                .commit(c, List.of(write("a", 0, Map.of("n", 1)), write("b", 0, Map.of("n", 1))));
        documents().commit(c, List.of(write("a", 1, Map.of("n", 2))));

        assertThat(
                        documents()
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
        assertThatThrownBy(
                        () ->
                                documents()
                                        .commit(
                                                c,
                                                List.of(
                                                        write("a", 0, Map.of()),
                                                        write("a", 0, Map.of()))))
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
        assertThatThrownBy(
                        () ->
                                documents()
                                        .commit(
                                                c,
                                                List.of(
                                                        write("small", 0, Map.of()),
                                                        write("big", 0, huge))))
                .isInstanceOfSatisfying(
                        RefusedWriteException.class,
                        e -> assertThat(e.ids()).containsExactly("big"));
        assertThat(documents().find(c, List.of("big"))).isEmpty();
    }

    /**
     * A reader never gets one commit's version with another's state, and no update is lost: the
     * proof of both is a sum.
     */
    @Test
    void losesNoUpdateAmongManyWriters() throws Exception {
        String c = freshCollection();
        int writers = 6;
        int rounds = 60;
        documents().commit(c, List.of(write("sum", 0, counters(0))));
        try (var pool = Executors.newFixedThreadPool(writers)) {
            Callable<Integer> writer =
                    () -> {
                        int won = 0;
                        while (won < rounds) {
                            StoredDocument read = one(c, "sum");
                            assertThat(read.state()).isEqualTo(counters((int) read.version() - 1));
                            var next = write("sum", read.version(), counters((int) read.version()));
                            won +=
                                    documents().commit(c, List.of(next)) == CommitOutcome.WON
                                            ? 1
                                            : 0;
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
}
