package org.weijifen.insurance.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code exposures/<hour>:<hash of the place>}; says nothing in public. */
public final class ExposureAggregate implements Aggregate<ExposureHour> {

    @Override
    public String collection() {
        return "exposures";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<ExposureHour> type() {
        return ExposureHour.class;
    }

    @Override
    public List<?> events(
            String id, @Nullable ExposureHour before, ExposureHour after, long revision) {
        return List.of();
    }

    @Override
    public List<String> scanPaths() {
        return List.of("seenBy");
    }
}
