package org.weijifen.registry.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.registry.wiring.RegistryHarness.START;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.VolunteerCancelled;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerReinstated;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.registry.wiring.RegistryHarness;
import org.weijifen.scheme.SchemeCalendar;

/** V4 over the module: sanctions cancel, reversals bring back as if nothing had been. */
class SanctionsTest {
    private static final Instant DAY_1 = START.plus(Duration.ofDays(1));
    private static final Instant DAY_2 = START.plus(Duration.ofDays(2));
    private static final Instant DAY_3 = START.plus(Duration.ofDays(3));
    private static final Instant DAY_4 = START.plus(Duration.ofDays(4));

    private final RegistryHarness registry = new RegistryHarness();
    private String id = "";

    @BeforeEach
    void registered() {
        id = registry.registerAdult(1);
    }

    @Test
    void inForceAtOnceCancelsFromItsBegin() {
        registry.arrive(standing(1, DAY_2, sanction(DAY_1, null)));

        VolunteerCancelled cancelled = (VolunteerCancelled) registry.volunteerEvents().getLast();
        assertThat(cancelled.reason()).isEqualTo("SANCTION");
        assertThat(cancelled.sanctionId()).isEqualTo("s1");
        assertThat(cancelled.occurredAt()).isEqualTo(DAY_2);
        assertThat(cancelled.standing().status()).isEqualTo(VolunteerStatus.CANCELLED);
        assertThat(cancelled.standing().active()).containsExactly(new Period(START, DAY_1));
    }

    @Test
    void reversalRestoresTheOriginalHistory() {
        registry.arrive(standing(1, DAY_1, sanction(DAY_1, null)));
        registry.arrive(new VolunteerSanctionsEnded(2, DAY_3, id));

        VolunteerReinstated back = (VolunteerReinstated) registry.volunteerEvents().getLast();
        assertThat(back.sanctionId()).isEqualTo("s1");
        assertThat(back.standing()).isEqualTo(first().standing());
    }

    @Test
    void duplicatesAndOldOnesChangeNothing() {
        var imposed = standing(1, DAY_1, sanction(DAY_1, null));
        var ended = new VolunteerSanctionsEnded(2, DAY_3, id);
        registry.arrive(imposed, imposed);
        registry.arrive(ended);
        registry.arrive(imposed, ended, imposed);

        assertThat(registry.volunteerEvents())
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly(
                        "VolunteerRegistered", "VolunteerCancelled", "VolunteerReinstated");
    }

    @Test
    void imposedAndReversedInOnePollIsNoNews() {
        registry.arrive(
                standing(1, DAY_1, sanction(DAY_1, null)),
                new VolunteerSanctionsEnded(2, DAY_2, id));

        assertThat(registry.volunteerEvents()).hasSize(1);
    }

    @Test
    void oneAheadWaitsForItsBeginAndItsEnd() {
        registry.arrive(standing(1, DAY_1, sanction(DAY_2, DAY_3)));
        assertThat(registry.volunteerEvents()).hasSize(1);

        registry.at(DAY_2);
        assertThat(registry.standing().status()).isEqualTo(VolunteerStatus.CANCELLED);

        registry.at(DAY_4);
        assertThat(registry.volunteerEvents().getLast()).isInstanceOf(VolunteerReinstated.class);
        assertThat(registry.standing().active())
                .containsExactly(new Period(START, DAY_2), new Period(DAY_3, null));
    }

    /** Found by simulation, seed 777016: the deadline fired before there was a registration. */
    @Test
    void oneThatBeganIsToldWithARegistrationWhoseClockIsOlder() {
        Volunteer registered = registry.module.readVolunteers().current(id).state();
        SanctionsHeard heard = SanctionsHeard.NONE.after(standing(1, DAY_1, sanction(DAY_2, null)));
        Volunteer woken = after(VolunteerRules.onTime(new Volunteer(null, heard, DAY_1), DAY_2));

        Volunteer late =
                after(
                        VolunteerRules.register(
                                woken,
                                id,
                                Objects.requireNonNull(registered.registration()),
                                DAY_1,
                                false));

        assertThat(new VolunteerAggregate().events(id, woken, late, 1))
                .singleElement()
                .extracting(e -> e.standing().status())
                .isEqualTo(VolunteerStatus.CANCELLED);
    }

    /** Found by simulation, seed 707474: a child would have been insured like a grown-up. */
    @Test
    void aBirthdayThatCameWhileTheRegistrationWasUnderWayIsStillTold() {
        Registration known =
                Objects.requireNonNull(
                        registry.module.readVolunteers().current(id).state().registration());
        LocalDate birthday = LocalDate.of(2026, 4, 1);
        Instant turns18 = SchemeCalendar.startOf(birthday);
        Instant asked = turns18.minusSeconds(60);
        var ahead = new Volunteer(null, SanctionsHeard.NONE, turns18.plusSeconds(60));

        Volunteer registered =
                after(
                        VolunteerRules.register(
                                ahead, id, minor(known, birthday, asked), asked, false));

        assertThat(new VolunteerAggregate().events(id, ahead, registered, 1))
                .singleElement()
                .extracting(e -> e.standing().turns18On())
                .isEqualTo(birthday);
    }

    private static Registration minor(
            Registration known, LocalDate turns18On, Instant registeredAt) {
        return new Registration(
                known.volunteerNumber(),
                registeredAt,
                known.identityIndex(),
                known.sealed(),
                new Birthdays(null, null, turns18On),
                known.divisionCode(),
                known.floatingPopulation(),
                known.registered(),
                known.insurerConsent(),
                known.guardianConsent(),
                known.cancellationReason());
    }

    private static Volunteer after(Decision<Volunteer> decision) {
        return ((Decision.Changed<Volunteer>) decision).state();
    }

    @Test
    void reversedAfterItsSetEndItNeverWas() {
        registry.arrive(standing(1, DAY_1, sanction(DAY_2, DAY_3)));
        registry.at(DAY_4);
        registry.arrive(new VolunteerSanctionsEnded(2, DAY_4, id));

        assertThat(registry.standing().active()).isEqualTo(first().standing().active());
    }

    @Test
    void servedToItsEndItStaysInTheHistoryWhileAnotherIsReversed() {
        var other = new StandingSanction("s2", DAY_1, null, List.of());
        registry.arrive(standing(1, DAY_1, other, sanction(DAY_2, DAY_3)));
        registry.at(DAY_4);
        registry.arrive(standing(2, DAY_4, sanction(DAY_2, DAY_3)));

        assertThat(registry.standing().active())
                .containsExactly(new Period(START, DAY_2), new Period(DAY_3, null));
    }

    @Test
    void reversedBeforeItBeginsItNeverWas() {
        registry.arrive(standing(1, DAY_1, sanction(DAY_3, null)));
        registry.arrive(new VolunteerSanctionsEnded(2, DAY_2, id));
        registry.at(DAY_4);

        assertThat(registry.volunteerEvents()).containsExactly(first());
    }

    @Test
    void partlyReversedTheRestStands() {
        registry.arrive(
                standing(
                        1,
                        DAY_2,
                        sanction(DAY_1, null),
                        new StandingSanction("s2", DAY_2, null, List.of())));
        registry.arrive(
                new VolunteerSanctionsStanding(
                        2, DAY_3, id, List.of(new StandingSanction("s2", DAY_2, null, List.of()))));

        assertThat(registry.standing().status()).isEqualTo(VolunteerStatus.CANCELLED);
        assertThat(registry.standing().active()).containsExactly(new Period(START, DAY_2));
    }

    @Test
    void ownCancellationOutlivesTheReversal() {
        registry.at(DAY_1);
        registry.module
                .cancelRegistration()
                .cancel(id, CancelRegistration.Reason.OWN_WISH, registry.act());
        registry.arrive(standing(1, DAY_2, sanction(DAY_2, null)));
        registry.arrive(new VolunteerSanctionsEnded(2, DAY_3, id));

        assertThat(registry.volunteerEvents()).hasSize(2);
        VolunteerCancelled cancelled = (VolunteerCancelled) registry.volunteerEvents().getLast();
        assertThat(cancelled.reason()).isEqualTo("OWN_WISH");
        assertThat(cancelled.standing().active()).containsExactly(new Period(START, DAY_1));
    }

    @Test
    void renewingIsRefusedWhileASanctionStands() {
        registry.arrive(standing(1, DAY_1, sanction(DAY_1, null)));
        registry.at(DAY_2);

        assertThatThrownBy(() -> registry.module.renewRegistration().renew(id, registry.act()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("SANCTION_STANDS"));
    }

    @Test
    void renewedAfterLeaving() {
        registry.at(DAY_1);
        registry.module
                .cancelRegistration()
                .cancel(id, CancelRegistration.Reason.MOVED_AWAY, registry.act());
        registry.at(DAY_2);
        registry.module.renewRegistration().renew(id, registry.act());

        assertThat(registry.volunteerEvents().getLast()).isInstanceOf(VolunteerReinstated.class);
        assertThat(registry.standing().active())
                .containsExactly(new Period(START, DAY_1), new Period(DAY_2, null));
    }

    @Test
    void heardBeforeTheRegistrationItIsJudgedThen() {
        Volunteer heard =
                changed(VolunteerRules.sanctions(null, standing(1, DAY_1, sanction(DAY_1, null))));
        Registration registration =
                registry.module.readVolunteers().current(id).state().registration();
        Volunteer after = changed(VolunteerRules.register(heard, id, registration, DAY_2, true));

        assertThat(new VolunteerAggregate().events(id, null, heard, 1)).isEmpty();
        var event = new VolunteerAggregate().events(id, heard, after, 2).getFirst();
        assertThat(event).isInstanceOf(VolunteerRegistered.class);
        assertThat(event.standing().status()).isEqualTo(VolunteerStatus.CANCELLED);
    }

    @Test
    void unknownIdIsKeptAndInvisible() {
        registry.arrive(
                new VolunteerSanctionsStanding(1, DAY_1, "nobody", List.of(sanction(DAY_1, null))));

        assertThat(registry.volunteerEvents()).hasSize(1);
        assertThatThrownBy(() -> registry.module.readVolunteers().current("nobody"))
                .isInstanceOf(RefusedException.class);
        assertThat(registry.module.readVolunteers().statusOf("nobody", DAY_2)).isNull();
    }

    private static Volunteer changed(org.weijifen.platform.aggregate.Decision<Volunteer> decision) {
        return ((org.weijifen.platform.aggregate.Decision.Changed<Volunteer>) decision).state();
    }

    private VolunteerRegistered first() {
        return (VolunteerRegistered) registry.volunteerEvents().getFirst();
    }

    private VolunteerSanctionsStanding standing(
            long revision, Instant at, StandingSanction... sanctions) {
        return new VolunteerSanctionsStanding(revision, at, id, List.of(sanctions));
    }

    private static StandingSanction sanction(Instant from, @Nullable Instant until) {
        return new StandingSanction("s1", from, until, List.of());
    }
}
