package org.weijifen.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.weijifen.registry.organization.OrganizationForm;
import org.weijifen.registry.recorder.AppointmentForm;
import org.weijifen.scheme.Roles;
import org.weijifen.simulation.PersonHistory.What;

/**
 * An officer who registers bodies and people (some late, when rosters name them already), appoints
 * recorders, changes consents, and lets people leave and come back.
 */
final class RegistryClient {
    private static final Requests.As OFFICER =
            new Requests.As(Roles.ASSOCIATION, "officer-register");
    private static final int LONGEST_WAIT = 12;

    /** In one of so many schedules a body is registered late: the one that most decisions name. */
    private static final int LATE_BODY = 6;

    private static final int NAMED = 1;
    private static final int LONGEST_DELAY = 300;

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final Requests requests;
    private final PersonClient people;
    private final SplittableRandom random;

    RegistryClient(District district, Facts facts, Cast cast) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        requests = new Requests(district, "register");
        people = new PersonClient(district, facts, cast, requests, OFFICER);
        random = district.world.simulation().random();
    }

    void run() {
        boolean lateBody = random.nextInt(LATE_BODY) == 0;
        for (int i = 0; i < cast.organizationIds().size(); i++) {
            if (i != NAMED || !lateBody) {
                registerOrganization(i);
            }
        }
        List<Integer> late = new ArrayList<>();
        for (int i = 0; i < cast.volunteerIds().size(); i++) {
            if (i > 0 && random.nextInt(4) == 0) {
                late.add(i);
            } else {
                people.register(i);
            }
        }
        if (lateBody) {
            awaitNamed();
            registerOrganization(NAMED);
        }
        for (String organizationId : cast.organizationIds()) {
            appoint(organizationId);
        }
        for (int volunteer : late) {
            idle();
            people.register(volunteer);
        }
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            idle();
            change(cast.anyVolunteer(random));
        }
    }

    /** A decision may name a body that the register does not have yet (domain.md V9). */
    private void awaitNamed() {
        String body = cast.organizationIds().get(NAMED);
        for (int i = 0; i < LONGEST_DELAY && !isNamed(body); i++) {
            district.world.simulation().at("officer waits");
        }
        boolean named = isNamed(body);
        Seen.count("bodies_named_before_registered", named ? 1 : 0);
        // Often when the case is over: any later step on it would look for the body again.
        for (int i = named ? random.nextInt(2 * LONGEST_DELAY) : 0; i > 0; i--) {
            district.world.simulation().at("officer waits");
        }
    }

    private boolean isNamed(String body) {
        return facts.sanctions.values().stream().anyMatch(s -> s.isNamed() && s.isOn(body));
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
            case 0, 1, 2, 3 -> people.changeConsents(volunteerId, person);
            case 4 -> dismiss(cast.organizationIds().getFirst());
            default -> {
                if (person.stands(What.REGISTERED, now)) {
                    people.leave(volunteerId, person);
                    idle();
                }
                people.comeBack(volunteerId, person);
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
