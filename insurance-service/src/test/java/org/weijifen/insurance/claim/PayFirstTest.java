package org.weijifen.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.claim.ClaimRig.refused;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.scheme.GusuPolicy;

/** What was agreed to is paid, in the days that it was agreed to in (domain.md F7). */
class PayFirstTest {
    private final ClaimRig rig = new ClaimRig(new InMemoryDocuments(), GusuPolicy.POLICY);

    @BeforeEach
    void aClaimOfOneCoveredPerson() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), sealed(2, line("v1")));
        rig.submit("c1", ClaimKind.MEDICAL, 300_000);
    }

    @Test
    void aClaimIsNotReopenedWhileSomethingAgreedIsUnpaid() {
        rig.approve("c1", 200_000, "1");
        rig.pay("c1", "p1", 150_000);
        Round before = rig.claim("c1").round();
        Refusal refusal = refused(() -> reopen("2"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("PAY_FIRST");
        assertThat(refusal.detail()).contains("50000 fen");
        assertThat(rig.claim("c1").round()).isEqualTo(before);
        rig.pay("c1", "p2", 50_000);
        assertThat(reopen("3").status()).isEqualTo(ClaimStatus.REOPENED);
    }

    private Claim reopen(String key) {
        return rig.advance("c1", new ClaimCommand.Reopen("New papers."), key);
    }
}
