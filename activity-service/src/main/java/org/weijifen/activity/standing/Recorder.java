package org.weijifen.activity.standing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.AppointmentPeriod;
import org.weijifen.contracts.registry.RecorderEvent;
import org.weijifen.platform.aggregate.Decision;

/**
 * A recorder's terms at one organisation (domain.md H11), kept under {@link #id}.
 *
 * @param revision highest one seen
 * @param terms the whole history
 */
public record Recorder(long revision, List<AppointmentPeriod> terms) {

    public Recorder {
        terms = List.copyOf(terms);
    }

    /** Id of the document. */
    public static String id(String organizationId, String volunteerId) {
        return organizationId + ":" + volunteerId;
    }

    /** True where a term covers the local date. */
    public boolean appointedOn(LocalDate date) {
        return terms.stream().anyMatch(t -> !date.isBefore(t.from()) && date.isBefore(t.until()));
    }

    static Decision<Recorder> on(@Nullable Recorder state, RecorderEvent event) {
        if (state != null && state.revision() >= event.revision()) {
            return Decision.unchanged();
        }
        return Decision.to(new Recorder(event.revision(), event.appointments()));
    }
}
