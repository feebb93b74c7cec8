package org.weijifen.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.weijifen.registry.identity.IdentityType;
import org.weijifen.registry.organization.OrganizationForm;
import org.weijifen.registry.recorder.AppointmentForm;
import org.weijifen.registry.registration.RegistrationForm;
import org.weijifen.registry.volunteer.CancelRegistration;
import org.weijifen.registry.volunteer.ConsentsForm;
import org.weijifen.registry.volunteer.GuardianForm;
import org.weijifen.scheme.Roles;
import org.weijifen.simulation.PersonHistory.What;
import org.weijifen.testkit.simulation.Violation;

/**
 * An officer who registers bodies and people (some late, when rosters name them already), appoints
 * recorders, changes consents, and lets people leave and come back.
 */
final class RegistryClient {
    private static final Requests.As OFFICER =
            new Requests.As(Roles.ASSOCIATION, "officer-register");
    private static final int NEEDS_GUARDIAN_BELOW = 14;
    private static final int MINOR_BELOW = 18;
    private static final int LONGEST_WAIT = 12;

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
        List<Integer> late = new ArrayList<>();
        for (int i = 0; i < cast.volunteerIds().size(); i++) {
            if (i > 0 && random.nextInt(4) == 0) {
                late.add(i);
            } else {
                registerVolunteer(i);
            }
        }
        for (String organizationId : cast.organizationIds()) {
            appoint(organizationId);
        }
        for (int volunteer : late) {
            idle();
            registerVolunteer(volunteer);
        }
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            idle();
            change(cast.anyVolunteer(random));
        }
    }

    private void idle() {
        for (int i = random.nextInt(LONGEST_WAIT); i > 0; i--) {
            district.world.simulation().at("officer waits");
        }
    }

    private void change(String volunteerId) {
        PersonHistory person = facts.persons.get(volunteerId);
        if (person == null) {
            return;
        }
        Instant now = district.world.clocks().read();
        switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> changeConsents(volunteerId, person);
            case 4 -> dismiss(cast.organizationIds().getFirst());
            default -> {
                if (person.stands(What.REGISTERED, now)) {
                    leave(volunteerId, person);
                    idle();
                }
                comeBack(volunteerId, person);
            }
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
                        (m, act) -> m.registerOrganization().register(form, act))
                .ifPresent(a -> facts.organizations.add(cast.organizationIds().get(index)));
    }

    private void registerVolunteer(int index) {
        boolean insurer = random.nextInt(6) > 0;
        LocalDate birth = cast.births().get(index);
        GuardianForm guardian = guardian(birth);
        var form =
                new RegistrationForm(
                        new RegistrationForm.Identity(IdentityType.PASSPORT, "P00000" + index),
                        "测试" + index,
                        birth,
                        null,
                        null,
                        "320508018",
                        null,
                        new RegistrationForm.Consents(true, insurer, guardian));
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
                            var person = new PersonHistory(accepted.at(), birth);
                            person.begin(What.REGISTERED);
                            if (insurer) {
                                person.begin(What.INSURER_CONSENT);
                            }
                            if (guardian != null) {
                                person.begin(What.GUARDIAN_CONSENT);
                            }
                            facts.persons.put(id, person);
                        });
    }

    /** Needed for children, as it comes for other minors. */
    private @org.jspecify.annotations.Nullable GuardianForm guardian(LocalDate birth) {
        LocalDate today = Told.dateOf(district.world.clocks().read());
        boolean needed = birth.plusYears(NEEDS_GUARDIAN_BELOW).isAfter(today);
        boolean minor = birth.plusYears(MINOR_BELOW).isAfter(today);
        return needed || (minor && random.nextInt(3) > 0)
                ? new GuardianForm("测试监护人", today.minusDays(1))
                : null;
    }

    private void changeConsents(String volunteerId, PersonHistory person) {
        boolean insurer = random.nextBoolean();
        GuardianForm guardian = guardian(person.birthDate);
        requests.send(
                        district.registry,
                        OFFICER,
                        "consents.change",
                        (m, act) ->
                                m.changeConsents()
                                        .change(
                                                m.readVolunteers().current(volunteerId),
                                                new ConsentsForm(insurer, guardian),
                                                act))
                .ifPresent(
                        a -> {
                            Seen.count("consents_changed", 1);
                            person.add(What.INSURER_CONSENT, a, insurer);
                            person.add(What.GUARDIAN_CONSENT, a, guardian != null);
                        });
    }

    private void leave(String volunteerId, PersonHistory person) {
        requests.send(
                        district.registry,
                        OFFICER,
                        "registration.cancel",
                        (m, act) ->
                                m.cancelRegistration()
                                        .cancel(
                                                volunteerId,
                                                CancelRegistration.Reason.OWN_WISH,
                                                act))
                .ifPresent(
                        a -> {
                            Seen.count("volunteers_left", 1);
                            person.add(What.REGISTERED, a, false);
                        });
    }

    private void comeBack(String volunteerId, PersonHistory person) {
        requests.send(
                        district.registry,
                        OFFICER,
                        "registration.renew",
                        (m, act) -> m.renewRegistration().renew(volunteerId, act))
                .ifPresent(a -> person.add(What.REGISTERED, a, true));
    }

    private void appoint(String organizationId) {
        LocalDate today = Told.dateOf(district.world.clocks().read());
        LocalDate from = today.plusDays(random.nextInt(2));
        var form = new AppointmentForm(from, today.plusYears(1), today);
        requests.send(
                district.registry,
                OFFICER,
                "recorder.appoint",
                (m, act) ->
                        m.appointRecorder().appoint(organizationId, cast.recorderId(), form, act));
    }

    private void dismiss(String organizationId) {
        requests.send(
                district.registry,
                OFFICER,
                "recorder.dismiss",
                (m, act) -> m.dismissRecorder().dismiss(organizationId, cast.recorderId(), act));
    }
}
