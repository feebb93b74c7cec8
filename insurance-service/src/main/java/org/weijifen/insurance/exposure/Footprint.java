package org.weijifen.insurance.exposure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.cover.InsuredActivity;
import org.weijifen.insurance.cover.Participation;
import org.weijifen.insurance.cover.Verdict;
import org.weijifen.platform.aggregate.Packed;

/**
 * State of {@code exposure_footprints/<activityId>}: what one activity's cover puts where, and
 * every place and hour it ever touched, so that it can be taken out of those it has left. All that
 * is settled from it carries the cover version since which it holds: older never replaces newer.
 *
 * @param coverVersion version of the cover that was last read
 * @param riskSince version at which {@code risk} became what it is
 * @param risk what it puts on each of its hours
 * @param covered volunteer ids of the covered, in order
 * @param touched hours that ever held a share
 * @param heads in documents of the first shape only: there {@code covered} follows from it
 */
record Footprint(
        long coverVersion,
        long riskSince,
        Risk risk,
        @Packed List<String> covered,
        List<Stretch> touched,
        @Nullable Map<String, Head> heads) {

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
    }

    /** One person, as the first shape of the document had it. */
    record Head(boolean covered) {}

    Footprint {
        covered = heads == null ? List.copyOf(covered) : coveredOf(heads);
        heads = null;
        touched = List.copyOf(touched);
    }

    private static List<String> coveredOf(Map<String, Head> heads) {
        return heads.entrySet().stream()
                .filter(head -> head.getValue().covered())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
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
                activity.people().stream()
                        .filter(Footprint::isCovered)
                        .map(Participation::volunteerId)
                        .sorted()
                        .toList(),
                risk.sums().heads() > 0 ? Stretch.with(known, risk.stretch()) : known,
                null);
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

    private static boolean isCovered(Participation person) {
        return person.status() == Verdict.Status.ISSUED && person.limits() != null;
    }
}
