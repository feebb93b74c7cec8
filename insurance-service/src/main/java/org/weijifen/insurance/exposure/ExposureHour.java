package org.weijifen.insurance.exposure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.DerivedIds;

/**
 * State of {@code exposures/<hour>:<hash of the place>}: the shares of all activities at one place
 * in one hour. As many entries as activities were ever planned there then.
 *
 * @param hour its begin
 * @param shares by activity id; of one that has left, an empty share stays, so that an older one
 *     does not bring it back
 * @param seenBy {@link #EVERYBODY} and the insurers' ids, where they have something here
 */
record ExposureHour(String place, Instant hour, Map<String, Share> shares, List<String> seenBy) {

    /** What lists of all insurers ask for. No insurer's id: those hold no asterisk. */
    static final String EVERYBODY = "*";

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH").withZone(ZoneOffset.UTC);

    /**
     * One activity's share.
     *
     * @param since version of its cover: an older share never replaces a newer one
     */
    record Share(long since, String policyId, String insurerId, InsuredSums sums) {}

    ExposureHour {
        shares = Collections.unmodifiableMap(new TreeMap<>(shares));
        seenBy = List.copyOf(seenBy);
    }

    /** Id of the document; ids of one hour begin with {@link #prefix} and follow each other. */
    static String id(String place, Instant hour) {
        return prefix(hour) + ":" + DerivedIds.of("place", place);
    }

    /** Sorts after all ids of earlier hours and before all of this and later ones. */
    static String prefix(Instant hour) {
        return HOUR.format(hour);
    }

    static ExposureHour settled(
            @Nullable ExposureHour before,
            String place,
            Instant hour,
            String activityId,
            Share share) {
        Map<String, Share> shares = new TreeMap<>(before == null ? Map.of() : before.shares());
        shares.merge(activityId, share, (old, news) -> news.since() > old.since() ? news : old);
        var seenBy = new TreeSet<String>();
        for (Share each : shares.values()) {
            if (each.sums().heads() > 0) {
                seenBy.add(EVERYBODY);
                seenBy.add(each.insurerId());
            }
        }
        return new ExposureHour(place, hour, shares, List.copyOf(seenBy));
    }

    /**
     * Shares that count.
     *
     * @param viewer an insurer's id, or {@link #EVERYBODY}
     */
    List<Share> sharesFor(String viewer) {
        return shares.values().stream()
                .filter(s -> s.sums().heads() > 0)
                .filter(s -> viewer.equals(EVERYBODY) || viewer.equals(s.insurerId()))
                .toList();
    }
}
