package org.weijifen.bench;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.event.EventCatalog;
import org.weijifen.platform.service.ServiceDefinition;

/** The smallest aggregate with one event, for measuring mechanisms and nothing else. */
final class Parcels implements Aggregate<Parcels.Parcel>, Folds<Parcels.Parcel, Parcels.Sent> {
    static final String COLLECTION = "parcels";

    private final String topic;

    Parcels(String topic) {
        this.topic = topic;
    }

    /** State. */
    record Parcel(String content, Instant at) {}

    /** Fact that creates one. */
    record Sent(String id, String content, Instant at) {}

    /** Event. */
    record Received(String id, String content, long revision, Instant at) {}

    ServiceDefinition definition() {
        var catalog =
                new EventCatalog(
                        Map.of("parcel.received.v1", Received.class),
                        Map.of(),
                        event -> {
                            var received = (Received) event;
                            return new EventCatalog.Description(
                                    "parcel.received.v1",
                                    topic,
                                    received.id(),
                                    received.at(),
                                    received.revision(),
                                    false);
                        });
        return new ServiceDefinition("bench", "bench", catalog, Set.of(topic), List.of(this));
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Parcel> type() {
        return Parcel.class;
    }

    @Override
    public List<?> events(String id, @Nullable Parcel before, Parcel after, long revision) {
        return List.of(new Received(id, after.content(), revision, after.at()));
    }

    @Override
    public Collection<String> ids(Sent fact) {
        return List.of(fact.id());
    }

    @Override
    public Decision<Parcel> fold(String id, @Nullable Parcel state, Sent fact) {
        return Decision.to(new Parcel(fact.content(), fact.at()));
    }
}
