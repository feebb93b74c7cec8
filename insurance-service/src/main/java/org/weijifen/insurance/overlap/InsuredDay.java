package org.weijifen.insurance.overlap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * State of {@code insured_days/<yyyy-mm-dd>}: which activities' covers touch a local day, and when.
 * As many entries as there are activities on that day, whatever the number of people on their
 * lists: who is covered is read from the activities where two of them overlap.
 *
 * @param covers by activity id; one that has ended stays without effect, so that an older reading
 *     does not bring it back
 */
public record InsuredDay(String day, Map<String, Cover> covers) {

    /**
     * One activity's cover.
     *
     * @param since version of the activity's cover: an older one never replaces a newer one
     * @param held {@code null} where nobody is covered, or not on this day
     */
    public record Cover(long since, @Nullable Held held) {}

    /** Period {@code [from, until)} and policy of a cover that holds. */
    public record Held(Instant from, Instant until, String policyId, String insurerId) {}

    /** What a footprint has to tell one document. */
    public record News(LocalDate day, String activityId, Cover cover) {}

    public InsuredDay {
        covers = Collections.unmodifiableMap(new TreeMap<>(covers));
    }

    static InsuredDay settled(@Nullable InsuredDay before, News news) {
        Map<String, Cover> covers = new TreeMap<>(before == null ? Map.of() : before.covers());
        covers.merge(
                news.activityId(),
                news.cover(),
                (old, next) -> next.since() > old.since() ? next : old);
        return new InsuredDay(news.day().toString(), covers);
    }

    /** Covers that hold, in order of their begin. */
    List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        covers.forEach(
                (activityId, cover) -> {
                    if (cover.held() != null) {
                        sides.add(new Side(activityId, cover.held()));
                    }
                });
        sides.sort(
                Comparator.comparing((Side s) -> s.held().from()).thenComparing(Side::activityId));
        return sides;
    }

    /** A cover that holds, with its activity. */
    record Side(String activityId, Held held) {}
}
