package org.weijifen.insurance.cover;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;

/**
 * How covers come back (architecture.md section 4). Header, lines, persons and the activity's seal
 * are facts of others and are folded anew; what was announced, the own seal and the endorsements'
 * numbers are taken over from the own topic, since the folding went through half-known rosters.
 * Nothing comes from a backup alone.
 *
 * <p>A cut-off that passed without a change of any verdict is in no event: its deadline comes back
 * with the header, is due at once, and changes as little as it did the first time.
 */
public final class CoverRecovery implements Recovery<Cover> {
    private final Aggregate<Cover> covers;
    private final CoverPolicies policies;
    private final CoverFollower follower;

    public CoverRecovery(Aggregate<Cover> covers, CoverPolicies policies, CoverFollower follower) {
        this.covers = covers;
        this.policies = policies;
        this.follower = follower;
    }

    @Override
    public Aggregate<Cover> aggregate() {
        return covers;
    }

    @Override
    public Collection<String> ids(Object event) {
        return event instanceof CoverEvent e ? List.of(e.activityId()) : List.of();
    }

    @Override
    public Cover adopt(String id, @Nullable Cover state, Published published) {
        return new PublishedCover(published.all(), policies)
                .of(state == null ? Cover.UNKNOWN : state);
    }

    @Override
    public Cover judge(String id, Cover adopted) {
        return CoverFacts.judge(adopted, policies);
    }

    /** What was told already is not told again, so nobody else tells what follows from covers. */
    @Override
    public void follow(Set<String> ids, Map<String, Cover> before, Act act) {
        follower.follow(ids, act);
    }
}
