package org.weijifen.registry.volunteer;

import java.time.Instant;
import org.weijifen.contracts.registry.VolunteerStatus;

/** What a caller is told of a registration; kept with the request, so without personal data. */
public record RegistrationAnswer(
        String volunteerId, String volunteerNumber, VolunteerStatus status, Instant registeredAt) {

    /** Of a registered volunteer. */
    public static RegistrationAnswer of(String id, Volunteer volunteer) {
        Registration registration = volunteer.registration();
        if (registration == null) {
            throw new IllegalArgumentException("not registered");
        }
        return new RegistrationAnswer(
                id,
                registration.volunteerNumber(),
                Standings.statusOf(registration, volunteer),
                registration.registeredAt());
    }
}
