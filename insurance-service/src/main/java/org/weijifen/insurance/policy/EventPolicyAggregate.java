package org.weijifen.insurance.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code event-policies/<activityId>}: every change is told as a snapshot of the whole. */
public final class EventPolicyAggregate implements Aggregate<EventPolicy> {

    /** What asks for the others of one policy number. */
    static final String NUMBER_KEY = "numberKey";

    @Override
    public String collection() {
        return "event-policies";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public List<String> scanPaths() {
        return List.of(NUMBER_KEY);
    }

    @Override
    public Class<EventPolicy> type() {
        return EventPolicy.class;
    }

    @Override
    public List<EventPolicyRecorded> events(
            String id, @Nullable EventPolicy before, EventPolicy after, long revision) {
        return after.equals(before)
                ? List.of()
                : List.of(
                        new EventPolicyRecorded(
                                revision,
                                after.newest().recordedAt(),
                                id,
                                after.versions(),
                                after.volunteers()));
    }
}
