package org.weijifen.registry.volunteer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.VolunteerStatus;

/**
 * Everything the register knows of one volunteer id.
 *
 * @param registration absent while only sanctions were heard of for this id
 * @param asOf the latest domain time that this document has seen: acts, events and deadlines; what
 *     lies ahead of it has no effect yet
 */
public record Volunteer(
        @Nullable Registration registration, SanctionsHeard sanctions, Instant asOf) {

    Volunteer with(Registration newRegistration) {
        return new Volunteer(newRegistration, sanctions, asOf);
    }

    Volunteer with(SanctionsHeard newSanctions) {
        return new Volunteer(registration, newSanctions, asOf);
    }

    /** The same, later; time never goes back. */
    Volunteer at(Instant now) {
        return now.isAfter(asOf) ? new Volunteer(registration, sanctions, now) : this;
    }

    /** Where the volunteer stands at a time not before {@link #asOf}; absent if not registered. */
    public @Nullable VolunteerStatus statusAt(Instant now) {
        return registration == null ? null : Standings.statusOf(registration, at(now));
    }
}
