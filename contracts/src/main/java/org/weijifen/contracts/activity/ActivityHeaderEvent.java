package org.weijifen.contracts.activity;

/** An event that carries the activity's whole header. */
public sealed interface ActivityHeaderEvent extends ActivityEvent
        permits ActivityFiled,
                ActivityRescheduled,
                ActivityReturned,
                ActivityCancelled,
                ActivityCompleted,
                ActivityRosterSealed {
    ActivityHeader header();
}
