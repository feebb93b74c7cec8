package org.weijifen.activity.record;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.record.ServiceRecord.NaturalKey;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.activity.record.ServiceRecord.Verification;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.platform.aggregate.Aggregate;

/**
 * {@code records/<recordId>}. The world hears of a record only when what counts changes: verified,
 * withdrawn, verified again as a new revision.
 */
public final class ServiceRecordAggregate implements Aggregate<ServiceRecord> {

    @Override
    public String collection() {
        return "records";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<ServiceRecord> type() {
        return ServiceRecord.class;
    }

    @Override
    public List<String> scanPaths() {
        return List.of("key.volunteerId");
    }

    @Override
    public List<Event> events(
            String id, @Nullable ServiceRecord before, ServiceRecord after, long revision) {
        Verification was = before == null ? null : before.counted();
        Verification counts = after.counted();
        NaturalKey key = after.key();
        if (key == null || Objects.equals(was, counts)) {
            return List.of();
        }
        return List.of(
                counts == null
                        ? new HoursWithdrawn(
                                revision,
                                after.changedAt(),
                                id,
                                key.volunteerId(),
                                key.activityId(),
                                after.standingSanctionId(),
                                after.touchedMonths(),
                                after.touchedOrganizationIds())
                        : verified(id, key, after, counts, revision));
    }

    private static HoursVerified verified(
            String id, NaturalKey key, ServiceRecord state, Verification counts, long revision) {
        Revision entry = counts.entry();
        return new HoursVerified(
                revision,
                state.changedAt(),
                id,
                key.volunteerId(),
                key.activityId(),
                entry.organizationIds(),
                entry.recordingOrganizationId(),
                entry.content().intervals(),
                entry.content().serviceClass(),
                Objects.requireNonNull(state.firstVerifiedAt()),
                counts.verifiedAt(),
                counts.unfiled(),
                state.touchedMonths(),
                state.touchedOrganizationIds());
    }
}
