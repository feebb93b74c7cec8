package org.weijifen.reward.tier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemePolicy;

/** Which stars stand for a lifetime total (domain.md H7, H9). */
public final class TierRules {
    private TierRules() {}

    /**
     * Judges every star, lowest first, so that a jump reaches each of them in order.
     *
     * <p>A star stands while the total reaches its threshold ({@code >=}) in the version under
     * which it was reached, or in the one in force now; so a higher threshold binds new stars only,
     * and a star that comes back after a reversal is judged as if it had never gone.
     *
     * @param knownAt known time of the latest fact: the policy in force then judges
     * @return all stars ever reached, in order of tier
     */
    public static List<Star> judge(
            List<Star> stars, long creditedMinutes, SchemePolicy policy, Instant knownAt) {
        Map<Integer, Star> byTier = new HashMap<>();
        stars.forEach(s -> byTier.put(s.tier(), s));
        PolicyVersion current = policy.at(knownAt);
        int highest =
                Math.max(
                        current.starThresholdMinutes().size(),
                        stars.stream().mapToInt(Star::tier).max().orElse(0));
        List<Star> judged = new ArrayList<>();
        for (int tier = 1; tier <= highest; tier++) {
            @Nullable Star star =
                    judge(tier, byTier.get(tier), creditedMinutes, policy, current, knownAt);
            if (star != null) {
                judged.add(star);
            }
        }
        return List.copyOf(judged);
    }

    /** The highest star that stands; 0 if none does. */
    public static int standingTier(List<Star> stars) {
        return stars.stream().filter(Star::standing).mapToInt(Star::tier).max().orElse(0);
    }

    private static @Nullable Star judge(
            int tier,
            @Nullable Star star,
            long creditedMinutes,
            SchemePolicy policy,
            PolicyVersion current,
            Instant knownAt) {
        boolean now = reaches(current, tier, creditedMinutes);
        if (star == null) {
            return now ? new Star(tier, true, knownAt, creditedMinutes, current.version()) : null;
        }
        boolean own =
                policy.versions().stream()
                        .filter(v -> v.version().equals(star.policyVersion()))
                        .anyMatch(v -> reaches(v, tier, creditedMinutes));
        String version = !own && now ? current.version() : star.policyVersion();
        if (star.standing() == (own || now)) {
            return new Star(tier, star.standing(), star.since(), star.creditedMinutes(), version);
        }
        return new Star(tier, !star.standing(), knownAt, creditedMinutes, version);
    }

    private static boolean reaches(PolicyVersion version, int tier, long creditedMinutes) {
        List<Long> thresholds = version.starThresholdMinutes();
        return tier <= thresholds.size() && creditedMinutes >= thresholds.get(tier - 1);
    }
}
