package org.weijifen.simulation.planted;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.wiring.ActivityModule;
import org.weijifen.blacklist.wiring.BlacklistModule;
import org.weijifen.insurance.wiring.InsuranceModule;
import org.weijifen.registry.wiring.RegistryModule;
import org.weijifen.reward.wiring.RewardModule;
import org.weijifen.testkit.simulation.Bend;

/**
 * The bugs that the simulation must find. Numbers are the invariants of contracts.md that break;
 * "log" stands for its section 1: one fact, one id, the same bytes, in order per key.
 */
public enum PlantedBug {
    /** The group's offset moves before the batch is folded: a crash loses it. Breaks 4, 5. */
    REGISTRY_ACKNOWLEDGES_FIRST(RegistryModule.NAME),
    /** The same in activity-service. Breaks 5: falsified records stay. */
    ACTIVITY_ACKNOWLEDGES_FIRST(ActivityModule.NAME),
    /** The same in insurance-service. Breaks 1. */
    INSURANCE_ACKNOWLEDGES_FIRST(InsuranceModule.NAME),
    /** The same in reward-service. Breaks 2. */
    REWARD_ACKNOWLEDGES_FIRST(RewardModule.NAME),
    /** The same in blacklist-service. Breaks 6. */
    BLACKLIST_ACKNOWLEDGES_FIRST(BlacklistModule.NAME),

    /** The relay sends n+1 of a key before n is acknowledged. Breaks the log's order. */
    RELAY_PIPELINES_A_KEY(RelayBugs.Pipelines::new),
    /** A resend is encoded anew under a new id. Breaks the log: one fact has two ids. */
    RESEND_WITH_NEW_ID(RelayBugs.NewIdPerSend::new),
    /** A resend is encoded anew with a new time. Breaks the log: one id, other bytes. */
    RESEND_WITH_NEW_TIME(RelayBugs.NewTimePerSend::new),
    /** The outbox is trimmed before the log has acknowledged. Breaks 5. */
    TRIM_BEFORE_ACKNOWLEDGEMENT(OutboxBugs.TrimsBeforeAcknowledgement::new),
    /** Trimming takes what another instance has committed meanwhile. Breaks 5. */
    TRIM_WHOLE_OUTBOX(OutboxBugs.TrimsEverything::new),
    /** The relay gets the entries of a commit whose outcome is unknown. Breaks 5. */
    RELAY_TRUSTS_MEMORY(OutboxBugs.TrustsMemory::new),
    /** Events go out before their commit. Breaks 5: what nobody did. */
    PUBLISH_BEFORE_COMMIT(OutboxBugs.PublishesBeforeCommit::new),
    /** No sweep: what a crash leaves in an outbox stays there. Breaks 5. */
    NEVER_SWEEPS(OutboxBugs.NeverSweeps::new),

    /** A time-out counts as a won commit. Breaks 5. */
    UNKNOWN_TAKEN_AS_WON(CommitBugs.UnknownIsWon::new),
    /** Older is ignored in memory only, not in the write's filter. Breaks 1, 5. */
    OLDER_IGNORED_IN_MEMORY_ACTIVITY(ActivityModule.NAME, CommitBugs.Unguarded::new),
    /** The same in insurance-service. Breaks 1. */
    OLDER_IGNORED_IN_MEMORY_INSURANCE(InsuranceModule.NAME, CommitBugs.Unguarded::new),
    /** The same in reward-service. Breaks 2. */
    OLDER_IGNORED_IN_MEMORY_REWARD(RewardModule.NAME, CommitBugs.Unguarded::new),
    /** The same in blacklist-service. Breaks 6. */
    OLDER_IGNORED_IN_MEMORY_BLACKLIST(BlacklistModule.NAME, CommitBugs.Unguarded::new),
    /**
     * Idempotency keys are remembered in memory: the repeat of a lost answer runs anew. Breaks 5.
     */
    MEMO_IN_MEMORY(CommitBugs.MemosInMemory::new),
    /** A deadline is struck out before it is carried out. Breaks 1. */
    DEADLINE_DELETED_FIRST(CommitBugs.DeadlineDeletedFirst::new),
    /** A deadline is written after the aggregate that wants it. Breaks 1. */
    DEADLINE_WRITTEN_AFTER(CommitBugs.DeadlineWrittenAfter::new),

    /** A batch that failed is passed over. Breaks 2, 5. */
    FAILED_BATCH_SKIPPED(ConsumerBugs.SkipsFailedBatch::new),
    /** An offset seen before is taken for done. Breaks 2, 5. */
    DEDUPE_BY_OFFSET(ConsumerBugs.DedupesByOffset::new),
    /** The offset, not the revision, tells which of two snapshots is newer. Breaks 1, 2. */
    NEWEST_BY_OFFSET(ConsumerBugs.NewestByOffset::new),

    /** {@code $inc} on totals. Breaks 2. */
    TOTALS_BY_INCREMENT(RewardModule.NAME, RewardBugs.TotalsByIncrement::new),
    /**
     * Accounts hear only of changed buckets: a crash between the stages loses minutes. Breaks 2.
     */
    ONLY_CHANGED_BUCKETS(RewardModule.NAME, RewardBugs.OnlyChangedBuckets::new),

    /** The sanction is read before the record is written. Breaks 6. */
    SANCTION_READ_BEFORE_RECORD_WRITTEN(
            BlacklistModule.NAME, BucketBugs.SanctionReadBeforeRecordWritten::new),
    /** Restoration from a local counter. Breaks 3, 6. */
    SEQUENCE_FROM_LOCAL_COUNTER(BlacklistModule.NAME, BlacklistBugs.SequenceFromCounter::new),
    /** A sanction reaches only buckets that exist. Breaks 6. */
    SANCTION_ONLY_INTO_EXISTING_BUCKETS(BlacklistModule.NAME, BucketBugs.OnlyExistingBuckets::new),
    /** Work overtaken by a reversal spreads what it remembers. Breaks 3. */
    WORK_REMEMBERS_SANCTION(BlacklistModule.NAME, BlacklistBugs.RemembersSanctions::new),
    /** A retroactive act reaches only the months of the decision. Breaks V6, 6. */
    ADDED_MONTHS_NOT_OPENED(BlacklistModule.NAME, RulingBugs.AddedMonthsNotOpened::new),
    /** A named body that the registry describes late is never judged. Breaks V9, 5. */
    AWAITED_BODY_NOT_NOTED(BlacklistModule.NAME, RulingBugs.AwaitedBodyNotNoted::new),
    /** A stayed publication does not show again. Breaks V7. */
    STAY_NEVER_ENDS(BlacklistModule.NAME, RulingBugs.StayNeverEnds::new),

    /** The roster is closed by the clock alone. Breaks 1. */
    ROSTER_SEALED_BY_CLOCK_ALONE(ActivityModule.NAME, FilingBugs.SealedByClockAlone::new),
    /** Consent is read at filing only. Breaks 1. */
    CONSENT_READ_AT_FILING_ONLY(InsuranceModule.NAME, FilingBugs.ConsentReadAtFilingOnly::new),

    /** A claim's limits are written over what another decision wrote meanwhile. Breaks F4. */
    CLAIM_LIMITS_UNGUARDED(
            InsuranceModule.NAME, () -> new CommitBugs.Unguarded("allowances"::equals)),
    /** Decisions on claims that a crash left in the middle stay there. Breaks 5. */
    CLAIM_RULINGS_LEFT_OPEN(InsuranceModule.NAME, CommitBugs.RulingsLeftOpen::new),

    /** A rebuilt database counts from generation 1 again: the new facts look like old ones. */
    REVISION_RESTARTS_AFTER_REBUILD(GenerationBugs.GenerationForgotten::new),
    /** A restored backup goes on with its own generation, as if nothing had been lost. Breaks 5. */
    BACKUPS_GENERATION_KEPT(RecoveryBugs.BACKUP_ONLY, GenerationBugs.GenerationKept::new),
    /** While facts are folded anew, events go out as ever: told a second time. Breaks the log. */
    FOLDED_ANEW_ALOUD(RecoveryBugs.FoldsAloud::new),
    /** Facts of others from after the backup are not folded anew. Breaks 1, 2, 6. */
    FACTS_NOT_FOLDED_ANEW(RecoveryBugs.FoldsNothingAnew::new),
    /** What was published is not taken over: the folded state stands. Breaks 4, 5. */
    PUBLISHED_NOT_ADOPTED(RecoveryBugs.AdoptsNothing::new),
    /** What was published stands, whatever the facts say by now. Breaks 1, 2. */
    ADOPTED_NOT_JUDGED(RecoveryBugs.JudgesNothing::new),
    /** What was adopted is not carried to the documents that follow. Breaks H10. */
    ADOPTED_NOT_FOLLOWED(ActivityModule.NAME, RecoveryBugs.FollowsNothing::new),
    /** Documents do not say that they owe events, so nobody settles them. Breaks 5. */
    DEBTS_NOT_MARKED(RecoveryBugs.MarksNoDebts::new),
    /** Recovered, says the database, before it is: a crash leaves it so. Breaks 5. */
    RECOVERED_TOO_EARLY(RecoveryBugs.RecoveredTooEarly::new);

    private static final Set<String> EVERYWHERE = Set.of();

    private final Set<String> services;
    private final @Nullable Supplier<Bend> bend;

    PlantedBug(String acknowledgingFirst) {
        services = Set.of(acknowledgingFirst);
        bend = null;
    }

    PlantedBug(Supplier<Bend> bend) {
        services = Set.of();
        this.bend = bend;
    }

    PlantedBug(String service, Supplier<Bend> bend) {
        this(Set.of(service), bend);
    }

    PlantedBug(Set<String> services, Supplier<Bend> bend) {
        this.services = services;
        this.bend = bend;
    }

    boolean isIn(String service) {
        return services.equals(EVERYWHERE) || services.contains(service);
    }

    boolean acknowledgesFirst() {
        return bend == null;
    }

    /** A new one for each schedule and service. */
    Optional<Bend> bend() {
        return bend == null ? Optional.empty() : Optional.of(bend.get());
    }
}
