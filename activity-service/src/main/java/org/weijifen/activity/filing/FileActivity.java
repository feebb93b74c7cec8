package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Line;
import org.weijifen.activity.standing.FilingWarnings;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.activity.standing.Person;
import org.weijifen.activity.standing.Person.RosterPlace;
import org.weijifen.activity.standing.Warning;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.scheme.SchemePolicy;

/**
 * Files an activity with the association (domain.md F1); the world hears {@code activity.filed}.
 */
public final class FileActivity {
    private final ActivityDesk desk;
    private final KnownStanding standing;
    private final SchemePolicy policy;

    public FileActivity(ActivityDesk desk, KnownStanding standing, SchemePolicy policy) {
        this.desk = desk;
        this.standing = standing;
        this.policy = policy;
    }

    /** What the organiser is told. */
    public record Answer(
            ActivityStatus status, @Nullable Instant filedAt, List<Warning> warnings) {}

    public Outcome<Activity> file(String id, Authority authority, Act act) {
        Activity seen = desk.open(id, authority, act).state();
        List<String> volunteerIds =
                seen.lines().stream()
                        .filter(l -> l.removedAt() == null)
                        .map(Line::volunteerId)
                        .toList();
        Map<String, Person> persons =
                standing.noteRoster(new RosterPlace(id, seen.cutoffOrStart()), volunteerIds, act);
        List<Warning> warnings = warnings(seen, volunteerIds, persons, act.now());
        String policyVersion = policy.at(act.now()).version();
        return desk.change(
                id,
                authority,
                act,
                activity ->
                        ActivityRules.file(
                                SanctionMarks.on(activity, persons), act.now(), policyVersion),
                activity -> answer(activity, volunteerIds, warnings));
    }

    private List<Warning> warnings(
            Activity activity, List<String> ids, Map<String, Person> persons, Instant now) {
        List<Warning> warnings =
                new ArrayList<>(
                        standing.organizerWarnings(
                                activity.organizationIds(),
                                activity.plan().startsAt(),
                                activity.plan().endsAt()));
        warnings.addAll(FilingWarnings.ofVolunteers(ids, persons, now));
        return warnings;
    }

    private static Answer answer(
            Activity activity, List<String> volunteerIds, List<Warning> warnings) {
        List<Warning> all = new ArrayList<>(warnings);
        all.addAll(RosterWarnings.ofSanctioned(activity, volunteerIds));
        if (!ActivityRules.stoodFiledAtCutoff(activity)) {
            all.add(
                    new Warning(
                            "FILED_TOO_LATE",
                            "Filed at or after the cut-off: nobody on the roster is covered.",
                            "备案时间不早于截止时间，名单上的人员均不享有保险保障。",
                            List.of()));
        }
        Activity.Filing filing = activity.filing();
        return new Answer(activity.status(), filing == null ? null : filing.filedAt(), all);
    }
}
