package org.weijifen.testkit.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.event.EventCatalog;

/**
 * A derived aggregate: marks put on it by another service are its facts, the levels that it
 * announces are its acts. A level stands while there are as many marks; it has a certificate
 * number, the ordinal of its announcement.
 */
record Tally(Set<String> marks, int level, int announcements) {

    /** A mark put on, or taken off. */
    record Mark(String id, String name, long revision, boolean on) {
        static final String TYPE = "mark.v1";
    }

    record Level(String id, long revision, Instant at, int level, int announcement) {
        static final String TYPE = "level.v1";
    }

    static final EventCatalog CATALOG =
            new EventCatalog(
                    Map.of(Mark.TYPE, Mark.class, Level.TYPE, Level.class),
                    Map.of(),
                    Tally::describe);

    Tally {
        marks = new TreeSet<>(marks);
    }

    private static EventCatalog.Description describe(Object event) {
        return switch (event) {
            case Mark m ->
                    new EventCatalog.Description(
                            Mark.TYPE, "marks", m.id(), Instant.EPOCH, m.revision(), false);
            case Level l ->
                    new EventCatalog.Description(
                            Level.TYPE, "levels", l.id(), l.at(), l.revision(), false);
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    /** Decides from all facts: two marks make a level. */
    Tally judged() {
        int due = marks.size() / 2;
        return due == level ? this : new Tally(marks, due, announcements + 1);
    }

    static final Aggregate<Tally> AGGREGATE =
            new Aggregate<>() {
                @Override
                public String collection() {
                    return "tallies";
                }

                @Override
                public int schema() {
                    return 1;
                }

                @Override
                public Class<Tally> type() {
                    return Tally.class;
                }

                @Override
                public List<?> events(
                        String id, @Nullable Tally before, Tally after, long revision) {
                    int told = before == null ? 0 : before.announcements();
                    return after.announcements() == told
                            ? List.of()
                            : List.of(
                                    new Level(
                                            id,
                                            revision,
                                            Instant.EPOCH,
                                            after.level(),
                                            after.announcements()));
                }
            };

    static final Recovery<Tally> RECOVERY =
            new Recovery<>() {
                @Override
                public Aggregate<Tally> aggregate() {
                    return AGGREGATE;
                }

                @Override
                public Collection<String> ids(Object event) {
                    return event instanceof Level l ? List.of(l.id()) : List.of();
                }

                @Override
                public Tally adopt(String id, @Nullable Tally state, Published published) {
                    Set<String> marks = state == null ? Set.of() : state.marks();
                    return published.all().isEmpty()
                            ? new Tally(marks, 0, 0)
                            : new Tally(
                                    marks,
                                    ((Level) published.all().getLast()).level(),
                                    ((Level) published.all().getLast()).announcement());
                }

                @Override
                public Tally judge(String id, Tally adopted) {
                    return adopted.judged();
                }
            };

    /** Folds marks one by one, so that half-known states are judged on the way. */
    record Reacts(AggregateRuntime runtime) implements Reaction {
        @Override
        public Set<String> topics() {
            return Set.of("marks");
        }

        @Override
        public List<Parked> react(Batch batch) {
            for (Mark mark : batch.of(Mark.class)) {
                runtime.foldAll(AGGREGATE, FOLDS, List.of(mark), batch.act("tally-service"));
            }
            return List.of();
        }
    }

    private static final Folds<Tally, Mark> FOLDS =
            new Folds<>() {
                @Override
                public List<String> ids(Mark mark) {
                    return List.of(mark.id());
                }

                @Override
                public Decision<Tally> fold(String id, @Nullable Tally state, Mark mark) {
                    Tally now = state == null ? new Tally(Set.of(), 0, 0) : state;
                    Set<String> marks = new TreeSet<>(now.marks());
                    if (mark.on()) {
                        marks.add(mark.name());
                    } else {
                        marks.remove(mark.name());
                    }
                    return Decision.to(new Tally(marks, now.level(), now.announcements()).judged());
                }
            };

    static Act clerk() {
        return new Act(Instant.EPOCH, "p", "clerk", "tally", new Act.RequestKey("k", "b"), null);
    }
}
