package org.weijifen.simulation;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.weijifen.registry.identity.IdentityType;
import org.weijifen.registry.organization.OrganizationForm;
import org.weijifen.registry.recorder.AppointmentForm;
import org.weijifen.registry.registration.RegistrationForm;
import org.weijifen.registry.volunteer.ConsentsForm;
import org.weijifen.scheme.Roles;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.simulation.Violation;

/** An officer who registers bodies and people, appoints recorders and changes consents. */
final class RegistryClient {
    private static final Requests.As OFFICER =
            new Requests.As(Roles.ASSOCIATION, "officer-register");

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final Requests requests;
    private final SplittableRandom random;

    RegistryClient(District district, Facts facts, Cast cast) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        requests = new Requests(district, "register");
        random = district.world.simulation().random();
    }

    void run() {
        for (int i = 0; i < cast.organizationIds().size(); i++) {
            registerOrganization(i);
        }
        for (int i = 0; i < cast.volunteerIds().size(); i++) {
            registerVolunteer(i);
        }
        for (String organizationId : cast.organizationIds()) {
            appoint(organizationId, cast.recorderId());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            changeConsent(cast.anyVolunteer(random));
        }
    }

    private void registerOrganization(int index) {
        var form =
                new OrganizationForm(
                        "Invented body " + index, Cast.kindOf(index), 2, "320508018", null, null);
        requests.send(
                district.registry,
                OFFICER,
                "organization.register",
                Cast.organizationKey(index),
                (m, act) -> m.registerOrganization().register(form, act));
    }

    private void registerVolunteer(int index) {
        boolean consent = random.nextInt(5) > 0;
        var form =
                new RegistrationForm(
                        new RegistrationForm.Identity(IdentityType.PASSPORT, "P00000" + index),
                        "测试" + index,
                        LocalDate.of(1990, 1, 1 + index),
                        null,
                        null,
                        "320508018",
                        null,
                        new RegistrationForm.Consents(true, consent, null));
        requests.send(
                        district.registry,
                        OFFICER,
                        "volunteer.register",
                        Cast.volunteerKey(index),
                        (m, act) -> m.registerVolunteer().register(form, act))
                .ifPresent(
                        accepted -> {
                            String id = accepted.answer().volunteerId();
                            Violation.unless(
                                    id.equals(cast.volunteerIds().get(index)),
                                    "registered under another id: " + id);
                            facts.persons.put(id, new Facts.Person(accepted.at(), consent));
                        });
    }

    private void appoint(String organizationId, String volunteerId) {
        LocalDate today = SchemeCalendar.dateOf(district.world.clocks().read());
        var form = new AppointmentForm(today.plusDays(1), today.plusYears(1), today);
        requests.send(
                district.registry,
                OFFICER,
                "recorder.appoint",
                (m, act) -> m.appointRecorder().appoint(organizationId, volunteerId, form, act));
    }

    private void changeConsent(String volunteerId) {
        boolean consent = random.nextBoolean();
        requests.send(
                        district.registry,
                        OFFICER,
                        "consents.change",
                        (m, act) ->
                                m.changeConsents()
                                        .change(
                                                m.readVolunteers().current(volunteerId),
                                                new ConsentsForm(consent, null),
                                                act))
                .ifPresent(
                        accepted -> {
                            Facts.Person person = facts.persons.get(volunteerId);
                            if (person != null) {
                                person.consents.add(new Facts.Consent(accepted.at(), consent));
                            }
                        });
    }
}
