package org.weijifen.insurance.cover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.insurance.person.RememberPerson;
import org.weijifen.platform.aggregate.Act;

/** Edge: {@code activity.activities}. */
public final class ActivityEventsListener {
    private final HearList hearList;

    public ActivityEventsListener(HearList hearList) {
        this.hearList = hearList;
    }

    /** Answers the reasons of what could not be folded; all else is committed. */
    public List<String> on(List<ActivityEvent> events, Act act) {
        Set<String> sealed = new TreeSet<>();
        for (ActivityEvent event : events) {
            if (event instanceof ActivityRosterSealed) {
                sealed.add(event.activityId());
            }
        }
        Map<String, Cover> covers = sealed.isEmpty() ? Map.of() : hearList.covers(sealed);
        Map<String, HearList.Told> byActivity = new LinkedHashMap<>();
        for (ActivityEvent event : events) {
            byActivity
                    .computeIfAbsent(event.activityId(), _ -> new HearList.Told())
                    .tell(event, newNames(event, covers.get(event.activityId())));
        }
        return hearList.hear(byActivity, act);
    }

    /**
     * Whom an event names. A seal repeats the whole roster, and whoever has a line in the cover was
     * remembered before that line was written, so the two know of each other already.
     */
    private static Set<String> newNames(ActivityEvent event, @Nullable Cover cover) {
        Set<String> names = new TreeSet<>();
        for (RosterLine line : RememberPerson.linesOf(event)) {
            boolean known =
                    event instanceof ActivityRosterSealed
                            && cover != null
                            && cover.hasLineOf(line.volunteerId());
            if (!known) {
                names.add(line.volunteerId());
            }
        }
        return names;
    }
}
