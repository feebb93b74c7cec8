package org.weijifen.insurance.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;

/**
 * Lists what is insured per place and hour. One place is read by its hours' ids, 169 at most; all
 * places by one list query in order of id, which begins with the hour.
 */
public final class FindExposures {
    private final AggregateRuntime runtime;
    private final ExposureAggregate exposures;

    public FindExposures(AggregateRuntime runtime, ExposureAggregate exposures) {
        this.runtime = runtime;
        this.exposures = exposures;
    }

    /**
     * What is asked for.
     *
     * @param place only this one, if given
     * @param insurerId only its own policies, if given
     */
    record Query(HourRange range, @Nullable String place, @Nullable String insurerId) {
        String viewer() {
            return insurerId == null ? ExposureHour.EVERYBODY : insurerId;
        }
    }

    /** Rows after an id, in order of hour and then of the place's hash; at most so many. */
    List<ExposureRow> list(Query query, @Nullable String afterId, int limit) {
        return query.place() == null
                ? everywhere(query, afterId, limit)
                : at(query.place(), query, afterId).stream().limit(limit).toList();
    }

    /** The row with the highest total over the whole range, the earliest of equal ones. */
    @Nullable ExposureRow peak(Query query) {
        ExposureRow peak = null;
        List<ExposureRow> rows = list(query, null, Scan.MAX_LIMIT);
        while (!rows.isEmpty()) {
            for (ExposureRow row : rows) {
                if (peak == null || row.sumInsuredFen().total() > peak.sumInsuredFen().total()) {
                    peak = row;
                }
            }
            rows =
                    rows.size() < Scan.MAX_LIMIT
                            ? List.of()
                            : list(query, rows.getLast().id(), Scan.MAX_LIMIT);
        }
        return peak;
    }

    private List<ExposureRow> everywhere(Query query, @Nullable String afterId, int limit) {
        Stretch asked = query.range().at("");
        String first = ExposureHour.prefix(asked.from());
        String after = afterId == null || afterId.compareTo(first) < 0 ? first : afterId;
        String before = ExposureHour.prefix(asked.until());
        if (after.compareTo(before) >= 0) {
            return List.of();
        }
        List<ExposureRow> rows = new ArrayList<>();
        var scan = new Scan(Map.of("seenBy", query.viewer()), after, before, limit);
        for (Versioned<ExposureHour> hour : runtime.scan(exposures, scan)) {
            rows.add(ExposureRow.of(hour.id(), hour.state(), query.viewer()));
        }
        return rows;
    }

    private List<ExposureRow> at(String place, Query query, @Nullable String afterId) {
        String name = Place.normalized(place);
        List<String> ids =
                query.range().at(name).hours().stream()
                        .map(hour -> ExposureHour.id(name, hour))
                        .filter(id -> afterId == null || id.compareTo(afterId) > 0)
                        .toList();
        Map<String, ExposureRow> rows = new TreeMap<>();
        runtime.load(exposures, ids)
                .forEach((id, hour) -> rows.put(id, ExposureRow.of(id, hour, query.viewer())));
        return rows.values().stream().filter(row -> row.heads() > 0).toList();
    }
}
