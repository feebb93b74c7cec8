package org.weijifen.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.claim.ClaimRig.refused;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.Ruling.Verdict;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.scheme.SchemeCalendar;
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

    @Test
    void aSecondAgreementLeavesTheTimeToPayOfTheFirst() {
        rig.decide("c1", Verdict.CERTAIN_PART, 100_000, null, "1");
        LocalDate first = today();
        rig.clocks.advance(Duration.ofDays(2));
        rig.decide("c1", Verdict.CERTAIN_PART, 150_000, null, "2");
        assertThat(rig.claim("c1").round().agreedOn()).isEqualTo(first);
        rig.pay("c1", "p1", 100_000);
        rig.clocks.advance(Duration.ofDays(2));
        rig.approve("c1", 200_000, "3");
        assertThat(rig.claim("c1").round().agreedOn()).isEqualTo(first);
        assertThat(rig.claim("c1").round().decidedOn()).isEqualTo(today());
    }

    @Test
    void onceEverythingIsPaidANewAgreementHasItsOwnTime() {
        rig.decide("c1", Verdict.CERTAIN_PART, 100_000, null, "1");
        rig.pay("c1", "p1", 100_000);
        rig.clocks.advance(Duration.ofDays(2));
        rig.decide("c1", Verdict.CERTAIN_PART, 150_000, null, "2");
        assertThat(rig.claim("c1").round().agreedOn()).isEqualTo(today());
        assertThat(rig.claim("c1").round().paidOn()).isNull();
    }

    @Test
    void theRestIsNotRefusedWhileTheCertainPartIsUnpaid() {
        rig.decide("c1", Verdict.CERTAIN_PART, 100_000, null, "1");
        Refusal refusal = refused(() -> rig.decide("c1", Verdict.REJECT, 0, "F7", "2"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("PAY_FIRST");
        assertThat(rig.claim("c1").amounts().approvedFen()).isEqualTo(100_000);
        rig.pay("c1", "p1", 100_000);
        rig.decide("c1", Verdict.REJECT, 0, "F7", "3");
        assertThat(rig.claim("c1").status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(rig.claim("c1").amounts().paidFen()).isEqualTo(100_000);
    }

    /** The certain part is owed; the final amount pays the difference (Insurance Law, art. 25). */
    @ParameterizedTest
    @CsvSource({
        // certain part, paid, final amount, refused by, agreed afterwards, status
        "100000,      0,  99999, PAY_FIRST, 100000, SUBMITTED",
        "100000,      0,      1, PAY_FIRST, 100000, SUBMITTED",
        "100000,  40000,  40000, PAY_FIRST, 100000, SUBMITTED",
        "100000,  40000, 100000,          , 100000, APPROVED",
        "100000,      0, 100000,          , 100000, APPROVED",
        "100000,      0, 250000,          , 250000, APPROVED",
        "100000, 100000, 100000,          , 100000, PAID",
        "100000, 100000, 250000,          , 250000, APPROVED",
        "100000, 100000,  60000,          ,  60000, PAID",
    })
    void theFinalAmountTakesBackNothingThatIsOwed(
            long certain, long paid, long last, @Nullable String code, long agreed, String status) {
        rig.decide("c1", Verdict.CERTAIN_PART, certain, null, "1");
        if (paid > 0) {
            rig.pay("c1", "p1", paid);
        }
        if (code == null) {
            rig.approve("c1", last, "2");
        } else {
            assertThat(refused(() -> rig.approve("c1", last, "2")).code()).isEqualTo(code);
        }
        Claim claim = rig.claim("c1");
        assertThat(claim.amounts().approvedFen()).isEqualTo(agreed);
        assertThat(claim.amounts().paidFen()).isEqualTo(paid);
        assertThat(claim.status()).hasToString(status);
    }

    private LocalDate today() {
        return SchemeCalendar.dateOf(rig.clocks.now());
    }

    private Claim reopen(String key) {
        return rig.advance("c1", new ClaimCommand.Reopen("New papers."), key);
    }
}
