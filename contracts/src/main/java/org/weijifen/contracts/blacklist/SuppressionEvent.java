package org.weijifen.contracts.blacklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;

/**
 * All that one sanction suppresses now of one record in one month. Readers keep the highest {@code
 * sequence} per (record, sanction, month).
 */
public sealed interface SuppressionEvent extends Event permits HoursSuppressed, HoursRestored {
    String recordId();

    String volunteerId();

    String sanctionId();

    String month();

    Sequence sequence();

    List<Interval> intervals();

    @Nullable String organizationId();

    @Override
    default String key() {
        return volunteerId();
    }
}
