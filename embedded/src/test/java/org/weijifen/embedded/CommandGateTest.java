package org.weijifen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CommandGateTest {

    /** Counts writes and notes which tickets were waited for. */
    private static final class Tickets implements Durability {
        private long latest;
        private final List<Long> awaited = new ArrayList<>();

        @Override
        public <T> T write(Supplier<T> command) {
            try {
                return command.get();
            } finally {
                latest++;
            }
        }

        @Override
        public long latest() {
            return latest;
        }

        @Override
        public void await(long ticket) {
            awaited.add(ticket);
        }
    }

    private final Tickets tickets = new Tickets();
    private final CommandGate gate = new CommandGate(tickets);

    private Document run(String command, String collection) {
        return gate.run(
                "db", command, new Document(command, collection), () -> new Document("ok", 1));
    }

    @Test
    void repliesToAReadOnlyAfterWhatItSawIsKept() {
        run("insert", "a"); // ticket 1: creates the collection
        run("insert", "b"); // ticket 2: creates the collection
        run("update", "a"); // ticket 3
        run("find", "b"); // rests on the last creation, not on the update of a
        run("find", "a");
        assertThat(tickets.awaited).containsExactly(1L, 2L, 3L, 2L, 3L);
    }

    @Test
    void waitsForThePartOfAFailedWrite() {
        run("insert", "a");
        assertThatThrownBy(
                        () ->
                                gate.run(
                                        "db",
                                        "update",
                                        new Document("update", "a"),
                                        () -> {
                                            throw new IllegalStateException("half done");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        run("find", "a");
        assertThat(tickets.awaited).containsExactly(1L, 2L);
    }

    @Test
    void asksNobodyForAPing() {
        run("ping", "1");
        assertThat(tickets.awaited).isEmpty();
    }

    @Test
    void handsOutCopies() {
        run("insert", "a");
        var stored = new Document("_id", 1).append("version", 1L);
        Document reply =
                gate.run(
                        "db",
                        "find",
                        new Document("find", "a"),
                        () -> new Document("firstBatch", List.of(stored)));
        stored.put("version", 2L);
        assertThat(reply)
                .isEqualTo(
                        new Document(
                                "firstBatch",
                                List.of(new Document("_id", 1).append("version", 1L))));
    }

    /**
     * The library updates stored documents field by field; a reader must get all of an update or
     * nothing of it.
     */
    @Test
    void letsNoReaderInBesideAWriter() throws Exception {
        run("insert", "a");
        var stored = new Document("version", 1L).append("state", 1L);
        var seen = new AtomicReference<Document>();
        var reader =
                new Thread(
                        () ->
                                seen.set(
                                        gate.run(
                                                "db",
                                                "find",
                                                new Document("find", "a"),
                                                () -> stored)));

        gate.run(
                "db",
                "update",
                new Document("update", "a"),
                () -> {
                    stored.put("version", 2L);
                    reader.start();
                    while (reader.getState() != Thread.State.WAITING && reader.isAlive()) {
                        Thread.onSpinWait();
                    }
                    stored.put("state", 2L);
                    return new Document("n", 1);
                });
        reader.join();
        assertThat(seen.get()).isEqualTo(new Document("version", 2L).append("state", 2L));
    }
}
