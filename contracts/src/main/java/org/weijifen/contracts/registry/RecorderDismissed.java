package org.weijifen.contracts.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A recorder's term was cut short: from {@code on} the person records no more; {@code appointments}
 * is the whole history.
 */
public record RecorderDismissed(
        long revision,
        Instant occurredAt,
        String organizationId,
        String volunteerId,
        LocalDate on,
        List<AppointmentPeriod> appointments)
        implements RecorderEvent {
    public static final String TYPE = "recorder.dismissed.v1";

    public RecorderDismissed {
        Checks.event(revision, occurredAt);
        PublicIds.require(organizationId, "organizationId");
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(on, "on");
        appointments = Checks.list(appointments, "appointments");
    }
}
