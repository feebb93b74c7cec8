package org.weijifen.platform.generation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.port.UnavailableException;

/**
 * The generation of a service's database: a document. On an empty database it becomes one more than
 * the highest generation found on the service's own topics, before anything else starts.
 */
public final class Generation {
    /** Name of the collection. */
    public static final String COLLECTION = "meta";

    private static final String ID = "generation";

    private final Documents documents;
    private final EventLog log;
    private final Clocks clocks;
    private final AtomicLong current = new AtomicLong();

    public Generation(Documents documents, EventLog log, Clocks clocks) {
        this.documents = documents;
        this.log = log;
        this.clocks = clocks;
    }

    /**
     * @throws UnavailableException before {@link #establish}
     */
    public long current() {
        long generation = current.get();
        if (generation == 0) {
            throw new UnavailableException("the service is still starting", null);
        }
        return generation;
    }

    /**
     * Reads the document, or creates it from what the service's own topics show. Several instances
     * agree.
     */
    public void establish(Collection<String> ownTopics) {
        StoredDocument stored = documents.find(COLLECTION, List.of(ID)).get(ID);
        while (stored == null) {
            long next = highestOn(ownTopics) + 1;
            documents.commit(
                    COLLECTION,
                    List.of(
                            new GuardedWrite(
                                    ID,
                                    0,
                                    1,
                                    Map.of("generation", next),
                                    List.of(),
                                    null,
                                    "start",
                                    0)));
            stored = documents.find(COLLECTION, List.of(ID)).get(ID);
            if (stored == null) {
                clocks.pause(100);
            }
        }
        current.set(
                ((Number) Objects.requireNonNull(stored.state().get("generation"))).longValue());
    }

    private long highestOn(Collection<String> topics) {
        var highest = new AtomicLong();
        log.readToEnd(
                topics,
                r ->
                        highest.accumulateAndGet(
                                generationIn(r.headers().get("ce_revision")), Math::max));
        return highest.get();
    }

    /** 0 without a revision: a malformed record must not keep a service from starting. */
    private static long generationIn(@Nullable String revision) {
        try {
            return revision == null ? 0 : Revisions.generationOf(Long.parseLong(revision));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
