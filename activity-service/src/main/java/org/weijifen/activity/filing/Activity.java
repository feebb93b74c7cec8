package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.platform.aggregate.Packed;

/**
 * One activity with its roster, kept under its id.
 *
 * @param organizationIds organisers, the one that drafted it first
 * @param serviceClass default class of its service records
 * @param filing absent until it was filed for the first time
 * @param seal absent until the cut-off passed
 * @param lines in order of first receipt; removed ones are kept once the activity was filed
 * @param marks sanctions on persons whom a roster of this activity ever named
 * @param ending latest return, cancellation or completion
 * @param changedAt domain time of the latest change
 */
public record Activity(
        ActivityStatus status,
        List<String> organizationIds,
        Plan plan,
        List<String> sessionIds,
        String serviceClass,
        @Nullable Filing filing,
        @Nullable Seal seal,
        @Packed List<Line> lines,
        @Packed List<Mark> marks,
        @Nullable Ending ending,
        Instant changedAt) {

    /** What, where, when; whole minutes, {@code [startsAt, endsAt)}. */
    public record Plan(String title, String place, Instant startsAt, Instant endsAt) {}

    /**
     * @param cutoffAt earliest scheduled start it was ever filed with; only ever moves earlier
     * @param filedAt latest filing
     * @param policyVersion policy in force at that filing
     * @param lateMoves how often its period was moved from the cut-off on, absent for never; each
     *     time everybody on the sealed list is endorsed
     */
    public record Filing(
            Instant cutoffAt, Instant filedAt, String policyVersion, @Nullable Integer lateMoves) {

        int moves() {
            return lateMoves == null ? 0 : lateMoves;
        }
    }

    /**
     * @param stoodFiled whether it stood FILED right before the cut-off
     * @param lineCount on-time lines
     * @param sha256 {@link org.weijifen.contracts.activity.RosterHash} of them
     */
    public record Seal(Instant sealedAt, boolean stoodFiled, int lineCount, String sha256) {}

    /**
     * @param late received when the roster was closed already
     * @param removedAt when the organiser took it off
     */
    public record Line(
            String volunteerId, Instant receivedAt, boolean late, @Nullable Instant removedAt) {}

    /** When a person stood under a sanction, by the blacklist's clock; highest revision known. */
    public record Mark(String volunteerId, long revision, List<Period> periods) {
        public Mark {
            periods = List.copyOf(periods);
        }
    }

    /** Why it was returned, cancelled or completed. */
    public record Ending(Instant at, String reason) {}

    public Activity {
        organizationIds = List.copyOf(organizationIds);
        sessionIds = List.copyOf(sessionIds);
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    /** The cut-off, or what it would be if the activity were filed as it is. */
    public Instant cutoffOrStart() {
        return filing == null ? plan.startsAt() : filing.cutoffAt();
    }

    /**
     * Whether the start has come. A seal written at or after the start proves it, even to a command
     * whose own reading of the clock is older.
     */
    boolean begun(Instant now) {
        return !now.isBefore(plan.startsAt())
                || (seal != null && !seal.sealedAt().isBefore(plan.startsAt()));
    }

    /** From the cut-off on a roster only grows, by late lines. Drafts are open. */
    boolean rosterClosed(Instant now) {
        return filing != null && (seal != null || !now.isBefore(filing.cutoffAt()));
    }

    /** Never filed, or returned and not filed again: its hours carry UNFILED (domain.md H10). */
    public boolean unfiled() {
        return filing == null || status == ActivityStatus.RETURNED;
    }

    Activity withStatus(ActivityStatus next, @Nullable Ending why) {
        return new Activity(
                next,
                organizationIds,
                plan,
                sessionIds,
                serviceClass,
                filing,
                seal,
                lines,
                marks,
                why,
                changedAt);
    }

    Activity withPlan(Plan next) {
        return new Activity(
                status,
                organizationIds,
                next,
                sessionIds,
                serviceClass,
                filing,
                seal,
                lines,
                marks,
                ending,
                changedAt);
    }

    Activity withFiling(Filing next) {
        return new Activity(
                status,
                organizationIds,
                plan,
                sessionIds,
                serviceClass,
                next,
                seal,
                lines,
                marks,
                ending,
                changedAt);
    }

    Activity withSeal(@Nullable Seal next) {
        return new Activity(
                status,
                organizationIds,
                plan,
                sessionIds,
                serviceClass,
                filing,
                next,
                lines,
                marks,
                ending,
                changedAt);
    }

    Activity unsealed() {
        return withSeal(null);
    }

    Activity withRoster(List<Line> nextLines, List<Mark> nextMarks) {
        return new Activity(
                status,
                organizationIds,
                plan,
                sessionIds,
                serviceClass,
                filing,
                seal,
                nextLines,
                nextMarks,
                ending,
                changedAt);
    }

    Activity at(Instant instant) {
        Instant latest = instant.isAfter(changedAt) ? instant : changedAt;
        return new Activity(
                status,
                organizationIds,
                plan,
                sessionIds,
                serviceClass,
                filing,
                seal,
                lines,
                marks,
                ending,
                latest);
    }
}
