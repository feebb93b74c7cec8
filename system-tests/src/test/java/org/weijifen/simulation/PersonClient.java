package org.weijifen.simulation;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.weijifen.registry.identity.IdentityType;
import org.weijifen.registry.registration.RegistrationForm;
import org.weijifen.registry.volunteer.CancelRegistration;
import org.weijifen.registry.volunteer.ConsentsForm;
import org.weijifen.registry.volunteer.GuardianForm;
import org.weijifen.simulation.PersonHistory.What;
import org.weijifen.testkit.simulation.Violation;

/** Registers people, children too, changes their consents, lets them leave and come back. */
final class PersonClient {
    private static final int NEEDS_GUARDIAN_BELOW = 14;
    private static final int MINOR_BELOW = 18;

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final Requests requests;
    private final Requests.As officer;
    private final SplittableRandom random;

    PersonClient(
            District district, Facts facts, Cast cast, Requests requests, Requests.As officer) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        this.requests = requests;
        this.officer = officer;
        random = district.world.simulation().random();
    }

    void register(int index) {
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
                        officer,
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
    private @Nullable GuardianForm guardian(LocalDate birth) {
        LocalDate today = Told.dateOf(district.world.clocks().read());
        boolean needed = birth.plusYears(NEEDS_GUARDIAN_BELOW).isAfter(today);
        boolean minor = birth.plusYears(MINOR_BELOW).isAfter(today);
        return needed || (minor && random.nextInt(3) > 0)
                ? new GuardianForm("测试监护人", today.minusDays(1))
                : null;
    }

    void changeConsents(String volunteerId, PersonHistory person) {
        boolean insurer = random.nextBoolean();
        GuardianForm guardian = guardian(person.birthDate);
        requests.send(
                        district.registry,
                        officer,
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

    void leave(String volunteerId, PersonHistory person) {
        requests.send(
                        district.registry,
                        officer,
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

    void comeBack(String volunteerId, PersonHistory person) {
        requests.send(
                        district.registry,
                        officer,
                        "registration.renew",
                        (m, act) -> m.renewRegistration().renew(volunteerId, act))
                .ifPresent(a -> person.add(What.REGISTERED, a, true));
    }
}
