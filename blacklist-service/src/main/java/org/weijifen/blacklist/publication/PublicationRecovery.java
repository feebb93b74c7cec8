package org.weijifen.blacklist.publication;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.blacklist.PublicationEnded;
import org.weijifen.contracts.blacklist.PublicationEvent;
import org.weijifen.contracts.blacklist.PublicationStarted;
import org.weijifen.contracts.blacklist.SanctionImposed;
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
        PublicationEnded ended = first(published.all(), PublicationEnded.class);
        return adopted == null || ended == null || adopted.endedOn() != null
                ? adopted
                : adopted.end(ended.on(), ended.occurredAt());
    }

    private static @Nullable Publication started(List<Object> events) {
        PublicationStarted started = first(events, PublicationStarted.class);
        SanctionImposed imposed = first(events, SanctionImposed.class);
        ViolationReported reported = first(events, ViolationReported.class);
        if (started == null || imposed == null || reported == null) {
            return null;
        }
        return new Publication(
                started.subject(),
                reported.violationClass(),
                imposed.severity(),
                started.from(),
                started.until(),
                Publication.Status.OPEN,
                false,
                0,
                started.occurredAt(),
                null,
                started.occurredAt(),
                started.caseId());
    }

    private static <E> @Nullable E first(List<Object> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }
}
