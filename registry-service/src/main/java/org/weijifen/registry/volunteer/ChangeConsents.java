package org.weijifen.registry.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.registry.personal.PersonalData;
import org.weijifen.registry.personal.PersonalFiles;
import org.weijifen.scheme.Roles;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** Sets a volunteer's consents; the histories keep what stood when (domain.md F3, P6). */
public final class ChangeConsents {
    private final AggregateRuntime runtime;
    private final VolunteerAggregate volunteers;
    private final PersonalFiles files;
    private final SchemePolicy policy;

    public ChangeConsents(
            AggregateRuntime runtime,
            VolunteerAggregate volunteers,
            PersonalFiles files,
            SchemePolicy policy) {
        this.runtime = runtime;
        this.volunteers = volunteers;
        this.files = files;
        this.policy = policy;
    }

    /**
     * @param seen what the caller's change is based on, from {@link ReadVolunteers#current}
     */
    public Outcome<Volunteer> change(Versioned<Volunteer> seen, ConsentsForm form, Act act) {
        String id = seen.id();
        Registration registration = seen.state().registration();
        if (registration == null) {
            throw new RefusedException(VolunteerRefusals.unknown());
        }
        PersonalData data = files.open(id, registration.sealed());
        if (data == null) {
            throw new RefusedException(VolunteerRefusals.erased());
        }
        PersonalData.Guardian guardian = guardian(data, form, act);
        String sealed =
                Objects.equals(guardian, data.guardian())
                        ? registration.sealed()
                        : files.seal(id, data.withGuardian(guardian), act);
        var change = new VolunteerRules.ConsentChange(form.insurer(), guardian != null, sealed);
        return runtime.execute(
                volunteers,
                id,
                act,
                state -> VolunteerRules.consent(state, seen.state(), change, act.now()),
                state -> ConsentsAnswer.of(id, state));
    }

    private PersonalData.@Nullable Guardian guardian(
            PersonalData data, ConsentsForm form, Act act) {
        GuardianForm given = form.guardian();
        if (!Roles.ASSOCIATION.equals(act.role())) {
            if (given != null) {
                throw new RefusedException(VolunteerRefusals.guardianByAssociation());
            }
            return data.guardian();
        }
        LocalDate today = SchemeCalendar.dateOf(act.now());
        if (given != null) {
            check(given, today);
            return given.kept();
        }
        int needsBelowAge = policy.on(today).processingConsentBelowAge();
        if (data.birthDate().plusYears(needsBelowAge).isAfter(today)) {
            throw new RefusedException(VolunteerRefusals.guardianNeeded());
        }
        return null;
    }

    private static void check(GuardianForm given, LocalDate today) {
        var errors = given.errors("/guardian", today);
        if (!errors.isEmpty()) {
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.INVALID,
                            "INVALID_CONSENTS",
                            "Correct the fields named in errors.",
                            "请更正 errors 中列出的字段。",
                            List.copyOf(errors)));
        }
    }

    /** The consents that stand after the change. */
    record ConsentsAnswer(String volunteerId, boolean insurer, boolean guardian) {
        static ConsentsAnswer of(String id, Volunteer state) {
            VolunteerView view = VolunteerView.of(id, state, null, false);
            return new ConsentsAnswer(id, view.consents().insurer(), view.consents().guardian());
        }
    }
}
