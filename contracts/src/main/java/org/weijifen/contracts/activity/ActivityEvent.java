package org.weijifen.contracts.activity;

import org.weijifen.contracts.Event;

/** What activity-service says about one activity. */
public sealed interface ActivityEvent extends Event
        permits ActivityRosterChanged, ActivityHeaderEvent {
    String activityId();

    @Override
    default String key() {
        return activityId();
    }
}
