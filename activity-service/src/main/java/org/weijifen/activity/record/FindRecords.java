package org.weijifen.activity.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Authority;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;

/** Reads records for those concerned. */
public final class FindRecords {
    private final AggregateRuntime runtime;
    private final ServiceRecordAggregate records;

    public FindRecords(AggregateRuntime runtime, ServiceRecordAggregate records) {
        this.runtime = runtime;
        this.records = records;
    }

    /**
     * @param authority over the record's organisers
     * @param person who asks; a volunteer sees their own
     * @throws RefusedException NOT_FOUND also for what the caller may not see
     */
    public Versioned<RecordView> one(String id, Authority authority, @Nullable String person) {
        Versioned<ServiceRecord> found = runtime.get(records, id);
        RecordView view = found == null ? null : RecordView.of(id, found.state());
        if (found == null
                || view == null
                || !(authority.covers(view.organizationIds())
                        || view.volunteerId().equals(person))) {
            throw new RefusedException(RecordRefusals.notFound());
        }
        return new Versioned<>(id, found.version(), view);
    }

    /**
     * One person's records in order of id.
     *
     * @param organizationId only those of its activities, if given
     */
    public List<RecordView> ofVolunteer(
            String volunteerId,
            @Nullable String organizationId,
            @Nullable String afterId,
            int limit) {
        Map<String, Object> wanted = new HashMap<>(Map.of("key.volunteerId", volunteerId));
        if (organizationId != null) {
            wanted.put("entry.organizationIds", organizationId);
        }
        List<RecordView> views = new ArrayList<>();
        for (var found : runtime.scan(records, new Scan(wanted, afterId, null, limit))) {
            RecordView view = RecordView.of(found.id(), found.state());
            if (view != null) {
                views.add(view);
            }
        }
        return views;
    }
}
