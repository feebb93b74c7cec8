package org.weijifen.registry.wiring;

import java.util.List;
import java.util.Set;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.contracts.Topics;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.registry.insured.DiscloseInsured;
import org.weijifen.registry.insured.DisclosureAggregate;
import org.weijifen.registry.insured.InsuranceKeys;
import org.weijifen.registry.organization.OrganizationAggregate;
import org.weijifen.registry.organization.OrganizationRecovery;
import org.weijifen.registry.organization.ReadOrganizations;
import org.weijifen.registry.organization.RegisterOrganization;
import org.weijifen.registry.personal.DataKeyAggregate;
import org.weijifen.registry.personal.PersonalFiles;
import org.weijifen.registry.personal.VaultStore;
import org.weijifen.registry.recorder.AppointRecorder;
import org.weijifen.registry.recorder.AppointmentAggregate;
import org.weijifen.registry.recorder.AppointmentRecovery;
import org.weijifen.registry.recorder.DismissRecorder;
import org.weijifen.registry.registration.RegisterVolunteer;
import org.weijifen.registry.reservation.ReservationAggregate;
import org.weijifen.registry.reservation.Reservations;
import org.weijifen.registry.volunteer.CancelRegistration;
import org.weijifen.registry.volunteer.ChangeConsents;
import org.weijifen.registry.volunteer.ReadVolunteers;
import org.weijifen.registry.volunteer.RenewRegistration;
import org.weijifen.registry.volunteer.VolunteerAggregate;
import org.weijifen.registry.volunteer.VolunteerCasesListener;
import org.weijifen.registry.volunteer.VolunteerRecovery;
import org.weijifen.registry.volunteer.VolunteerRules;
import org.weijifen.scheme.ContractCatalog;
import org.weijifen.scheme.SchemePolicy;

/** registry-service put together in plain Java: the same for Spring, tests and simulation. */
public final class RegistryModule {
    /** Name of the service. */
    public static final String NAME = "registry-service";

    private static final VolunteerAggregate VOLUNTEERS = new VolunteerAggregate();
    private static final OrganizationAggregate ORGANIZATIONS = new OrganizationAggregate();
    private static final AppointmentAggregate APPOINTMENTS = new AppointmentAggregate();
    private static final DataKeyAggregate DATA_KEYS = new DataKeyAggregate();
    private static final ReservationAggregate IDENTITIES =
            new ReservationAggregate("volunteer-identities");
    private static final ReservationAggregate CREDIT_CODES =
            new ReservationAggregate("credit-codes");

    private static final DisclosureAggregate DISCLOSURES = new DisclosureAggregate();

    private final RegisterOrganization registerOrganization;
    private final ReadOrganizations readOrganizations;
    private final RegisterVolunteer registerVolunteer;
    private final ReadVolunteers readVolunteers;
    private final ChangeConsents changeConsents;
    private final CancelRegistration cancelRegistration;
    private final RenewRegistration renewRegistration;
    private final AppointRecorder appointRecorder;
    private final DismissRecorder dismissRecorder;
    private final DiscloseInsured discloseInsured;
    private final Reaction reaction;

    /** The module of whoever asks nobody for keys: no bordereau is believed. */
    public RegistryModule(ServiceFrame frame, SchemePolicy policy, VaultStore vault) {
        this(frame, policy, vault, _ -> PublishedKeys.of(List.of()));
    }

    /**
     * @param insuranceKeys by which bordereaux are believed
     */
    public RegistryModule(
            ServiceFrame frame,
            SchemePolicy policy,
            VaultStore vault,
            InsuranceKeys insuranceKeys) {
        AggregateRuntime runtime = frame.runtime();
        var files = new PersonalFiles(runtime, DATA_KEYS, vault);
        registerOrganization =
                new RegisterOrganization(
                        runtime, ORGANIZATIONS, new Reservations(runtime, CREDIT_CODES));
        readOrganizations = new ReadOrganizations(runtime, ORGANIZATIONS);
        registerVolunteer =
                new RegisterVolunteer(
                        runtime,
                        VOLUNTEERS,
                        new Reservations(runtime, IDENTITIES),
                        new RegisterVolunteer.Secrets(vault, files),
                        policy);
        readVolunteers = new ReadVolunteers(runtime, VOLUNTEERS, files);
        changeConsents = new ChangeConsents(runtime, VOLUNTEERS, files, policy);
        cancelRegistration = new CancelRegistration(runtime, VOLUNTEERS);
        renewRegistration = new RenewRegistration(runtime, VOLUNTEERS);
        appointRecorder =
                new AppointRecorder(runtime, APPOINTMENTS, readOrganizations, readVolunteers);
        dismissRecorder = new DismissRecorder(runtime, APPOINTMENTS);
        discloseInsured =
                new DiscloseInsured(runtime, DISCLOSURES, VOLUNTEERS, files, insuranceKeys);
        reaction = new VolunteerCasesListener(runtime, VOLUNTEERS, NAME);
    }

    /** What the platform must know of the service. */
    public static ServiceDefinition definition(String scheme) {
        return new ServiceDefinition(
                NAME,
                scheme,
                ContractCatalog.all(),
                Set.of(Topics.REGISTRY_VOLUNTEERS, Topics.REGISTRY_ORGANIZATIONS),
                List.of(
                        VOLUNTEERS,
                        ORGANIZATIONS,
                        APPOINTMENTS,
                        DATA_KEYS,
                        IDENTITIES,
                        CREDIT_CODES,
                        DISCLOSURES));
    }

    public RegisterOrganization registerOrganization() {
        return registerOrganization;
    }

    public ReadOrganizations readOrganizations() {
        return readOrganizations;
    }

    public RegisterVolunteer registerVolunteer() {
        return registerVolunteer;
    }

    public ReadVolunteers readVolunteers() {
        return readVolunteers;
    }

    public ChangeConsents changeConsents() {
        return changeConsents;
    }

    public CancelRegistration cancelRegistration() {
        return cancelRegistration;
    }

    public RenewRegistration renewRegistration() {
        return renewRegistration;
    }

    public AppointRecorder appointRecorder() {
        return appointRecorder;
    }

    public DismissRecorder dismissRecorder() {
        return dismissRecorder;
    }

    public DiscloseInsured discloseInsured() {
        return discloseInsured;
    }

    public Reaction reaction() {
        return reaction;
    }

    /** How acts come back that an empty or restored database lacks. */
    public List<Recovery<?>> recoveries() {
        return List.of(
                new VolunteerRecovery(VOLUNTEERS),
                new OrganizationRecovery(ORGANIZATIONS),
                new AppointmentRecovery(APPOINTMENTS));
    }

    /** Sanctions that begin or end by the clock. */
    public List<DeadlineRunner.Target<?>> deadlineTargets() {
        return List.of(new DeadlineRunner.Target<>(VOLUNTEERS, VolunteerRules::onTime));
    }
}
