package org.weijifen.registry.insured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weijifen.registry.insured.SignedChain.insured;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.bordereau.Row;
import org.weijifen.bordereau.RsaEntrySigner;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.registry.identity.IdentityType;
import org.weijifen.registry.identity.SyntheticNumbers;
import org.weijifen.registry.insured.InsuredPersons.Line;
import org.weijifen.registry.insured.InsuredPersons.Withheld;
import org.weijifen.registry.registration.RegistrationForm;
import org.weijifen.registry.volunteer.ConsentsForm;
import org.weijifen.registry.wiring.RegistryHarness;
import org.weijifen.scheme.Roles;
import org.weijifen.testkit.memory.CrashingDocuments;

/** Personal data reaches the insurer only under consent and only through a bordereau (P6, F8). */
class DiscloseInsuredTest {
    private static final RsaEntrySigner SIGNER = SignedChain.signer();
    private static final String NAME = "测试甲";

    private final RegistryHarness registry = new RegistryHarness();

    @BeforeEach
    void trust() {
        registry.insuranceKeys = SignedChain.keysOf(SIGNER);
    }

    @Test
    void whoConsentedIsNamedAndTheOthersComeWithAReason() {
        String consenting = registry.registerAdult(1);
        String refusing = register(2, false);
        String gone = registry.registerAdult(3);
        String erased = registry.registerAdult(4);
        registry.documents.delete("data-keys", List.of(erased));
        var chain =
                new SignedChain(SIGNER)
                        .entry(
                                "picc",
                                insured(consenting),
                                insured(refusing),
                                insured(gone),
                                insured(erased),
                                insured("nobody"))
                        .entry("picc", insured(gone).without(Row.Status.ENDED, "REMOVED"));
        InsuredPersons answer = disclose(chain, "picc");
        assertThat(answer.activityId()).isEqualTo("act-1");
        assertThat(answer.named()).isEqualTo(1);
        assertThat(answer.withheld()).isEqualTo(4);
        assertThat(line(answer, consenting).person().name()).isEqualTo(NAME);
        assertThat(line(answer, consenting).person().identityType())
                .isEqualTo(IdentityType.RESIDENT_ID);
        assertThat(line(answer, consenting).person().identityNumber()).isEqualTo(number(1));
        assertThat(line(answer, refusing).withheld()).isEqualTo(Withheld.NO_CONSENT);
        assertThat(line(answer, gone).withheld()).isEqualTo(Withheld.NOT_INSURED);
        assertThat(line(answer, erased).withheld()).isEqualTo(Withheld.ERASED);
        assertThat(line(answer, "nobody").withheld()).isEqualTo(Withheld.UNKNOWN_PERSON);
    }

    /** The consent must have stood when the cover began; one of today alone is not enough. */
    @Test
    void aConsentThatBeganLaterDoesNotReachBack() {
        registry.clocks.setNow(SignedChain.FROM.plusSeconds(1));
        String later = registry.registerAdult(5);
        var chain = new SignedChain(SIGNER).entry("picc", insured(later));
        assertThat(line(disclose(chain, "picc"), later).withheld()).isEqualTo(Withheld.NO_CONSENT);
    }

    /** Nor is one that stood then and was taken back since. */
    @Test
    void aConsentTakenBackNamesNobodyAnyMore() {
        String id = registry.registerAdult(12);
        var chain = new SignedChain(SIGNER).entry("picc", insured(id));
        registry.clocks.setNow(SignedChain.UNTIL);
        assertThat(line(disclose(chain, "picc"), id).person()).isNotNull();
        registry.module
                .changeConsents()
                .change(
                        registry.module.readVolunteers().current(id),
                        new ConsentsForm(false, null),
                        registry.act());
        InsuredPersons answer = disclose(chain, "picc");
        assertThat(line(answer, id).withheld()).isEqualTo(Withheld.NO_CONSENT);
        assertThat(answer.named()).isZero();
    }

    @Test
    void everyDisclosureLeavesATraceWithoutPersonalData() {
        String id = registry.registerAdult(6);
        var chain = new SignedChain(SIGNER).entry("picc", insured(id), insured("nobody"));
        disclose(chain, "picc");
        InsuredPersons answer = disclose(chain, "picc");
        String kept = String.valueOf(registry.documents.all("disclosures").getFirst().state());
        assertThat(kept)
                .contains("count=2", "insurerId=picc", "by=clerk-1", "named=1", "withheld=1");
        List<String> traces = audit();
        assertThat(traces).hasSize(2);
        assertThat(traces)
                .allSatisfy(
                        t ->
                                assertThat(t)
                                        .contains("clerk-1", "insured-persons.disclose")
                                        .contains("disclosures/act-1"));
        for (String trace : List.of(kept, traces.toString(), answer.toString())) {
            assertThat(trace).doesNotContain(NAME).doesNotContain(number(6));
        }
        assertThat(answer.persons().toString()).doesNotContain(NAME).doesNotContain(number(6));
        assertThat(line(answer, id).person().toString()).doesNotContain(NAME);
    }

    @Test
    void anotherInsurersListOpensNothing() {
        String id = registry.registerAdult(7);
        var chain = new SignedChain(SIGNER).entry("picc", insured(id));
        assertRefused(chain.signed(), "cpic", "OTHER_INSURER");
    }

    /** Postponed into another insurer's year: each sees the lines that its own policy covers. */
    @Test
    void onlyLinesOfTheOwnPolicyAreNamed() {
        String old = registry.registerAdult(8);
        String moved = registry.registerAdult(9);
        var chain =
                new SignedChain(SIGNER)
                        .entry("picc", insured(old), insured(moved))
                        .entry("cpic", insured(moved));
        assertThat(line(disclose(chain, "cpic"), old).withheld()).isEqualTo(Withheld.OTHER_INSURER);
        assertThat(line(disclose(chain, "cpic"), moved).person()).isNotNull();
        assertThat(line(disclose(chain, "picc"), moved).withheld())
                .isEqualTo(Withheld.OTHER_INSURER);
    }

    @Test
    void whatIsNotSignedByOurKeyOpensNothing() {
        String id = registry.registerAdult(10);
        var forged = new SignedChain(SignedChain.signer()).entry("picc", insured(id)).signed();
        assertRefused(forged, "picc", "BORDEREAU_NOT_VERIFIED");
        var good = new SignedChain(SIGNER).entry("picc", insured("nobody")).signed();
        String other = good.entries().getFirst().csv().replace("nobody", id);
        var changed = new SignedEntries.Signed(good.entries().getFirst().jws(), other);
        assertRefused(
                new SignedEntries(List.of(changed), good.head()), "picc", "BORDEREAU_NOT_VERIFIED");
        assertRefused(new SignedEntries(List.of(), null), "picc", "NO_BORDEREAU");
        var rubbish = new SignedEntries.Signed("x", "y");
        assertRefused(new SignedEntries(List.of(rubbish), null), "picc", "BORDEREAU_NOT_VERIFIED");
    }

    /** No trace, no data: the record comes first. */
    @Test
    void whatCannotBeRecordedIsNotAnswered() {
        String id = registry.registerAdult(11);
        var chain = new SignedChain(SIGNER).entry("picc", insured(id));
        var dying =
                new CrashingDocuments(registry.documents, _ -> CrashingDocuments.Fate.CRASH_BEFORE);
        registry.start(dying);
        dying.arm();
        assertThatThrownBy(() -> disclose(chain, "picc"))
                .isInstanceOf(CrashingDocuments.Crash.class);
    }

    private void assertRefused(SignedEntries entries, String insurerId, String code) {
        assertThatThrownBy(
                        () ->
                                registry.module
                                        .discloseInsured()
                                        .disclose(entries, insurerId::equals, act()))
                .isInstanceOf(RefusedException.class)
                .hasMessage(code);
        assertThat(registry.documents.all("disclosures")).isEmpty();
    }

    private InsuredPersons disclose(SignedChain chain, String insurerId) {
        return registry.module
                .discloseInsured()
                .disclose(chain.signed(registry.clocks.now(), insurerId), insurerId::equals, act());
    }

    private Act act() {
        return new Act(
                registry.clocks.now(),
                "clerk-1",
                Roles.INSURER,
                "insured-persons.disclose",
                null,
                null);
    }

    private String register(int sequence, boolean insurer) {
        RegistrationForm adult = RegistryHarness.adult(sequence);
        var form =
                new RegistrationForm(
                        adult.identity(),
                        adult.name(),
                        adult.birthDate(),
                        adult.phone(),
                        adult.gender(),
                        adult.divisionCode(),
                        adult.floatingPopulation(),
                        new RegistrationForm.Consents(true, insurer, null));
        return registry.module.registerVolunteer().register(form, registry.act()).volunteerId();
    }

    private static Line line(InsuredPersons answer, String volunteerId) {
        return answer.persons().stream()
                .filter(line -> line.volunteerId().equals(volunteerId))
                .findFirst()
                .orElseThrow();
    }

    private static String number(int sequence) {
        return SyntheticNumbers.residentId(LocalDate.of(1980, 5, 6), sequence);
    }

    private List<String> audit() {
        registry.published("registry.volunteers");
        List<String> found = new ArrayList<>();
        for (LogRecord entry : registry.log.records("registry-service.audit")) {
            String text = new String(entry.value(), StandardCharsets.UTF_8);
            if (text.contains("disclosures/")) {
                found.add(text);
            }
        }
        return found;
    }
}
