package org.weijifen.registry.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.registry.identity.IdentityType;
import org.weijifen.registry.identity.SyntheticNumbers;
import org.weijifen.registry.volunteer.ConsentsForm;
import org.weijifen.registry.volunteer.GuardianForm;
import org.weijifen.registry.wiring.RegistryHarness;
import org.weijifen.scheme.Roles;

class RegisterVolunteerTest {
    private static final String NUMBER = "11010519491231002X";
    private static final LocalDate BORN_2013 = LocalDate.of(2013, 1, 2);

    private final RegistryHarness registry = new RegistryHarness();

    @Test
    void registersAtOnce() {
        String id = registry.registerAdult(1);

        var event = (VolunteerRegistered) registry.volunteerEvents().getFirst();
        assertThat(event.volunteerId()).isEqualTo(id);
        assertThat(event.standing().activeAt(RegistryHarness.START)).isTrue();
        assertThat(event.standing().insurerConsentAt(RegistryHarness.START)).isTrue();
        assertThat(event.standing().guardianConsent()).isEmpty();
        assertThat(event.standing().turns18On()).isNull();
        assertThat(event.standing().divisionCode()).isEqualTo("320508018");
    }

    @Test
    void aRepeatGetsTheFirstAnswer() {
        Act act = registry.act();
        var first = registry.module.registerVolunteer().register(RegistryHarness.adult(1), act);
        registry.clocks.advance(Duration.ofMinutes(5));
        var again = registry.module.registerVolunteer().register(RegistryHarness.adult(1), act);

        assertThat(again.outcome().answer()).isEqualTo(first.outcome().answer());
        assertThat(registry.volunteerEvents()).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherPersonIs422AndHurtsNobody() {
        registry.module
                .registerVolunteer()
                .register(RegistryHarness.adult(1), registry.act(Roles.ASSOCIATION, "k", "body 1"));

        assertThat(
                        refused(
                                        RegistryHarness.adult(2),
                                        registry.act(Roles.ASSOCIATION, "k", "body 2"))
                                .kind())
                .isEqualTo(Refusal.Kind.UNPROCESSABLE);
        // The second person was reserved for the first one's id: a new key must still do.
        String second = registry.registerAdult(2);
        assertThat(registry.volunteerEvents()).hasSize(2);
        assertThat(registry.volunteerEvents().getLast().volunteerId()).isEqualTo(second);
    }

    @Test
    void theSamePersonTwiceIsFoundHoweverTyped() {
        var first = registry.module.registerVolunteer();
        String id =
                first.register(RegistryHarness.form(NUMBER, null), registry.act()).volunteerId();
        for (String typed :
                List.of("11010519491231002x", "110105491231002", "１１０１０５ 19491231002X")) {
            Refusal refusal = refused(RegistryHarness.form(typed, null), registry.act());
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.detail()).contains(id);
        }
        Refusal toOrganizer =
                refused(
                        RegistryHarness.form(NUMBER, null),
                        registry.act(Roles.ORGANIZER, "o", "body"));
        assertThat(toOrganizer.code()).isEqualTo("ALREADY_REGISTERED");
        assertThat(toOrganizer.toString()).doesNotContain(id).doesNotContain("1949");
        assertThat(registry.volunteerEvents()).hasSize(1);
    }

    @Test
    void aCrashAfterTheReservationIsFinishedByTheNextRequest() {
        // What a crash leaves: the reservation (and the data key), no volunteer.
        String id = registry.registerAdult(1);
        registry.documents.delete("volunteers", List.of(id));
        String next = registry.registerAdult(1);

        assertThat(next).isEqualTo(id);
        assertThat(registry.module.readVolunteers().current(id).state().registration()).isNotNull();
    }

    @Test
    void nothingStoredOrSentHoldsPersonalData() {
        registry.module
                .registerVolunteer()
                .register(RegistryHarness.form(NUMBER, null), registry.act());
        registry.volunteerEvents();

        for (String collection : registry.documents.collections()) {
            String stored = registry.documents.all(collection).toString();
            assertThat(stored).doesNotContain("19491231", "测试甲", "555 0100");
        }
        for (String topic : registry.log.topics()) {
            registry.log
                    .records(topic)
                    .forEach(
                            r ->
                                    assertThat(
                                                    r.key()
                                                            + r.headers()
                                                            + new String(
                                                                    Objects.requireNonNull(
                                                                            r.value()),
                                                                    java.nio.charset
                                                                            .StandardCharsets
                                                                            .UTF_8))
                                            .doesNotContain("19491231", "1949-12-31", "测试甲"));
        }
        assertThat(RegistryHarness.form(NUMBER, guardian()).toString()).doesNotContain("1949");
    }

    @Test
    void aMinorsBirthdaysAreToldWhileAhead() {
        registry.module
                .registerVolunteer()
                .register(
                        RegistryHarness.form(SyntheticNumbers.residentId(BORN_2013, 1), guardian()),
                        registry.act());

        assertThat(registry.standing().turns8On()).isNull();
        assertThat(registry.standing().turns14On()).isEqualTo("2027-01-02");
        assertThat(registry.standing().turns18On()).isEqualTo("2031-01-02");
        assertThat(registry.standing().guardianConsentAt(RegistryHarness.START)).isTrue();
    }

    static Stream<Arguments> wrongForms() {
        String child = SyntheticNumbers.residentId(BORN_2013, 1);
        return Stream.of(
                Arguments.of(form("110105194912310021"), "/identity/number RESIDENT_ID_CHECK"),
                Arguments.of(form("9".repeat(41)), "/identity/number NUMBER_LENGTH"),
                Arguments.of(
                        RegistryHarness.form(child, null),
                        "/consents/guardian GUARDIAN_CONSENT_REQUIRED"),
                Arguments.of(
                        RegistryHarness.form(
                                child, new GuardianForm(" ", LocalDate.of(2026, 1, 1))),
                        "/consents/guardian/name NAME_LENGTH"),
                Arguments.of(
                        RegistryHarness.form(
                                child, new GuardianForm("测试乙", LocalDate.of(2026, 3, 6))),
                        "/consents/guardian/consentedOn DATE_AHEAD"),
                Arguments.of(
                        other(IdentityType.PASSPORT, "E12345678", null, "甲", null, null, true),
                        "/birthDate BIRTH_DATE_REQUIRED"),
                Arguments.of(
                        other(
                                IdentityType.PASSPORT,
                                "E12345678",
                                LocalDate.of(2030, 1, 1),
                                "甲",
                                null,
                                null,
                                true),
                        "/birthDate BIRTH_DATE_IMPLAUSIBLE"),
                Arguments.of(
                        other(
                                IdentityType.RESIDENT_ID,
                                NUMBER,
                                LocalDate.of(1950, 1, 1),
                                "甲",
                                null,
                                null,
                                true),
                        "/birthDate BIRTH_DATE_MISMATCH"),
                Arguments.of(
                        other(IdentityType.RESIDENT_ID, NUMBER, null, " ", null, null, true),
                        "/name NAME_LENGTH"),
                Arguments.of(
                        other(IdentityType.RESIDENT_ID, NUMBER, null, "甲", "none", null, true),
                        "/phone PHONE_FORM"),
                Arguments.of(
                        other(IdentityType.RESIDENT_ID, NUMBER, null, "甲", null, "32a", true),
                        "/divisionCode DIVISION_CODE_FORM"),
                Arguments.of(
                        other(IdentityType.RESIDENT_ID, NUMBER, null, "甲", null, null, false),
                        "/consents/processing PROCESSING_CONSENT_REQUIRED"));
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void wrongFormsNameTheField(RegistrationForm form, String error) {
        Refusal refusal = refused(form, registry.act());

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors()).extracting(e -> e.pointer() + " " + e.code()).contains(error);
        assertThat(registry.documents.all("volunteers")).isEmpty();
    }

    @Test
    void fourteenTodayNeedsNoGuardian() {
        String number = SyntheticNumbers.residentId(LocalDate.of(2012, 3, 5), 1);
        registry.module
                .registerVolunteer()
                .register(RegistryHarness.form(number, null), registry.act());

        assertThat(registry.standing().turns14On()).isNull();
        assertThat(registry.standing().turns18On()).isEqualTo("2030-03-05");
    }

    @Test
    void consentsAreHistories() {
        String id = registry.registerAdult(1);
        registry.clocks.advance(Duration.ofHours(1));
        var seen = registry.module.readVolunteers().current(id);
        registry.module
                .changeConsents()
                .change(seen, new ConsentsForm(false, null), registry.act());

        var afterHour = RegistryHarness.START.plus(Duration.ofHours(1));
        assertThat(registry.standing().insurerConsentAt(afterHour.minusMillis(1))).isTrue();
        assertThat(registry.standing().insurerConsentAt(afterHour)).isFalse();

        var lost =
                catchThrowableOfType(
                        RefusedException.class,
                        () ->
                                registry.module
                                        .changeConsents()
                                        .change(
                                                seen,
                                                new ConsentsForm(true, null),
                                                registry.act()));
        assertThat(lost.refusal().kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
    }

    @Test
    void aGuardianUnder14CannotWithdrawAndOnlyTheAssociationSetsOne() {
        String id =
                registry.module
                        .registerVolunteer()
                        .register(
                                RegistryHarness.form(
                                        SyntheticNumbers.residentId(BORN_2013, 1), guardian()),
                                registry.act())
                        .volunteerId();
        var seen = registry.module.readVolunteers().current(id);
        var withdrawn =
                catchThrowableOfType(
                        RefusedException.class,
                        () ->
                                registry.module
                                        .changeConsents()
                                        .change(
                                                seen,
                                                new ConsentsForm(true, null),
                                                registry.act()));
        assertThat(withdrawn.refusal().code()).isEqualTo("GUARDIAN_CONSENT_REQUIRED");
        var bySelf =
                catchThrowableOfType(
                        RefusedException.class,
                        () ->
                                registry.module
                                        .changeConsents()
                                        .change(
                                                seen,
                                                new ConsentsForm(true, guardian()),
                                                registry.act(Roles.VOLUNTEER, "x", "y")));
        assertThat(bySelf.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);

        registry.clocks.advance(Duration.ofHours(1));
        registry.module
                .changeConsents()
                .change(
                        seen,
                        new ConsentsForm(false, null),
                        registry.act(Roles.VOLUNTEER, "z", "y"));
        assertThat(registry.standing().guardianConsentAt(registry.clocks.now())).isTrue();
        assertThat(registry.standing().insurerConsentAt(registry.clocks.now())).isFalse();
    }

    @Test
    void numbersHaveACheckDigit() {
        assertThat(VolunteerNumbers.checkDigit("7992739871")).isEqualTo(3);
        assertThat(VolunteerNumbers.of("0z1y2x3w4v5t6s7r8q9p0n1m2k")).matches("[0-9]{18}");
    }

    private static RegistrationForm form(String number) {
        return RegistryHarness.form(number, null);
    }

    private static GuardianForm guardian() {
        return new GuardianForm("测试乙", LocalDate.of(2026, 3, 1));
    }

    private static RegistrationForm other(
            IdentityType type,
            String number,
            @Nullable LocalDate birthDate,
            String name,
            @Nullable String phone,
            @Nullable String divisionCode,
            boolean processing) {
        return new RegistrationForm(
                new RegistrationForm.Identity(type, number),
                name,
                birthDate,
                phone,
                null,
                divisionCode,
                null,
                new RegistrationForm.Consents(processing, false, null));
    }

    private Refusal refused(RegistrationForm form, Act act) {
        var thrown =
                catchThrowableOfType(
                        RefusedException.class,
                        () -> registry.module.registerVolunteer().register(form, act));
        assertThat(thrown).isNotNull();
        return thrown.refusal();
    }
}
