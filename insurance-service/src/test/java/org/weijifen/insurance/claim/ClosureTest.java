package org.weijifen.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.claim.ClaimRig.refused;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.insurance.claim.CoverCheck.Outcome;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.scheme.GusuPolicy;

/** A claim of which nobody ever knows the cover comes to an end (domain.md F7). */
class ClosureTest {
    private static final int DAYS =
            GusuPolicy.POLICY.versions().getFirst().insurance().unknownCoverDays();

    private final ClaimRig rig = new ClaimRig(new InMemoryDocuments(), GusuPolicy.POLICY);

    @Test
    void theAssociationClosesItOnceTheDaysHavePassed() {
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        LocalDate first = today().plusDays(DAYS);
        rig.clocks.setNow(SchemeCalendar.startOf(first).minusMillis(1));
        var early = refused(() -> close("1"));
        assertThat(early.code()).isEqualTo("CLOSURE_TOO_EARLY");
        assertThat(early.detail()).contains(first.toString());
        rig.clocks.setNow(SchemeCalendar.startOf(first));
        Claim closed = close("2");
        assertThat(closed.status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(closed.rulings().getLast().reason()).isEqualTo("Never filed.");
        assertThat(rig.publishedTypes()).containsExactly("ClaimSubmitted", "ClaimDecided");
        assertThat(refused(() -> close("3")).code()).isEqualTo("WRONG_STEP");
    }

    /** As any refusal it is told; nobody else could tell it. */
    @Test
    void theAssociationTellsTheRefusal() {
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        rig.clocks.advance(Duration.ofDays(DAYS));
        var notice = new ClaimCommand.GiveNotice(today());
        assertThat(refused(() -> officer(notice, "1")).code()).isEqualTo("UNKNOWN_CLAIM");
        close("2");
        assertThat(officer(notice, "3").round().noticeOn()).isEqualTo(today());
        assertThat(refused(() -> rig.advance("c1", notice, "4")).code()).isEqualTo("UNKNOWN_CLAIM");
    }

    @Test
    void whoseCoverIsKnownTheInsurerDecides() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), sealed(2, line("v1")));
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        rig.clocks.advance(Duration.ofDays(DAYS));
        assertThat(refused(() -> close("1")).code()).isEqualTo("COVER_KNOWN");
        assertThat(refused(() -> rig.advance("c1", new ClaimCommand.Close("No."), "2")).code())
                .isEqualTo("UNKNOWN_CLAIM");
        rig.approve("c1", 1_000, "3");
        assertThat(rig.claim("c1").status()).isEqualTo(ClaimStatus.APPROVED);
    }

    /** The activity became known while the claim was closed: nothing waited for it. */
    @Test
    void itIsReopenedWithTheCoverThatBecameKnown() {
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        rig.clocks.advance(Duration.ofDays(DAYS));
        close("1");
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), sealed(2, line("v1")));
        assertThat(rig.claim("c1").cover()).isNull();
        Claim open = officer(new ClaimCommand.Reopen("Filed after all."), "2");
        assertThat(open.status()).isEqualTo(ClaimStatus.REOPENED);
        assertThat(open.check().outcome()).isEqualTo(Outcome.PASSED);
        rig.approve("c1", 1_000, "3");
        assertThat(rig.pay("c1", "p1", 1_000).status()).isEqualTo(ClaimStatus.PAID);
    }

    /** Reopened too early it may be closed again, after as many days. */
    @Test
    void whatStaysUnknownIsClosedAgain() {
        rig.submit("c1", ClaimKind.MEDICAL, 1_000);
        rig.clocks.advance(Duration.ofDays(DAYS));
        close("1");
        officer(new ClaimCommand.Reopen("Look again."), "2");
        assertThat(refused(() -> close("3")).code()).isEqualTo("CLOSURE_TOO_EARLY");
        rig.clocks.advance(Duration.ofDays(DAYS));
        assertThat(close("4").status()).isEqualTo(ClaimStatus.REJECTED);
    }

    private Claim close(String key) {
        return officer(new ClaimCommand.Close("Never filed."), key);
    }

    private Claim officer(ClaimCommand command, String key) {
        return rig.desk()
                .advance()
                .advance(
                        "c1",
                        command,
                        ClaimRig.ASSOCIATION,
                        rig.act("off-1", "association", "key-of-the-officer-" + key))
                .state();
    }

    private LocalDate today() {
        return SchemeCalendar.dateOf(rig.clocks.now());
    }
}
