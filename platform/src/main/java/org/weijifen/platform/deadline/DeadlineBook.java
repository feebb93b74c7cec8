package org.weijifen.platform.deadline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.port.UnavailableException;

/**
 * The collection of deadlines: {@code _id = <instant>~<collection>~<aggregate id>}, in order of
 * time. An extra one is harmless, a missing one is not: so they are written before the aggregate
 * that wants them.
 */
public final class DeadlineBook {
    /** Name of the collection. */
    public static final String COLLECTION = "deadlines";

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int ATTEMPTS = 20;

    private final Documents documents;
    private final Clocks clocks;

    public DeadlineBook(Documents documents, Clocks clocks) {
        this.documents = documents;
        this.clocks = clocks;
    }

    /** A wish to wake an aggregate. */
    public record Deadline(Instant dueAt, String collection, String aggregateId) {
        String id() {
            return INSTANT.format(dueAt) + "~" + collection + "~" + aggregateId;
        }
    }

    /** One that is due, as it was read. */
    public record Due(Deadline deadline, long version) {}

    /**
     * Makes sure that all of these are in the book, and stay there whoever has read them before:
     * one that is in it already gets another version, so that its striking out by an earlier reader
     * fails.
     */
    public void write(Collection<Deadline> deadlines) {
        Map<String, Deadline> open = new LinkedHashMap<>();
        deadlines.forEach(d -> open.put(d.id(), d));
        Map<String, StoredDocument> known = Map.of();
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new UnavailableException("deadlines could not be written", null);
            }
            if (attempt > 1) {
                clocks.pause(attempt);
            }
            if (documents.commit(COLLECTION, writes(open, known)) == CommitOutcome.WON) {
                return;
            }
            known = documents.find(COLLECTION, open.keySet());
        }
    }

    private static List<GuardedWrite> writes(
            Map<String, Deadline> deadlines, Map<String, StoredDocument> known) {
        List<GuardedWrite> writes = new ArrayList<>();
        deadlines.forEach(
                (id, deadline) -> {
                    StoredDocument document = known.get(id);
                    writes.add(
                            new GuardedWrite(
                                    id,
                                    document == null ? 0 : document.version(),
                                    1,
                                    state(deadline),
                                    List.of(),
                                    null,
                                    "deadlines",
                                    0));
                });
        return writes;
    }

    /**
     * Deadlines not after {@code now}, earliest first.
     *
     * @param after the last one of the page before, or {@code null} for the first page
     */
    public List<Due> due(Instant now, @Nullable Deadline after, int limit) {
        String end = INSTANT.format(now.plusMillis(1));
        List<Due> due = new ArrayList<>();
        for (StoredDocument document :
                documents.scan(
                        COLLECTION,
                        new Scan(Map.of(), after == null ? null : after.id(), end, limit))) {
            due.add(new Due(fromState(document.state()), document.version()));
        }
        return due;
    }

    /** Strikes out fired deadlines, but for those that somebody has written since. */
    public void remove(Collection<Due> fired) {
        Map<String, Long> versions = new LinkedHashMap<>();
        fired.forEach(due -> versions.put(due.deadline().id(), due.version()));
        documents.deleteUnchanged(COLLECTION, versions);
    }

    private static Map<String, Object> state(Deadline d) {
        return Map.of(
                "dueAtMillis",
                d.dueAt().toEpochMilli(),
                "collection",
                d.collection(),
                "aggregateId",
                d.aggregateId());
    }

    private static Deadline fromState(Map<String, Object> state) {
        var at = (Number) Objects.requireNonNull(state.get("dueAtMillis"));
        var collection = (String) Objects.requireNonNull(state.get("collection"));
        var aggregateId = (String) Objects.requireNonNull(state.get("aggregateId"));
        return new Deadline(Instant.ofEpochMilli(at.longValue()), collection, aggregateId);
    }
}
