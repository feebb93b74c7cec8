package org.weijifen.registry.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.registry.personal.PersonalData;
import org.weijifen.registry.personal.PersonalFiles;
import org.weijifen.registry.personal.VaultStore;
import org.weijifen.registry.reservation.Reservations;
import org.weijifen.registry.volunteer.Birthdays;
import org.weijifen.registry.volunteer.Registration;
import org.weijifen.registry.volunteer.RegistrationAnswer;
import org.weijifen.registry.volunteer.Volunteer;
import org.weijifen.registry.volunteer.VolunteerAggregate;
import org.weijifen.registry.volunteer.VolunteerRules;
import org.weijifen.scheme.Roles;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/**
 * Registers a person: reserve the identity, keep a data key, create the volunteer. A crash between
 * two steps is finished by whoever registers the same person next.
 */
public final class RegisterVolunteer {
    private final AggregateRuntime runtime;
    private final VolunteerAggregate volunteers;
    private final Reservations identities;
    private final Secrets secrets;
    private final SchemePolicy policy;

    /** What keeps personal data personal. */
    public record Secrets(VaultStore vault, PersonalFiles files) {}

    /** Under which id the person is registered, and what the caller is told. */
    public record Registered(String volunteerId, Outcome<Volunteer> outcome) {}

    public RegisterVolunteer(
            AggregateRuntime runtime,
            VolunteerAggregate volunteers,
            Reservations identities,
            Secrets secrets,
            SchemePolicy policy) {
        this.runtime = runtime;
        this.volunteers = volunteers;
        this.identities = identities;
        this.secrets = secrets;
        this.policy = policy;
    }

    /**
     * @param act carries the request's key: the volunteer's id follows from it
     * @throws RefusedException INVALID with the fields, CONFLICT where the person is registered
     */
    public Registered register(RegistrationForm form, Act act) {
        PersonalData person = checked(form, act.now());
        Act.RequestKey request = act.request();
        if (request == null) {
            throw new IllegalArgumentException("registering needs a request key");
        }
        String index = secrets.vault().index(person.identityType().name(), person.identityNumber());
        String candidate = DerivedIds.of("volunteer", request.hash());
        String id =
                identities.holderOf(index, candidate, holder -> holdsAnother(holder, index), act);
        Registration registration = registration(id, index, person, form, act);
        // The body holds personal data, so even its hash is kept only under our key.
        Act kept =
                act.withRequest(
                        new Act.RequestKey(
                                request.hash(), secrets.vault().index("body", request.bodyHash())));
        boolean mayKnowId = Roles.ASSOCIATION.equals(act.role());
        return new Registered(
                id,
                runtime.execute(
                        volunteers,
                        id,
                        kept,
                        state ->
                                VolunteerRules.register(
                                        state, id, registration, act.now(), mayKnowId),
                        state -> RegistrationAnswer.of(id, state)));
    }

    private PersonalData checked(RegistrationForm form, Instant now) {
        LocalDate today = SchemeCalendar.dateOf(now);
        int consentBelowAge = policy.on(today).processingConsentBelowAge();
        return switch (FormRules.check(form, today, consentBelowAge)) {
            case FormRules.Checked.Passed passed -> passed.person();
            case FormRules.Checked.Failed failed -> throw new RefusedException(failed.refusal());
        };
    }

    private boolean holdsAnother(String volunteerId, String index) {
        Registration standing = standing(volunteerId);
        return standing != null && !standing.identityIndex().equals(index);
    }

    private @Nullable Registration standing(String volunteerId) {
        Volunteer found = runtime.load(volunteers, List.of(volunteerId)).get(volunteerId);
        return found == null ? null : found.registration();
    }

    private Registration registration(
            String id, String index, PersonalData person, RegistrationForm form, Act act) {
        List<Period> fromNow = List.of(new Period(act.now(), null));
        // Whoever is registered already is answered or refused by the rule: nothing to seal.
        String sealed = standing(id) != null ? "" : secrets.files().seal(id, person, act);
        return new Registration(
                VolunteerNumbers.of(id),
                act.now(),
                index,
                sealed,
                Birthdays.of(person.birthDate(), SchemeCalendar.dateOf(act.now())),
                form.divisionCode(),
                form.floatingPopulation(),
                fromNow,
                form.consents().insurer() ? fromNow : List.of(),
                form.consents().guardian() != null ? fromNow : List.of(),
                null);
    }
}
