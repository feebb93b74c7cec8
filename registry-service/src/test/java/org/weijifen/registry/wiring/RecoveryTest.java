package org.weijifen.registry.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.registry.wiring.RegistryHarness.START;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.contracts.registry.VolunteerCancelled;
import org.weijifen.contracts.registry.VolunteerReinstated;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.registry.organization.OrganizationForm;
import org.weijifen.registry.recorder.AppointmentForm;
import org.weijifen.registry.volunteer.CancelRegistration;
import org.weijifen.registry.volunteer.ConsentsForm;
import org.weijifen.registry.volunteer.Volunteer;
import org.weijifen.scheme.Roles;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;
import org.weijifen.testkit.memory.NthCommit;

/** The register comes back from a backup and its own topics, and repeats nothing. */
class RecoveryTest {
    private static final Instant DAY_1 = START.plus(Duration.ofDays(1));
    private static final Instant DAY_2 = START.plus(Duration.ofDays(2));
    private static final Instant DAY_3 = START.plus(Duration.ofDays(3));
    private static final Instant DAY_4 = START.plus(Duration.ofDays(4));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private final RegistryHarness registry = new RegistryHarness();
    private String left = "";
    private String sanctioned = "";
    private String body = "";

    @BeforeEach
    void registered() {
        left = registry.registerAdult(1);
        sanctioned = registry.registerAdult(2);
    }

    /** Leaves, returns, changes consents; is sanctioned and freed; a body and its recorder. */
    private void richHistory() {
        body = registerBody("key-body");
        var term = new AppointmentForm(TODAY, TODAY.plusYears(1), TODAY);
        registry.module.appointRecorder().appoint(body, left, term, registry.act());
        registry.at(DAY_1);
        registry.module
                .cancelRegistration()
                .cancel(left, CancelRegistration.Reason.MOVED_AWAY, registry.act());
        registry.module.dismissRecorder().dismiss(body, left, registry.act());
        registry.arrive(standing(1, DAY_1, new StandingSanction("s1", DAY_1, null, List.of())));
        registry.at(DAY_2);
        registry.module.renewRegistration().renew(left, registry.act());
        var seen = registry.module.readVolunteers().current(left);
        registry.module
                .changeConsents()
                .change(
                        seen,
                        new ConsentsForm(false, null),
                        registry.act(Roles.VOLUNTEER, "consents", "body"));
        registry.arrive(standing(2, DAY_2, new StandingSanction("s1", DAY_1, DAY_3, List.of())));
        registry.at(DAY_3);
    }

    private String registerBody(String key) {
        var form = new OrganizationForm("苍鹭巷", OrganizationKind.UNIT, 1, "320508", null, null);
        return registry.module
                .registerOrganization()
                .register(form, registry.act(Roles.ASSOCIATION, key, "body"))
                .organizationId();
    }

    /** Each event once: what a backup's outboxes hold is sent again, byte by byte. */
    private List<Object> everything() {
        List<Object> all = new ArrayList<>(registry.published("registry.volunteers"));
        all.addAll(registry.published("registry.organizations"));
        return all.stream().distinct().toList();
    }

    private List<Volunteer> states() {
        return List.of(
                registry.module.readVolunteers().current(left).state(),
                registry.module.readVolunteers().current(sanctioned).state());
    }

    private void restore(Backup backup) {
        registry.lose(backup);
        registry.start(registry.documents);
    }

    @Test
    void everythingPublicComesBackAndNothingIsToldAgain() {
        Backup backup = registry.documents.backup();
        richHistory();
        List<Object> told = everything();
        List<Volunteer> before = states();
        assertThat(told).hasSize(2 + 3 + 2 + 3);

        restore(backup);
        assertThat(states()).isEqualTo(before);
        assertThat(everything()).isEqualTo(told);
        assertThat(registry.module.readOrganizations().get(body).state().name()).isEqualTo("苍鹭巷");
        registry.at(DAY_4);
        assertThat(everything()).isEqualTo(told);

        // The next act goes on from there, under a higher revision.
        registry.module
                .cancelRegistration()
                .cancel(left, CancelRegistration.Reason.OWN_WISH, registry.act());
        var cancelled = (VolunteerCancelled) registry.volunteerEvents().getLast();
        assertThat(cancelled.standing().active())
                .containsExactly(new Period(START, DAY_1), new Period(DAY_2, DAY_4));
        assertThat(cancelled.revision())
                .isGreaterThan(registry.volunteerEvents().getFirst().revision());
        assertThat(registerBody("key-body")).as("asked again").isEqualTo(body);
    }

    @Test
    void whatHappenedMeanwhileIsToldOnce() {
        Backup backup = registry.documents.backup();
        registry.arrive(standing(1, DAY_1, new StandingSanction("s1", DAY_1, null, List.of())));
        List<Object> told = everything();
        registry.tell(new VolunteerSanctionsEnded(2, DAY_3, sanctioned));

        restore(backup);
        assertThat(everything()).hasSize(told.size() + 1);
        var back = (VolunteerReinstated) registry.volunteerEvents().getLast();
        assertThat(back.sanctionId()).isEqualTo("s1");
        assertThat(back.standing().active()).containsExactly(new Period(START, null));
        registry.arrive(new VolunteerSanctionsEnded(2, DAY_3, sanctioned));
        assertThat(everything()).hasSize(told.size() + 1);
    }

    @Test
    void aCancellationThatWasNeverSentIsToldOnce() {
        Backup backup = registry.documents.backup();
        List<Object> told = everything();
        registry.tell(standing(1, DAY_1, new StandingSanction("s1", DAY_1, null, List.of())));
        restore(backup);
        assertThat(everything()).hasSize(told.size() + 1);
        assertThat(registry.standing().status()).isEqualTo(VolunteerStatus.CANCELLED);
    }

    @Test
    void whoRegisteredAfterTheBackupHasToRegisterAgain() {
        Backup backup = registry.documents.backup();
        String late = registry.registerAdult(3);
        List<Object> told = everything();
        restore(backup);
        assertThatThrownBy(() -> registry.module.readVolunteers().current(late))
                .isInstanceOf(RefusedException.class);
        assertThat(everything()).isEqualTo(told);
        assertThat(registry.registerAdult(3)).isNotEqualTo(late);
    }

    @Test
    void brokenOffAnywhereAndBegunAgainItEndsTheSame() {
        Backup backup = registry.documents.backup();
        richHistory();
        List<Object> told = everything();
        List<Volunteer> before = states();
        int crashes = 0;
        for (int nth = 1; nth < 9; nth++) {
            registry.lose(backup);
            var fatal = new NthCommit(nth, () -> Fate.CRASH_AFTER);
            crashes += fatal.kills(registry.documents, registry::start) ? 1 : 0;
            registry.start(registry.documents);
            assertThat(states()).as("crash at commit " + nth).isEqualTo(before);
            assertThat(everything()).as("crash at commit " + nth).isEqualTo(told);
        }
        assertThat(crashes).isGreaterThan(3);
    }

    private VolunteerSanctionsStanding standing(
            long revision, Instant at, StandingSanction... sanctions) {
        return new VolunteerSanctionsStanding(revision, at, sanctioned, List.of(sanctions));
    }
}
