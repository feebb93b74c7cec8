package org.weijifen.activity.filing;

import java.util.List;
import java.util.Map;
import org.weijifen.activity.standing.FilingWarnings;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.activity.standing.Person;
import org.weijifen.activity.standing.Person.RosterPlace;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.SchemePolicy;

/** Takes an activity's roster (domain.md F2). */
public final class SubmitRoster {
    private final ActivityDesk desk;
    private final KnownStanding standing;
    private final SchemePolicy policy;

    public SubmitRoster(ActivityDesk desk, KnownStanding standing, SchemePolicy policy) {
        this.desk = desk;
        this.standing = standing;
        this.policy = policy;
    }

    public Outcome<Activity> submit(
            String id, Authority authority, List<String> volunteerIds, Act act) {
        Activity seen = desk.open(id, authority, act).state();
        int linesMax = policy.at(act.now()).rosterLinesMax();
        if (volunteerIds.size() > linesMax) {
            throw new RefusedException(FilingRefusals.rosterTooLong(linesMax));
        }
        // Persons first: a sanction that comes between finds the activity and leaves its mark
        // there.
        Map<String, Person> persons =
                standing.noteRoster(new RosterPlace(id, seen.cutoffOrStart()), volunteerIds, act);
        return desk.change(
                id,
                authority,
                act,
                activity ->
                        RosterRules.submit(
                                SanctionMarks.on(activity, persons),
                                volunteerIds,
                                linesMax,
                                act.now()),
                activity ->
                        RosterAnswer.of(
                                activity,
                                volunteerIds,
                                FilingWarnings.ofVolunteers(volunteerIds, persons, act.now()),
                                act.now()));
    }
}
