package org.weijifen.insurance.exposure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weijifen.insurance.overlap.CoveredHeads;
import org.weijifen.platform.aggregate.AggregateRuntime;

/** Who is covered, out of the activities' footprints. */
public final class FootprintHeads implements CoveredHeads {
    private final AggregateRuntime runtime;
    private final FootprintAggregate footprints;

    public FootprintHeads(AggregateRuntime runtime, FootprintAggregate footprints) {
        this.runtime = runtime;
        this.footprints = footprints;
    }

    @Override
    public Map<String, List<String>> of(Collection<String> activityIds) {
        Map<String, List<String>> heads = new LinkedHashMap<>();
        runtime.load(footprints, activityIds)
                .forEach((activityId, footprint) -> heads.put(activityId, footprint.covered()));
        return heads;
    }
}
