package org.weijifen.insurance.cover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.platform.aggregate.Act;

/** Edge: {@code insurance.policies}, written by this service itself. */
public final class PolicyEventsListener {
    private final HearList hearList;

    public PolicyEventsListener(HearList hearList) {
        this.hearList = hearList;
    }

    /** Answers the reasons of what could not be folded; all else is committed. */
    public List<String> on(List<EventPolicyRecorded> events, Act act) {
        Map<String, HearList.Told> byActivity = new LinkedHashMap<>();
        for (EventPolicyRecorded event : events) {
            byActivity.computeIfAbsent(event.activityId(), _ -> new HearList.Told()).tell(event);
        }
        return hearList.hear(byActivity, act);
    }
}
