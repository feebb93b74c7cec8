package org.weijifen.contracts.activity;

import java.util.List;
import org.weijifen.contracts.Event;

/**
 * One revision of one service record; {@code touchedMonths} and {@code touchedOrganizationIds} name
 * all that any revision ever touched, so that a reader can reach every place that holds an older
 * one.
 */
public sealed interface HoursEvent extends Event permits HoursVerified, HoursWithdrawn {
    String recordId();

    String volunteerId();

    String activityId();

    List<String> touchedMonths();

    List<String> touchedOrganizationIds();

    @Override
    default String key() {
        return volunteerId();
    }
}
