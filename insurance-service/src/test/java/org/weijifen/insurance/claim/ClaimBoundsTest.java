package org.weijifen.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.claim.ClaimRig.refused;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.minute;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.insurance.wiring.Facts;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.scheme.GusuPolicy;

/** No document grows without end, whoever sends how much. */
class ClaimBoundsTest {
    private final ClaimRig rig = new ClaimRig(new InMemoryDocuments(), GusuPolicy.POLICY);

    @Test
    void onePersonHasAHundredClaimsAndKeepsNobodyElseFromTheirs() {
        for (int i = 0; i < 100; i++) {
            rig.submit("c" + i, ClaimKind.MEDICAL, 1_000);
        }
        assertThat(refused(() -> rig.submit("more", ClaimKind.MEDICAL, 1_000)).code())
                .isEqualTo("TOO_MANY_CLAIMS");
        var other = new Petition(ACTIVITY, "v2", ClaimKind.MEDICAL, minute(60), 1_000, "A fall.");
        assertThat(rig.submit("other", other)).isNotNull();
        assertThat(rig.submit("c7", ClaimKind.MEDICAL, 1_000)).isEqualTo(rig.claim("c7"));
    }

    /** What never becomes a claim does not use up the person's hundred. */
    @Test
    void aRefusedSubmissionDoesNotCount() {
        var future = new Petition(ACTIVITY, "v1", ClaimKind.MEDICAL, minute(101), 1_000, "A fall.");
        for (int i = 0; i < 100; i++) {
            String claimId = "future" + i;
            assertThat(refused(() -> rig.submit(claimId, future)).code())
                    .isEqualTo("IN_THE_FUTURE");
        }
        assertThat(rig.submit("c1", ClaimKind.MEDICAL, 1_000)).isNotNull();
    }

    /** A key that was used stands for its claim; another person's count does not change. */
    @Test
    void aRepeatedKeyCountsForNobodyElse() {
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        var other = new Petition(ACTIVITY, "v2", ClaimKind.MEDICAL, minute(60), 1_000, "A fall.");
        rig.submit("c1", other);
        assertThat(rig.claimsOf("volunteer:v2")).isEmpty();
        assertThat(rig.claimsOf("volunteer:v1")).containsExactly("c1");
    }

    /** That nothing more comes is said once while something is waited for, else it is no step. */
    @Test
    void sayingThatNothingMoreComesDoesNotFillTheClaim() {
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        Claim before = rig.claim("c1");
        for (int i = 0; i < 5; i++) {
            assertThat(bring(0, true, "nothing" + i)).isEqualTo(before);
        }
    }

    @Test
    void aClaimHoldsTwoHundredPapers() {
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        assertThat(bring(200, "1").evidence()).hasSize(200);
        Refusal refusal = refused(() -> bring(1, "2"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.detail()).contains("200");
    }

    @Test
    void theReserveIsSetTwoHundredTimes() {
        rig.deliver(Facts.registered(1, "v1", -900));
        rig.deliver(Facts.filed(1, Facts.line("v1")));
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        for (int i = 0; i < 200; i++) {
            reserve(i);
        }
        Refusal refusal = refused(() -> reserve(200));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.detail()).contains("200");
    }

    private void reserve(int fen) {
        rig.advance("c1", new ClaimCommand.SetReserve(fen, "By experience."), "reserve-" + fen);
    }

    private Claim bring(int papers, String key) {
        return bring(papers, false, key);
    }

    private Claim bring(int papers, boolean nothingFurther, String key) {
        var paper = new Evidence("INVOICE", "doc-1", SchemeCalendar.dateOf(rig.clocks.now()));
        List<Evidence> items = Collections.nCopies(papers, paper);
        return rig.desk()
                .advance()
                .advance(
                        "c1",
                        new ClaimCommand.BringEvidence(items, nothingFurther),
                        ClaimRig.ASSOCIATION,
                        rig.act("off-1", "association", "key-of-the-officer-" + key))
                .state();
    }
}
