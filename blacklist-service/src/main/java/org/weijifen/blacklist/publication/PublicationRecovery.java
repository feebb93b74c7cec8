package org.weijifen.blacklist.publication;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.blacklist.PublicationEnded;
import org.weijifen.contracts.blacklist.PublicationEvent;
import org.weijifen.contracts.blacklist.PublicationStarted;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.contracts.blacklist.ViolationReported;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;

/**
 * Publications come back from their own events; the class of the violation and the severity are
 * those of the case and the sanction. Whether an appeal is open is in no event: the backup knows,
 * or the case says so again, to which a publication that was made anew listens from its first step
 * on.
 */
public record PublicationRecovery(Aggregate<Publication> aggregate)
        implements Recovery<Publication> {
    @Override
    public boolean spansAggregates() {
        return true;
    }

    @Override
    public Collection<String> ids(Object event) {
        return switch (event) {
            case PublicationEvent e -> List.of(e.sanctionId());
            case SanctionImposed e -> List.of(e.sanctionId());
            case ViolationReported e -> List.of(Ruling.sanctionIdOf(e.caseId()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable Publication adopt(
            String id, @Nullable Publication state, Published published) {
        Publication adopted = state == null ? started(published.all()) : state;
        // What a backup holds may be newer than the topic: its last word can wait in its outbox.
        PublicationEvent last = last(state == null ? published.all() : published.news());
        if (adopted == null || last == null || adopted.endedOn() != null) {
            return adopted;
        }
        return switch (last) {
            case PublicationStarted started ->
                    adopted.isTold()
                            ? adopted
                            : adopted.with(
                                    adopted.objection(),
                                    null,
                                    adopted.step(),
                                    started.occurredAt());
            case PublicationEnded ended -> taken(adopted, ended);
        };
    }

    /**
     * What ended before its time was stayed, reversed or repaired; it stays hidden, and the case
     * says which.
     */
    private static Publication taken(Publication adopted, PublicationEnded ended) {
        if (!ended.on().isBefore(adopted.until())) {
            return adopted.end(ended.on(), ended.occurredAt());
        }
        return adopted.isTold()
                ? adopted.with(adopted.objection(), true, adopted.step(), ended.occurredAt())
                : adopted;
    }

    private static @Nullable PublicationEvent last(List<Object> events) {
        PublicationEvent last = null;
        for (Object event : events) {
            last = event instanceof PublicationEvent newer ? newer : last;
        }
        return last;
    }

    private static @Nullable Publication started(List<Object> events) {
        PublicationStarted started = first(events, PublicationStarted.class);
        SanctionImposed imposed = first(events, SanctionImposed.class);
        ViolationClass violationClass = classOf(started, events);
        if (started == null || imposed == null || violationClass == null) {
            return null;
        }
        return new Publication(
                started.subject(),
                violationClass,
                imposed.severity(),
                started.from(),
                started.until(),
                Publication.Status.OPEN,
                false,
                0,
                started.occurredAt(),
                null,
                started.occurredAt(),
                started.caseId(),
                null);
    }

    /** Events from before the class was told leave it to the case. */
    private static @Nullable ViolationClass classOf(
            @Nullable PublicationStarted started, List<Object> events) {
        ViolationReported reported = first(events, ViolationReported.class);
        if (started != null && started.violationClass() != null) {
            return started.violationClass();
        }
        return reported == null ? null : reported.violationClass();
    }

    private static <E> @Nullable E first(List<Object> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }
}
