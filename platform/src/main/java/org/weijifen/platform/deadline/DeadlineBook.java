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

    /** Makes sure that all of these are in the book. */
    public void write(Collection<Deadline> deadlines) {
        Map<String, GuardedWrite> missing = new LinkedHashMap<>();
        for (Deadline d : deadlines) {
            missing.put(
                    d.id(),
                    new GuardedWrite(d.id(), 0, 1, state(d), List.of(), null, "deadlines", 0));
        }
        for (int attempt = 0; !missing.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new UnavailableException("deadlines could not be written", null);
            }
            if (attempt > 0) {
                clocks.pause(attempt);
            }
            if (documents.commit(COLLECTION, List.copyOf(missing.values())) == CommitOutcome.WON) {
                return;
            }
            documents.find(COLLECTION, missing.keySet()).keySet().forEach(missing::remove);
        }
    }

    /**
     * Deadlines not after {@code now}, earliest first.
     *
     * @param after the last one of the page before, or {@code null} for the first page
     */
    public List<Deadline> due(Instant now, @Nullable Deadline after, int limit) {
        String end = INSTANT.format(now.plusMillis(1));
        List<Deadline> due = new ArrayList<>();
        for (StoredDocument document :
                documents.scan(
                        COLLECTION,
                        new Scan(Map.of(), after == null ? null : after.id(), end, limit))) {
            due.add(fromState(document.state()));
        }
        return due;
    }

    /** Strikes out fired deadlines. */
    public void remove(Collection<Deadline> fired) {
        documents.delete(COLLECTION, fired.stream().map(Deadline::id).toList());
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
