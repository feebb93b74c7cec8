package org.weijifen.registry.recorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.AppointmentPeriod;

/**
 * One volunteer's terms as recorder of one organisation.
 *
 * @param terms whole history, in order, without overlaps
 * @param trainedOn of the latest appointment
 * @param dismissedOn set where the latest act was a dismissal
 * @param changedAt domain time of the latest act
 */
public record Appointments(
        String organizationId,
        String volunteerId,
        List<AppointmentPeriod> terms,
        LocalDate trainedOn,
        @Nullable LocalDate dismissedOn,
        Instant changedAt) {

    public Appointments {
        terms = List.copyOf(terms);
    }
}
