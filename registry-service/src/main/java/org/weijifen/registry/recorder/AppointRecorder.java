package org.weijifen.registry.recorder;

import java.util.Optional;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.registry.organization.ReadOrganizations;
import org.weijifen.registry.volunteer.ReadVolunteers;

/** Appoints a trained volunteer recorder of an organisation for a period. */
public final class AppointRecorder {
    private final AggregateRuntime runtime;
    private final AppointmentAggregate appointments;
    private final ReadOrganizations organizations;
    private final ReadVolunteers volunteers;

    public AppointRecorder(
            AggregateRuntime runtime,
            AppointmentAggregate appointments,
            ReadOrganizations organizations,
            ReadVolunteers volunteers) {
        this.runtime = runtime;
        this.appointments = appointments;
        this.organizations = organizations;
        this.volunteers = volunteers;
    }

    /**
     * @throws RefusedException NOT_FOUND for an unknown body or person, CONFLICT for one whose
     *     registration is cancelled, INVALID with the fields
     */
    public Outcome<Appointments> appoint(
            String organizationId, String volunteerId, AppointmentForm form, Act act) {
        organizations.get(organizationId);
        Optional<Refusal> barred =
                AppointmentRules.mayRecord(volunteers.statusOf(volunteerId, act.now()));
        var pair = new AppointmentRules.Pair(organizationId, volunteerId);
        return runtime.execute(
                appointments,
                AppointmentAggregate.idOf(organizationId, volunteerId),
                act,
                // Asked here, so that a repeat of a won request gets its first answer.
                state ->
                        barred.<Decision<Appointments>>map(Decision::refuse)
                                .orElseGet(
                                        () ->
                                                AppointmentRules.appoint(
                                                        state, pair, form, act.now())),
                AppointmentAnswer::of);
    }
}
