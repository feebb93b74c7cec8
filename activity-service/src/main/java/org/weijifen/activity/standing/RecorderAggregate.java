package org.weijifen.activity.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code appointments/<organizationId>:<volunteerId>}; says nothing in public. */
public final class RecorderAggregate implements Aggregate<Recorder> {

    @Override
    public String collection() {
        return "appointments";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Recorder> type() {
        return Recorder.class;
    }

    @Override
    public List<?> events(String id, @Nullable Recorder before, Recorder after, long revision) {
        return List.of();
    }
}
