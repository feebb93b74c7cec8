package org.weijifen.registry.insured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.weijifen.registry.insured.SignedChain.insured;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private SignedEntries cut;
    private SignedEntries whole;

    @BeforeEach
    void sign() {
        registry.insuranceKeys = SignedChain.keysOf(SIGNER);
        String id = registry.registerAdult(1);
        var chain = new SignedChain(SIGNER).entry("picc", insured(id));
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
        assertThat(refused.refusal().detail()).contains("newest", "entries: 1, before: 2");
        assertThat(withheld(disclose(whole))).isEqualTo(Withheld.NOT_INSURED);
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
