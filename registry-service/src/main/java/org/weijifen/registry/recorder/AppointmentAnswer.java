package org.weijifen.registry.recorder;

import java.util.List;
import org.weijifen.contracts.registry.AppointmentPeriod;

/** All terms of one volunteer as recorder of one organisation. */
record AppointmentAnswer(
        String organizationId, String volunteerId, List<AppointmentPeriod> appointments) {

    static AppointmentAnswer of(Appointments state) {
        return new AppointmentAnswer(state.organizationId(), state.volunteerId(), state.terms());
    }
}
