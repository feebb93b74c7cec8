package org.weijifen.contracts.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A volunteer was appointed recorder of an organisation for {@code [from, until)} (domain.md H11);
 * {@code appointments} is the whole history.
 */
public record RecorderAppointed(
        long revision,
        Instant occurredAt,
        String organizationId,
        String volunteerId,
        LocalDate from,
        LocalDate until,
        List<AppointmentPeriod> appointments)
        implements RecorderEvent {
    public static final String TYPE = "recorder.appointed.v1";

    public RecorderAppointed {
        Checks.event(revision, occurredAt);
        PublicIds.require(organizationId, "organizationId");
        PublicIds.require(volunteerId, "volunteerId");
        Checks.present(from, "from");
        Checks.present(until, "until");
        appointments = Checks.list(appointments, "appointments");
        Checks.ordered(from, until, "until");
    }
}
