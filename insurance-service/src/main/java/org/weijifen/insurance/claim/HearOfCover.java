package org.weijifen.insurance.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;

/**
 * Last stage of every event: claims that wait for a decision look at their cover again, after the
 * covers have heard the news.
 */
public final class HearOfCover {
    private final AggregateRuntime runtime;
    private final Aggregate<Claim> claims;
    private final ClaimIndex index;
    private final Examine examine;

    HearOfCover(
            AggregateRuntime runtime, Aggregate<Claim> claims, ClaimIndex index, Examine examine) {
        this.runtime = runtime;
        this.claims = claims;
        this.index = index;
        this.examine = examine;
    }

    private record Look(String claimId, Finding finding) {}

    /**
     * Of these activities and persons something was heard. Answers the reasons of what could not be
     * folded; all else is committed.
     */
    public List<String> on(Set<String> activityIds, Set<String> volunteerIds, Act act) {
        Set<String> ids = index.claimsOf(activityIds, volunteerIds);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Claim> open = new LinkedHashMap<>(runtime.load(claims, ids));
        open.values().removeIf(claim -> !claim.undecided());
        List<Look> looks = new ArrayList<>();
        open.forEach((id, claim) -> looks.add(new Look(id, examine.finding(id, claim.petition()))));
        return runtime.foldAll(claims, new Looking(act), looks, act).failures().stream()
                .map(f -> String.valueOf(f.failure()))
                .toList();
    }

    private record Looking(Act act) implements Folds<Claim, Look> {
        @Override
        public List<String> ids(Look look) {
            return List.of(look.claimId());
        }

        @Override
        public Decision<Claim> fold(String id, @Nullable Claim claim, Look look) {
            return claim == null
                    ? Decision.unchanged()
                    : ClaimRules.examine(claim, look.finding(), act);
        }
    }
}
