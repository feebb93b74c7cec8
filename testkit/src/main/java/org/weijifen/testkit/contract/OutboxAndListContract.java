package org.weijifen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.RequestMemo;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;

/** The second half of {@link DocumentsContract}: events, requests, lists, removal. */
abstract class OutboxAndListContract extends DocumentsFixture {

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
        assertThat(documents().commit(c, List.of(write("a", 2, Map.of()))))
                .isEqualTo(CommitOutcome.WON);
    }

    @Test
    void findsWhatWaitsLongerThanItShould() {
        String c = freshCollection();
        for (int i = 0; i < 5; i++) {
            commit(c, "p" + i, 0, List.of(entryAt(1, 1_000 + i)), null);
        }
        commit(c, "quiet", 0, List.of(), null);

        assertThat(documents().findPending(c, 1_003, 10))
                .extracting(StoredDocument::id)
                .containsExactlyInAnyOrder("p0", "p1", "p2");
        assertThat(documents().findPending(c, 2_000, 2)).hasSize(2);
        documents().trimOutboxes(c, Map.of("p0", 1L));
        assertThat(documents().findPending(c, 1_001, 10)).isEmpty();
    }

    @Test
    void remembersTheLastRequests() {
        String c = freshCollection();
        int asked = RequestMemo.KEPT + 3;
        for (int i = 0; i < asked; i++) {
            commit(
                    c,
                    "a",
                    i,
                    List.of(),
                    new RequestMemo("key" + i, "hash", i % 2 == 0 ? null : "{}"));
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
            documents()
                    .commit(
                            c,
                            List.of(
                                    write(
                                            "d" + i,
                                            0,
                                            Map.of(
                                                    "parity",
                                                    i % 2,
                                                    "tags",
                                                    List.of("t" + i, "all"),
                                                    "lines",
                                                    List.of(Map.of("who", "v" + i))))));
        }
        assertThat(ids(c, Scan.all(4))).containsExactly("d0", "d1", "d2", "d3");
        assertThat(ids(c, new Scan(Map.of("parity", 1), null, null, 10)))
                .containsExactly("d1", "d3", "d5");
        assertThat(ids(c, new Scan(Map.of("parity", 1L), "d1", "d5", 10))).containsExactly("d3");
        assertThat(ids(c, new Scan(Map.of("tags", "t2"), null, null, 10))).containsExactly("d2");
        assertThat(ids(c, new Scan(Map.of("tags", "all", "parity", 0), "d0", null, 1)))
                .containsExactly("d2");
        assertThat(ids(c, new Scan(Map.of("lines.who", "v4"), null, null, 10)))
                .containsExactly("d4");
        assertThat(ids(c, new Scan(Map.of("nowhere", "x"), null, null, 10))).isEmpty();
    }

    @Test
    void deletesWhatIsUnchangedAndAllowsTheIdAgain() {
        String c = freshCollection();
        documents()
                .commit(
                        c,
                        List.of(
                                write("a", 0, Map.of()),
                                write("b", 0, Map.of()),
                                write("c", 0, Map.of())));
        documents().commit(c, List.of(write("c", 1, Map.of())));
        documents().deleteUnchanged(c, Map.of("a", 1L, "b", 1L, "c", 1L, "nobody", 1L));
        documents().deleteUnchanged(c, Map.of());

        assertThat(ids(c, Scan.all(10))).containsExactly("c");
        assertThat(documents().commit(c, List.of(write("a", 0, Map.of("n", 1)))))
                .isEqualTo(CommitOutcome.WON);
    }

    @Test
    void handsOutCopies() {
        String c = freshCollection();
        byte[] value = "before".getBytes(StandardCharsets.UTF_8);
        var list = new ArrayList<Object>(List.of("before"));
        documents()
                .commit(
                        c,
                        List.of(
                                new GuardedWrite(
                                        "a",
                                        0,
                                        1,
                                        Map.of("list", list),
                                        List.of(entryOf(1, value, 5)),
                                        null,
                                        "me",
                                        9)));
        value[0] = 'X';
        list.add("after");
        tryToChange(one(c, "a").state());

        assertThat(one(c, "a").state()).isEqualTo(Map.of("list", List.of("before")));
        assertThat(one(c, "a").outbox().getFirst().value())
                .isEqualTo("before".getBytes(StandardCharsets.UTF_8));
    }

    /** A store may hand out copies, or what nobody can change. */
    private static void tryToChange(Map<String, Object> state) {
        try {
            state.put("n", 1);
        } catch (UnsupportedOperationException e) {
            assertThat(state).doesNotContainKey("n");
        }
    }
}
