package org.weijifen.registry.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.registry.AppointmentPeriod;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.contracts.registry.RecorderAppointed;
import org.weijifen.contracts.registry.RecorderDismissed;
import org.weijifen.contracts.registry.RecorderEvent;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.registry.organization.OrganizationForm;
import org.weijifen.registry.volunteer.CancelRegistration;
import org.weijifen.registry.wiring.RegistryHarness;

/** Bodies and their recorders over the module; local today is 2026-03-05. */
class AppointmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final String CODE = "91350100M000100Y43";

    private final RegistryHarness registry = new RegistryHarness();
    private String organization = "";
    private String volunteer = "";

    @BeforeEach
    void registered() {
        organization = organization(form(3, null, null));
        volunteer = registry.registerAdult(1);
    }

    @Test
    void appointedExtendedDismissedAppointedAgain() {
        appoint(TODAY, TODAY.plusYears(1));
        appoint(TODAY, TODAY.plusYears(2));
        registry.clocks.advance(Duration.ofDays(10));
        registry.module.dismissRecorder().dismiss(organization, volunteer, registry.act());
        appoint(TODAY.plusDays(10), TODAY.plusDays(20));

        List<RecorderEvent> events = events();
        assertThat(events)
                .extracting(RecorderEvent::appointments)
                .containsExactly(
                        List.of(term(0, 365)),
                        List.of(term(0, 731)),
                        List.of(term(0, 10)),
                        List.of(term(0, 10), term(10, 20)));
        assertThat(events.get(1)).isInstanceOf(RecorderAppointed.class);
        assertThat(((RecorderDismissed) events.get(2)).on()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void theSameAgainIsNoNews() {
        appoint(TODAY, TODAY.plusDays(30));
        appoint(TODAY, TODAY.plusDays(30));
        registry.module.dismissRecorder().dismiss(organization, volunteer, registry.act());
        registry.module.dismissRecorder().dismiss(organization, volunteer, registry.act());

        assertThat(events()).hasSize(2);
    }

    @Test
    void aRepeatGetsTheFirstAnswerThoughThePersonHasLeft() {
        var form = new AppointmentForm(TODAY, TODAY.plusDays(30), TODAY);
        var act = registry.act();
        var use = registry.module.appointRecorder();
        String first = use.appoint(organization, volunteer, form, act).answer();
        registry.module
                .cancelRegistration()
                .cancel(volunteer, CancelRegistration.Reason.OWN_WISH, registry.act());

        assertThat(use.appoint(organization, volunteer, form, act).answer()).isEqualTo(first);
    }

    @Test
    void aTermAheadReplacesOnlyWhatItOverlaps() {
        appoint(TODAY, TODAY.plusDays(30));
        appoint(TODAY.plusDays(20), TODAY.plusDays(40));

        assertThat(events().getLast().appointments()).containsExactly(term(0, 20), term(20, 40));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 2026-04-01, 2026-01-01, /from DATE_PAST",
        "2026-03-05, 2026-03-05, 2026-01-01, /until TERM_EMPTY",
        "2026-03-06, 2026-03-05, 2026-01-01, /until TERM_EMPTY",
        "2026-03-05, 2026-04-01, 2026-03-06, /trainedOn NOT_TRAINED",
        "2026-04-05, 2026-05-01, 2026-04-01, /trainedOn NOT_TRAINED",
    })
    void wrongTerms(LocalDate from, LocalDate until, LocalDate trainedOn, String error) {
        Refusal refusal =
                refused(
                        () ->
                                registry.module
                                        .appointRecorder()
                                        .appoint(
                                                organization,
                                                volunteer,
                                                new AppointmentForm(from, until, trainedOn),
                                                registry.act()));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors())
                .extracting(e -> e.pointer() + " " + e.code())
                .containsExactly(error);
    }

    @Test
    void unknownOrCancelledPeopleAndUnknownBodies() {
        assertThat(refusedTo(organization, "nobody").code()).isEqualTo("UNKNOWN_VOLUNTEER");
        assertThat(refusedTo("nowhere", volunteer).code()).isEqualTo("UNKNOWN_ORGANIZATION");
        registry.module
                .cancelRegistration()
                .cancel(volunteer, CancelRegistration.Reason.OWN_WISH, registry.act());
        assertThat(refusedTo(organization, volunteer).code()).isEqualTo("VOLUNTEER_NOT_ACTIVE");
        assertThat(
                        refused(
                                        () ->
                                                registry.module
                                                        .dismissRecorder()
                                                        .dismiss(
                                                                organization,
                                                                volunteer,
                                                                registry.act()))
                                .code())
                .isEqualTo("NOT_A_RECORDER");
    }

    @Test
    void aCreditCodeBelongsToOneBody() {
        String first = organization(form(2, null, CODE));
        Refusal refusal = refused(() -> organization(form(3, first, " 91350100m000100y43")));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.detail()).contains(first);
        List<Object> published = registry.published("registry.organizations");
        assertThat(published).hasSize(2).hasOnlyElementsOfType(OrganizationRegistered.class);
    }

    @Test
    void aCrashAfterTheReservationIsFinishedByTheNextRequest() {
        String first = organization(form(2, null, CODE));
        registry.documents.delete("organizations", List.of(first));

        assertThat(organization(form(2, null, CODE))).isEqualTo(first);
    }

    @Test
    void wrongBodies() {
        assertThat(faults(new OrganizationForm(" ", OrganizationKind.UNIT, 5, "x", "a b", "y")))
                .containsExactlyInAnyOrder(
                        "/name NAME_LENGTH",
                        "/level LEVEL_RANGE",
                        "/divisionCode DIVISION_CODE_FORM",
                        "/parentId INVALID_ID",
                        "/unifiedSocialCreditCode CREDIT_CODE_INVALID");
        assertThat(faults(form(1, organization, null)))
                .containsExactly("/parentId LEVEL_1_HAS_NO_PARENT");
        assertThat(faults(form(4, "nowhere", null)))
                .containsExactly("/parentId UNKNOWN_ORGANIZATION");
        assertThat(faults(form(3, organization, null))).containsExactly("/parentId PARENT_LEVEL");
        assertThat(organization(form(4, organization, null))).isNotEmpty();
    }

    private List<String> faults(OrganizationForm form) {
        return refused(() -> organization(form)).errors().stream()
                .map(e -> e.pointer() + " " + e.code())
                .toList();
    }

    private Refusal refusedTo(String organizationId, String volunteerId) {
        var form = new AppointmentForm(TODAY, TODAY.plusDays(1), TODAY);
        return refused(
                () ->
                        registry.module
                                .appointRecorder()
                                .appoint(organizationId, volunteerId, form, registry.act()));
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var thrown = catchThrowableOfType(RefusedException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.refusal();
    }

    private void appoint(LocalDate from, LocalDate until) {
        registry.module
                .appointRecorder()
                .appoint(
                        organization,
                        volunteer,
                        new AppointmentForm(from, until, TODAY),
                        registry.act());
    }

    private List<RecorderEvent> events() {
        return registry.published("registry.organizations").stream()
                .filter(RecorderEvent.class::isInstance)
                .map(RecorderEvent.class::cast)
                .toList();
    }

    private String organization(OrganizationForm form) {
        return registry.module
                .registerOrganization()
                .register(form, registry.act())
                .organizationId();
    }

    private static OrganizationForm form(int level, String parent, String creditCode) {
        return new OrganizationForm(
                "Heron Lane Station", OrganizationKind.UNIT, level, "990001", parent, creditCode);
    }

    private static AppointmentPeriod term(int fromDay, int untilDay) {
        return new AppointmentPeriod(TODAY.plusDays(fromDay), TODAY.plusDays(untilDay));
    }
}
