package org.weijifen.insurance.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code exposure_footprints/<activityId>}; says nothing in public. */
public final class FootprintAggregate implements Aggregate<Footprint> {

    @Override
    public String collection() {
        return "exposure_footprints";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public Class<Footprint> type() {
        return Footprint.class;
    }

    @Override
    public List<?> events(String id, @Nullable Footprint before, Footprint after, long revision) {
        return List.of();
    }
}
