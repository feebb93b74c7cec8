package org.weijifen.insurance.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.claim.ClaimRig.refused;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;
import static org.weijifen.insurance.wiring.Facts.sealed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.insurance.ClaimEvent;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.contracts.insurance.ClaimSubmitted;
import org.weijifen.insurance.claim.limit.Allowance;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;
import org.weijifen.testkit.memory.InMemoryDocuments.Backup;
import org.weijifen.testkit.scheme.GusuPolicy;

/** What comes back of claims, and what a backup alone knows (docs/guarantees.md section 5). */
class ClaimRecoveryTest {
    private final InMemoryDocuments database = new InMemoryDocuments();
    private final ClaimRig rig = new ClaimRig(database, GusuPolicy.POLICY);

    @BeforeEach
    void aClaimThatIsKnown() {
        rig.deliver(registered(1, "v1", -900));
        rig.deliver(filed(1, line("v1")), sealed(2, line("v1")));
        rig.submit("c1", ClaimKind.MEDICAL, 300_000);
    }

    @Test
    void amountsAndStatusAreTakenOverAndTheLimitFollows() {
        rig.published();
        Backup backup = database.backup();
        rig.approve("c1", 200_000, "1");
        rig.pay("c1", "p1", 150_000);
        List<ClaimEvent> told = rig.published();
        lose(backup);
        Claim back = rig.claim("c1");
        assertThat(back.status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(back.amounts()).isEqualTo(new Claim.Amounts(50_000, false, 200_000, 150_000));
        assertThat(back.workOpen()).isFalse();
        assertThat(rig.published()).isEqualTo(told);
        rig.submit("c2", ClaimKind.MEDICAL, 300_000);
        assertThat(refused(() -> rig.approve("c2", 100_001, "2")).detail()).contains("100000 fen");
        assertThat(rig.pay("c1", "p2", 50_000).status()).isEqualTo(ClaimStatus.PAID);
    }

    @Test
    void aClaimYoungerThanTheBackupIsGoneAndCanBeSubmittedAgain() {
        List<ClaimEvent> told = rig.published();
        lose(Backup.EMPTY);
        assertThat(rig.desk().find().one("c1", ClaimRig.ASSOCIATION, LocalDate.MIN)).isEmpty();
        assertThat(rig.published()).isEqualTo(told);
        rig.submit("c2", ClaimKind.MEDICAL, 300_000);
        rig.approve("c2", 300_000, "1");
    }

    @Test
    void aCoverThatBecameKnownMeanwhileIsToldOnce() {
        var petition = new Petition("act-2", "v1", ClaimKind.MEDICAL, minute(60), 1_000, "A fall.");
        rig.submit("c9", petition);
        rig.published();
        Backup backup = database.backup();
        var known = filed(1, line("v1"));
        rig.log.append(
                ClaimRig.record(
                        new ActivityFiled(
                                1, known.occurredAt(), "act-2", known.header(), known.lines())));
        lose(backup);
        lose(database.backup());
        List<ClaimEvent> of =
                rig.published().stream().filter(e -> e.claimId().equals("c9")).toList();
        assertThat(of).hasSize(2).allMatch(ClaimSubmitted.class::isInstance);
        assertThat(of.getLast().standing().policyId()).isEqualTo("gusu-umbrella");
        assertThat(rig.claim("c9").check().outcome()).isEqualTo(CoverCheck.Outcome.PASSED);
    }

    @Test
    void brokenOffAtAnyCommitAndBegunAgainItEndsTheSame() {
        rig.published();
        Backup backup = database.backup();
        rig.approve("c1", 200_000, "1");
        rig.pay("c1", "p1", 150_000);
        List<ClaimEvent> told = rig.published();
        int crashes = 0;
        for (int fatal = 1; fatal <= 12; fatal++) {
            database.restore(backup);
            database.delete("meta", List.of("generation"));
            crashes += diesAt(fatal) ? 1 : 0;
            rig.restart();
            assertThat(rig.claim("c1").amounts().paidFen()).isEqualTo(150_000);
            assertThat(rig.claim("c1").workOpen()).isFalse();
            assertThat(held()).isEqualTo(200_000);
            assertThat(rig.published()).isEqualTo(told);
        }
        assertThat(crashes).isGreaterThan(3);
    }

    private boolean diesAt(int fatal) {
        int[] commits = {0};
        var dying =
                new CrashingDocuments(
                        database, _ -> ++commits[0] == fatal ? Fate.CRASH_AFTER : Fate.PASSES);
        dying.arm();
        try {
            rig.beside(dying);
            return false;
        } catch (CrashingDocuments.Crash e) {
            return true;
        }
    }

    private long held() {
        Allowance allowance = rig.allowance(ACTIVITY + ":v1");
        return allowance == null
                ? 0
                : allowance.shares().stream().mapToLong(Allowance.Share::fen).sum();
    }

    private void lose(Backup backup) {
        database.restore(backup);
        database.delete("meta", List.of("generation"));
        rig.restart();
    }
}
