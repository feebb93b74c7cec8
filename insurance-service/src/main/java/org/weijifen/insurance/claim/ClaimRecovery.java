package org.weijifen.insurance.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.ClaimEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Recovery;

/**
 * How claims come back. Events hold neither person nor injury, so a claim younger than the backup
 * is gone and has to be submitted again; of one that the backup has, status and amounts are taken
 * over as they were told, and the limits follow. From the backup alone: everything else.
 *
 * @param service stands for the persons who are not known any more
 */
public record ClaimRecovery(
        AggregateRuntime runtime, Aggregate<Claim> aggregate, ClaimWork work, String service)
        implements Recovery<Claim> {

    @Override
    public Collection<String> ids(Object event) {
        return event instanceof ClaimEvent e ? List.of(e.claimId()) : List.of();
    }

    @Override
    public @Nullable Claim adopt(String id, @Nullable Claim state, Published published) {
        if (state == null) {
            return null;
        }
        if (last(published.news()) instanceof ClaimEvent news) {
            return TakenOverClaim.by(state, news, service);
        }
        return last(published.all()) instanceof ClaimEvent told
                        && told.standing().policyId() == null
                        && state.cover() != null
                ? TakenOverClaim.uncovered(state, told)
                : state;
    }

    private static @Nullable Object last(List<Object> events) {
        return events.isEmpty() ? null : events.getLast();
    }

    /** What was folded in silence is told: the policy that became known meanwhile. */
    @Override
    public Claim judge(String id, @Nullable Claim state, Claim adopted) {
        return state == null || Objects.equals(state.cover(), adopted.cover())
                ? adopted
                : TakenOverClaim.covered(adopted, state);
    }

    @Override
    public void follow(Set<String> ids, Map<String, Claim> before, Act act) {
        runtime.load(aggregate, ids)
                .forEach(
                        (id, claim) -> {
                            if (claim.workOpen() && claim.pending() == null) {
                                work.follow(id, claim);
                            }
                        });
    }
}
