package org.weijifen.activity.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity.Line;
import org.weijifen.activity.filing.Activity.Mark;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.activity.standing.Person;
import org.weijifen.activity.standing.Person.RosterPlace;
import org.weijifen.activity.standing.PersonRules;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.scheme.SchemePolicy;

/**
 * Activities come back from a backup and {@code activity.*}: filing, header, roster and seal are
 * what was told last, whatever the backup has. Sanctions on persons (domain.md V4) are facts of
 * another service: the adopted activity shows its lines as they were told, and {@link #judge} lets
 * the marks count again, so that just the sanctions and reversals nobody was told of are told now.
 *
 * <p>From backup alone come: drafts; plan and roster of a returned activity as edited since; its
 * sessions and class of service; reasons given for a return, cancellation or completion; answers to
 * repeated requests. An activity newer than the backup is made of its events with session {@code
 * main}, class {@code UNKNOWN} and no reason: it is sealed, ended and sanctioned as any other.
 * Events do not say whether a REMOVED line was taken by a sanction: the audit tells whose act a
 * change was, and where that is not enough {@link ActivityAdoption} goes by the sanctions'
 * beginnings.
 *
 * <p>Reads persons; {@link #follow} notes the rosters on them, as submitting does, since a person
 * of the backup does not know of rosters that are newer.
 */
public final class ActivityRecovery implements Recovery<Activity> {
    private final ActivityAggregate activities;
    private final ActivityDesk desk;
    private final KnownStanding standing;
    private final SanctionMarks marks;
    private final SchemePolicy policy;

    public ActivityRecovery(
            ActivityAggregate activities,
            ActivityDesk desk,
            KnownStanding standing,
            SanctionMarks marks,
            SchemePolicy policy) {
        this.activities = activities;
        this.desk = desk;
        this.standing = standing;
        this.marks = marks;
        this.policy = policy;
    }

    @Override
    public Aggregate<Activity> aggregate() {
        return activities;
    }

    @Override
    public Collection<String> ids(Object event) {
        return event instanceof ActivityEvent e ? List.of(e.activityId()) : List.of();
    }

    @Override
    public @Nullable Activity adopt(String id, @Nullable Activity state, Published published) {
        ToldActivity news = ToldActivity.of(published.news(), published.acts());
        ToldActivity all = ToldActivity.of(published.all(), published.acts());
        var adoption =
                new ActivityAdoption(
                        at -> policy.at(at).version(),
                        all.lines(),
                        periods(state, news.lines().keySet()));
        Activity adopted = adoption.adopt(state, news);
        return adopted == null ? null : ToldMarks.asTold(adopted, all);
    }

    /** When the persons stood under sanctions, by their own documents and by the marks. */
    private Map<String, List<Period>> periods(@Nullable Activity state, Set<String> volunteerIds) {
        Map<String, List<Period>> periods = new HashMap<>();
        standing.persons(volunteerIds)
                .forEach((v, p) -> periods.put(v, new ArrayList<>(p.sanctions().periods())));
        if (state != null) {
            for (Mark mark : state.marks()) {
                periods.computeIfAbsent(mark.volunteerId(), _ -> new ArrayList<>())
                        .addAll(mark.periods());
            }
        }
        return periods;
    }

    @Override
    public Activity judge(String id, @Nullable Activity state, Activity adopted) {
        Set<String> named = new LinkedHashSet<>();
        adopted.lines().forEach(l -> named.add(l.volunteerId()));
        Activity judged =
                SanctionMarks.on(ToldMarks.asKnown(adopted, state), standing.persons(named));
        // A deadline may have come while the document owed its events.
        return state == null || state.seal() == null || judged.seal() != null
                ? judged
                : RosterRules.sealIfDue(judged, state.seal().sealedAt());
    }

    @Override
    public void follow(Set<String> ids, Map<String, Activity> before, Act act) {
        desk.load(ids)
                .forEach(
                        (id, activity) -> {
                            Instant cutoffAt = activity.cutoffOrStart();
                            if (PersonRules.remembers(cutoffAt, act.now())) {
                                Map<String, Person> persons =
                                        standing.noteRoster(
                                                new RosterPlace(id, cutoffAt),
                                                standingLines(activity),
                                                act);
                                marks.carry(id, persons, act);
                            }
                        });
    }

    private static List<String> standingLines(Activity activity) {
        return activity.lines().stream()
                .filter(l -> l.removedAt() == null)
                .map(Line::volunteerId)
                .toList();
    }
}
