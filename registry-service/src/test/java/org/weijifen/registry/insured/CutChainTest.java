package org.weijifen.registry.insured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.weijifen.registry.insured.SignedChain.insured;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.bordereau.Head;
import org.weijifen.bordereau.Row;
import org.weijifen.bordereau.RsaEntrySigner;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.registry.insured.InsuredPersons.Withheld;
import org.weijifen.registry.wiring.RegistryHarness;
import org.weijifen.scheme.Roles;

/** A chain cut off at its end verifies; it must not bring back whom a later entry ended (P6). */
class CutChainTest {
    private static final RsaEntrySigner SIGNER = SignedChain.signer();

    private final RegistryHarness registry = new RegistryHarness();
    private SignedChain chain;
    private SignedEntries cut;
    private SignedEntries whole;

    @BeforeEach
    void sign() {
        registry.insuranceKeys = SignedChain.keysOf(SIGNER);
        String id = registry.registerAdult(1);
        chain = new SignedChain(SIGNER).entry("picc", insured(id));
        cut = chain.signed();
        whole = chain.entry("picc", insured(id).without(Row.Status.ENDED, "REMOVED")).signed();
    }

    @Test
    void fewerEntriesThanWereSeenBeforeOpenNothing() {
        assertThat(disclose(cut).named()).isEqualTo(1);
        assertThat(withheld(disclose(whole))).isEqualTo(Withheld.NOT_INSURED);
        var refused = catchThrowableOfType(RefusedException.class, () -> disclose(cut));
        assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refused.refusal().code()).isEqualTo("BORDEREAU_NOT_NEWEST");
        assertThat(refused.refusal().detail()).contains("newest", "entries: 1, known: 2");
        assertThat(withheld(disclose(whole))).isEqualTo(Withheld.NOT_INSURED);
    }

    /** Cut to a state that the registry never saw longer: the head of the whole tells. */
    @Test
    void aChainCutBeforeItWasEverSeenLongerOpensNothing() {
        assertRefused(new SignedEntries(cut.entries(), whole.head()), "BORDEREAU_NOT_NEWEST");
        assertRefused(new SignedEntries(cut.entries(), null), "BORDEREAU_NOT_FRESH");
        assertRefused(new SignedEntries(whole.entries(), cut.head()), "BORDEREAU_NOT_FRESH");
        assertThat(registry.documents.all("disclosures")).isEmpty();
    }

    /** A head is shown for minutes: one kept from when the chain was shorter is refused. */
    @Test
    void aHeadIsShownForMinutesOnly() {
        Instant issued = RegistryHarness.START;
        Instant last = issued.plus(Head.VALID).plus(Head.SKEW).minusMillis(1);
        registry.clocks.setNow(last);
        assertThat(disclose(cut).named()).isEqualTo(1);
        registry.clocks.setNow(last.plusMillis(1));
        assertRefused(cut, "BORDEREAU_NOT_FRESH");
        Instant ahead = registry.clocks.now().plus(Head.SKEW);
        assertRefused(chain.signed(ahead.plusMillis(1)), "BORDEREAU_NOT_FRESH");
        assertThat(disclose(chain.signed(ahead)).named()).isZero();
    }

    @Test
    void aHeadThatIsNotOursOrNotForUsIsRefused() {
        Head head = chain.head(RegistryHarness.START);
        assertRefused(chain.with("rubbish"), "BORDEREAU_NOT_VERIFIED");
        String stranger = head.signed(SignedChain.signer().heads());
        assertRefused(chain.with(stranger), "BORDEREAU_NOT_VERIFIED");
        assertRefused(chain.with(head.signed(SIGNER)), "BORDEREAU_NOT_VERIFIED");
        String entry = whole.entries().getLast().jws();
        assertRefused(chain.with(entry), "BORDEREAU_NOT_VERIFIED");
        assertRefused(chain.with(signed(head, "cpic", head.validUntil())), "BORDEREAU_NOT_FRESH");
        Instant longer = head.validUntil().plusMillis(1);
        assertRefused(chain.with(signed(head, "picc", longer)), "BORDEREAU_NOT_FRESH");
        assertThat(disclose(chain.with(signed(head, "picc", head.validUntil()))).named()).isZero();
    }

    private static String signed(Head head, String audience, Instant until) {
        return new Head(
                        head.activityId(),
                        head.entry(),
                        head.hash(),
                        audience,
                        head.issuedAt(),
                        until)
                .signed(SIGNER.heads());
    }

    private void assertRefused(SignedEntries entries, String code) {
        var refused = catchThrowableOfType(RefusedException.class, () -> disclose(entries));
        assertThat(refused).isNotNull();
        assertThat(refused.refusal().code()).isEqualTo(code);
    }

    /** Only so many disclosures are kept; the longest chain stays known all the same. */
    @Test
    void theLongestChainOutlivesTheKeptDisclosures() {
        var known = Disclosures.NONE;
        for (int i = 0; i < 300; i++) {
            known = known.with(new Disclosures.Given(SignedChain.FROM, "c", "picc", 3, 1, 0));
        }
        assertThat(known.latest()).hasSize(200);
        assertThat(known.mostEntries()).isEqualTo(3);
        assertThat(Disclosures.NONE.mostEntries()).isZero();
    }

    private InsuredPersons disclose(SignedEntries entries) {
        var act =
                new Act(
                        registry.clocks.now(),
                        "clerk-1",
                        Roles.INSURER,
                        "insured-persons.disclose",
                        null,
                        null);
        return registry.module.discloseInsured().disclose(entries, "picc"::equals, act);
    }

    private static Withheld withheld(InsuredPersons answer) {
        return answer.persons().getFirst().withheld();
    }
}
