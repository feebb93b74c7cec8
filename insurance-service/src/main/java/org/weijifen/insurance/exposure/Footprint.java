package org.weijifen.insurance.exposure;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.cover.InsuredActivity;
import org.weijifen.insurance.cover.Participation;
import org.weijifen.insurance.cover.Verdict;

/**
 * State of {@code exposure_footprints/<activityId>}: what one activity's cover puts where, and
 * every place and hour it ever touched, so that it can be taken out of those it has left. All that
 * is settled from it carries the cover version since which it holds: older never replaces newer.
 *
 * @param coverVersion version of the cover that was last read
 * @param riskSince version at which {@code risk} became what it is
 * @param risk what it puts on each of its hours
 * @param heads by volunteer id, everybody who was ever covered
 * @param touched hours that ever held a share
 */
record Footprint(
        long coverVersion,
        long riskSince,
        Risk risk,
        Map<String, Head> heads,
        List<Stretch> touched) {

    /** What a whole activity puts on each of its hours. */
    record Risk(
            String place,
            Instant from,
            Instant until,
            String policyId,
            String insurerId,
            InsuredSums sums) {

        /** Empty hours are no hours: nobody is covered then. */
        boolean touches(String where, Instant hour) {
            return sums.heads() > 0 && stretch().contains(where, hour);
        }

        Stretch stretch() {
            return Stretch.touchedBy(place, from, until);
        }

        private boolean sameTerms(Risk other) {
            return from.equals(other.from)
                    && until.equals(other.until)
                    && policyId.equals(other.policyId)
                    && insurerId.equals(other.insurerId);
        }
    }

    /**
     * One person.
     *
     * @param since version at which this became so, or the period or policy of the covered did
     */
    record Head(long since, boolean covered) {}

    Footprint {
        heads = Collections.unmodifiableMap(new TreeMap<>(heads));
        touched = List.copyOf(touched);
    }

    /** Takes over a reading of the cover; the same where that is not a newer one. */
    static Footprint told(@Nullable Footprint before, InsuredActivity activity) {
        if (before != null && activity.version() <= before.coverVersion()) {
            return before;
        }
        Risk risk = riskOf(activity);
        List<Stretch> known = before == null ? List.of() : before.touched();
        long version = activity.version();
        return new Footprint(
                version,
                before != null && before.risk().equals(risk) ? before.riskSince() : version,
                risk,
                heads(before, risk, activity),
                risk.sums().heads() > 0 ? Stretch.with(known, risk.stretch()) : known);
    }

    private static Risk riskOf(InsuredActivity activity) {
        List<Limits> limits =
                activity.people().stream()
                        .filter(Footprint::isCovered)
                        .map(Participation::limits)
                        .toList();
        return new Risk(
                Place.normalized(activity.place()),
                activity.from(),
                activity.until(),
                activity.terms().policyId(),
                activity.terms().insurerId(),
                InsuredSums.of(limits, activity.terms().combineDeathDisability()));
    }

    private static Map<String, Head> heads(
            @Nullable Footprint before, Risk risk, InsuredActivity activity) {
        Map<String, Head> old = before == null ? Map.of() : before.heads();
        boolean sameTerms = before != null && before.risk().sameTerms(risk);
        var gone = new Head(activity.version(), false);
        var fresh = new Head(activity.version(), true);
        Map<String, Head> heads = new TreeMap<>();
        old.forEach((id, head) -> heads.put(id, head.covered() ? gone : head));
        for (Participation person : activity.people()) {
            if (isCovered(person)) {
                Head head = old.get(person.volunteerId());
                boolean kept = sameTerms && head != null && head.covered();
                heads.put(person.volunteerId(), kept ? head : fresh);
            }
        }
        return heads;
    }

    private static boolean isCovered(Participation person) {
        return person.status() == Verdict.Status.ISSUED && person.limits() != null;
    }
}
