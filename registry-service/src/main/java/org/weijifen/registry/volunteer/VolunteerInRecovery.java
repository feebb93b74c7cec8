package org.weijifen.registry.volunteer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.platform.aggregate.Aggregate;

/**
 * A volunteer with what the world was told last: while a database is recovered the sanctions heard
 * may be ahead of that. Stored like any volunteer; what was told is never stored.
 *
 * @param told absent if nothing was, or once it is settled
 */
record VolunteerInRecovery(
        @Nullable Registration registration,
        SanctionsHeard sanctions,
        Instant asOf,
        @Nullable Told told) {

    /**
     * @param sanctionId the sanction that was named at the last cancellation
     */
    record Told(VolunteerStanding standing, @Nullable String sanctionId) {}

    static VolunteerInRecovery of(Volunteer volunteer, @Nullable Told told) {
        return new VolunteerInRecovery(
                volunteer.registration(), volunteer.sanctions(), volunteer.asOf(), told);
    }

    Volunteer volunteer() {
        return new Volunteer(registration, sanctions, asOf);
    }

    /** The same documents as the volunteers', compared with what was told. */
    record Shelf(VolunteerAggregate volunteers) implements Aggregate<VolunteerInRecovery> {
        @Override
        public String collection() {
            return volunteers.collection();
        }

        @Override
        public int schema() {
            return volunteers.schema();
        }

        @Override
        public Class<VolunteerInRecovery> type() {
            return VolunteerInRecovery.class;
        }

        @Override
        public List<VolunteerEvent> events(
                String id,
                @Nullable VolunteerInRecovery before,
                VolunteerInRecovery after,
                long revision) {
            Told told = before == null ? null : before.told();
            return VolunteerAggregate.difference(id, told, after.volunteer(), revision);
        }

        @Override
        public Set<Instant> deadlines(VolunteerInRecovery state) {
            return volunteers.deadlines(state.volunteer());
        }
    }
}
