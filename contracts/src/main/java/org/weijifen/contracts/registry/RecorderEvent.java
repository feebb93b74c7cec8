package org.weijifen.contracts.registry;

import java.util.List;
import org.weijifen.contracts.Event;

/**
 * What registry-service says about one recorder of one organisation: always the whole history of
 * terms.
 */
public sealed interface RecorderEvent extends Event permits RecorderAppointed, RecorderDismissed {
    String organizationId();

    String volunteerId();

    List<AppointmentPeriod> appointments();

    @Override
    default String key() {
        return organizationId();
    }
}
