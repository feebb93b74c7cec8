package org.weijifen.activity.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.standing.FilingWarnings;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.activity.standing.Person;
import org.weijifen.activity.standing.Person.RosterPlace;
import org.weijifen.activity.standing.Warning;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
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
            String id,
            Authority authority,
            List<String> volunteerIds,
            @Nullable String ifMatch,
            Act act) {
        Versioned<Activity> found = desk.open(id, authority, act);
        Activity seen = found.state();
        var expected = new ExpectedVersion(ifMatch, found);
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
                activity -> {
                    Optional<Refusal> otherVersion = expected.refusalFor(activity);
                    return otherVersion.isPresent()
                            ? Decision.refuse(otherVersion.get())
                            : RosterRules.submit(
                                    SanctionMarks.on(activity, persons),
                                    volunteerIds,
                                    linesMax,
                                    act.now());
                },
                activity ->
                        RosterAnswer.of(
                                activity,
                                volunteerIds,
                                warnings(activity, volunteerIds, persons, act),
                                act.now()));
    }

    /** At sign-up as at filing (contracts.md, "who reacts to what"). */
    private List<Warning> warnings(
            Activity activity, List<String> volunteerIds, Map<String, Person> persons, Act act) {
        List<Warning> warnings =
                new ArrayList<>(
                        standing.organizerWarnings(
                                activity.organizationIds(),
                                activity.plan().startsAt(),
                                activity.plan().endsAt()));
        warnings.addAll(RosterWarnings.ofSanctioned(activity, volunteerIds));
        warnings.addAll(FilingWarnings.ofVolunteers(volunteerIds, persons, act.now()));
        return warnings;
    }
}
