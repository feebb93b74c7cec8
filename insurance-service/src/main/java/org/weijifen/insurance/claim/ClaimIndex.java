package org.weijifen.insurance.claim;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch.Fate;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.port.UnavailableException;

/** Finds claims by activity and volunteer, by known ids and never by a query. */
final class ClaimIndex {
    private final AggregateRuntime runtime;
    private final Aggregate<ClaimsOf> index;

    ClaimIndex(AggregateRuntime runtime, Aggregate<ClaimsOf> index) {
        this.runtime = runtime;
        this.index = index;
    }

    /** Before the claim itself. */
    void note(String claimId, Petition petition, Act act) {
        // The person first: what is refused there does not fill the activity's document.
        note(ClaimsOf.ofVolunteer(petition.volunteerId()), claimId, act);
        note(ClaimsOf.ofActivity(petition.activityId()), claimId, act);
    }

    private void note(String subject, String claimId, Act act) {
        var folded = runtime.foldAll(index, new Noting(subject), List.of(claimId), system(act));
        for (var result : folded.results()) {
            if (result.fate() == Fate.REFUSED) {
                throw new RefusedException(ClaimRefusals.tooMany());
            }
            if (result.fate() == Fate.FAILED) {
                throw new UnavailableException("claims-of: " + result.failure(), null);
            }
        }
    }

    /** One look at all the documents. */
    Set<String> claimsOf(Collection<String> activityIds, Collection<String> volunteerIds) {
        Set<String> ids = new TreeSet<>();
        activityIds.forEach(id -> ids.add(ClaimsOf.ofActivity(id)));
        volunteerIds.forEach(id -> ids.add(ClaimsOf.ofVolunteer(id)));
        Set<String> claims = new TreeSet<>();
        runtime.load(index, ids).values().forEach(of -> claims.addAll(of.claimIds()));
        return claims;
    }

    private static Act system(Act act) {
        return Act.system(act.now(), "insurance-service", "claim.note");
    }

    private record Noting(String subject) implements Folds<ClaimsOf, String> {
        @Override
        public Collection<String> ids(String claimId) {
            return List.of(subject);
        }

        @Override
        public Decision<ClaimsOf> fold(String id, @Nullable ClaimsOf state, String claimId) {
            ClaimsOf known = state == null ? ClaimsOf.NONE : state;
            ClaimsOf next = known.with(claimId);
            return !known.equals(next) && next.claimIds().size() > ClaimsOf.most(id)
                    ? Decision.refuse(ClaimRefusals.tooMany())
                    : Decision.to(next);
        }
    }
}
