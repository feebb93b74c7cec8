package org.weijifen.testkit.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.event.EventCatalog;

/**
 * A small aggregate for tests of the mechanisms: a set of facts, two events per change, an optional
 * deadline.
 */
record Counter(Set<String> facts, int woken, Instant wakeAt) {

    static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

    Counter {
        facts = new TreeSet<>(facts);
    }

    record Changed(String id, long revision, Instant at, int size, String filler) {
        static final String TYPE = "counter.changed.v1";
    }

    record Announced(String id, long revision, Instant at) {
        static final String TYPE = "counter.announced.v1";
    }

    record Add(String id, String fact) {}

    static final EventCatalog CATALOG =
            new EventCatalog(
                    java.util.Map.of(
                            Changed.TYPE,
                            Changed.class,
                            Announced.TYPE,
                            Announced.class,
                            "counter.add.v1",
                            Add.class),
                    java.util.Map.of(),
                    event ->
                            switch (event) {
                                case Changed c ->
                                        new EventCatalog.Description(
                                                Changed.TYPE,
                                                "counters",
                                                c.id(),
                                                c.at(),
                                                c.revision(),
                                                false);
                                case Announced a ->
                                        new EventCatalog.Description(
                                                Announced.TYPE,
                                                "counters",
                                                a.id(),
                                                a.at(),
                                                a.revision(),
                                                false);
                                case Add a ->
                                        new EventCatalog.Description(
                                                "counter.add.v1",
                                                "adds",
                                                a.id(),
                                                Instant.EPOCH,
                                                1,
                                                false);
                                default -> throw new IllegalArgumentException(event.toString());
                            });

    static final Aggregate<Counter> AGGREGATE =
            new Aggregate<>() {
                @Override
                public String collection() {
                    return "counters";
                }

                @Override
                public int schema() {
                    return 1;
                }

                @Override
                public Class<Counter> type() {
                    return Counter.class;
                }

                @Override
                public List<?> events(String id, Counter before, Counter after, long revision) {
                    List<Object> events = new ArrayList<>();
                    if (before == null || !before.facts().equals(after.facts())) {
                        String filler = after.facts().contains("huge") ? "x".repeat(1_000_000) : "";
                        events.add(
                                new Changed(
                                        id, revision, Instant.EPOCH, after.facts().size(), filler));
                        events.add(new Announced(id, revision, Instant.EPOCH));
                    }
                    return events;
                }

                @Override
                public Set<Instant> deadlines(Counter state) {
                    return state.wakeAt().equals(NEVER) ? Set.of() : Set.of(state.wakeAt());
                }
            };

    static final Folds<Counter, Add> ADDS =
            new Folds<>() {
                @Override
                public List<String> ids(Add add) {
                    return List.of(add.id());
                }

                @Override
                public Decision<Counter> fold(String id, Counter state, Add add) {
                    if (add.fact().equals("poison")) {
                        throw new IllegalStateException("poison");
                    }
                    return Decision.to((state == null ? empty() : state).with(add.fact()));
                }
            };

    static Counter empty() {
        return new Counter(Set.of(), 0, NEVER);
    }

    Counter with(String fact) {
        var more = new TreeSet<>(facts);
        more.add(fact);
        return new Counter(more, woken, wakeAt);
    }
}
