package org.weijifen.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.reward.TierReached;
import org.weijifen.testkit.memory.CrashingDocuments;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;
import org.weijifen.testkit.memory.InMemoryDocuments;

/** The buckets know a batch, the account does not: the repeat finds unchanged buckets. */
class CrashBetweenStagesTest {

    @ParameterizedTest
    @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER"})
    void theRepeatBringsTheAccountUpToItsBuckets(Fate fate) {
        var database = new InMemoryDocuments();
        var documents =
                new CrashingDocuments(
                        database, collection -> collection.equals("accounts") ? fate : Fate.PASSES);
        documents.arm();
        var reward = new RewardInstance(TestPolicies.GUSU, database, documents);
        List<HoursVerified> records = Facts.days("a", "2026-01-05", 6_000);
        assertThatThrownBy(() -> reward.deliver(records))
                .isInstanceOf(CrashingDocuments.Crash.class);
        assertThat(database.all("buckets")).hasSize(1);
        assertThat(reward.account().creditedMinutes())
                .isEqualTo(fate == Fate.CRASH_BEFORE ? 0 : 6_000);

        documents.disarm();
        reward.restart();
        reward.deliver(records);
        assertThat(reward.account().creditedMinutes()).isEqualTo(6_000);
        assertThat(reward.published()).filteredOn(TierReached.class::isInstance).hasSize(1);
        assertThat(database.all("buckets").getFirst().version()).isEqualTo(1);
    }
}
