package org.weijifen.insurance.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.claim.Finding.Entry;
import org.weijifen.insurance.claim.limit.Allowances;
import org.weijifen.insurance.claim.limit.Limited;
import org.weijifen.insurance.cover.Cover;
import org.weijifen.insurance.cover.CoverLine;
import org.weijifen.insurance.cover.FindParticipation;
import org.weijifen.insurance.cover.Participation;
import org.weijifen.insurance.cover.Verdict;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemePolicy;

/** Gathers what is known of a claim's cover and limits. */
final class Examine {
    private final AggregateRuntime runtime;
    private final Aggregate<Cover> covers;
    private final FindParticipation participations;
    private final Allowances allowances;
    private final SchemePolicy policy;

    Examine(
            AggregateRuntime runtime,
            Aggregate<Cover> covers,
            FindParticipation participations,
            Allowances allowances,
            SchemePolicy policy) {
        this.runtime = runtime;
        this.covers = covers;
        this.participations = participations;
        this.allowances = allowances;
        this.policy = policy;
    }

    Finding finding(String claimId, Petition petition) {
        Versioned<Cover> cover = runtime.get(covers, petition.activityId());
        Entry entry = cover == null ? Entry.NONE : entry(cover.state(), petition.volunteerId());
        Optional<Participation> found =
                participations.find(petition.activityId(), petition.volunteerId());
        return found.map(p -> insured(claimId, petition, p, entry))
                .orElseGet(() -> unlisted(startOf(cover, petition.accidentAt()), entry));
    }

    private Finding insured(String claimId, Petition petition, Participation found, Entry entry) {
        Limits limits = found.status() == Verdict.Status.ISSUED ? found.limits() : null;
        List<Limited> counted =
                limits == null ? List.of() : ClaimLimits.of(petition, limits, found.terms());
        long remaining = allowances.remaining(claimId, petition.kind().name(), counted);
        return new Finding(found, entry, found.terms(), found.policyVersion(), counted, remaining);
    }

    /** Nobody there yet, or not on the list: the scheme's policy of that day would answer. */
    private Finding unlisted(Instant at, Entry entry) {
        PolicyVersion version = policy.at(at);
        return new Finding(null, entry, version.insurance(), version.version(), List.of(), 0);
    }

    private static Instant startOf(@Nullable Versioned<Cover> cover, Instant accidentAt) {
        ActivityHeader header = cover == null ? null : cover.state().header();
        return header == null ? accidentAt : header.startsAt();
    }

    private static Entry entry(Cover cover, String volunteerId) {
        ActivityHeader header = cover.header();
        CoverLine line = cover.lines().get(volunteerId);
        RosterLine roster = line == null ? null : line.line();
        // A list that was cancelled before its cut-off is never sealed, and names nobody any more.
        boolean last =
                header != null
                        && (cover.seal() != null || header.status() == ActivityStatus.CANCELLED);
        return new Entry(
                last,
                header == null ? null : header.filedAt(),
                roster == null ? null : roster.receivedAt());
    }
}
