package org.weijifen.activity.reaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.SanctionMarks;
import org.weijifen.activity.record.FalsifiedRecords;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.activity.standing.Person;
import org.weijifen.activity.standing.SanctionedOrganization;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.SanctionEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.registry.RecorderEvent;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;

/**
 * Keeps what other services say, then carries sanctions on persons to the rosters that name them:
 * to those of all persons met, changed or not, so that a batch that comes again finishes what a
 * crash left (domain.md V4).
 */
public final class StandingEventsListener implements Reaction {
    private static final String SERVICE = "activity-service";

    private final KnownStanding standing;
    private final SanctionMarks marks;
    private final FalsifiedRecords falsified;

    public StandingEventsListener(
            KnownStanding standing, SanctionMarks marks, FalsifiedRecords falsified) {
        this.standing = standing;
        this.marks = marks;
        this.falsified = falsified;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                Topics.REGISTRY_VOLUNTEERS,
                Topics.REGISTRY_ORGANIZATIONS,
                Topics.BLACKLIST_CASES,
                Topics.BLACKLIST_VOLUNTEER_CASES);
    }

    @Override
    public List<Parked> react(Batch batch) {
        Act act = batch.act(SERVICE);
        List<Parked> parked = new ArrayList<>();
        parked.addAll(
                Batch.failuresOf(standing.keepVolunteers(batch.of(VolunteerEvent.class), act)));
        parked.addAll(Batch.failuresOf(standing.keepRecorders(batch.of(RecorderEvent.class), act)));
        parked.addAll(sanctionsOnOrganizations(batch.of(SanctionEvent.class), act));
        parked.addAll(sanctionsOnPersons(batch.of(VolunteerSanctionsEvent.class), act));
        return parked;
    }

    private List<Parked> sanctionsOnOrganizations(List<SanctionEvent> events, Act act) {
        FoldedBatch<SanctionedOrganization, SanctionEvent> kept =
                standing.keepOrganizations(events, act);
        List<Parked> parked = new ArrayList<>(Batch.failuresOf(kept));
        Map<String, Object> causes = new HashMap<>();
        events.forEach(e -> causes.put(e.subject().id(), e));
        falsified
                .ofOrganizations(kept.states(), act)
                .failures()
                .forEach(f -> park(causes.get(f.fact().subjectId()), f.failure(), parked));
        return parked;
    }

    private List<Parked> sanctionsOnPersons(List<VolunteerSanctionsEvent> events, Act act) {
        FoldedBatch<Person, VolunteerSanctionsEvent> kept = standing.keepSanctions(events, act);
        List<Parked> parked = new ArrayList<>(Batch.failuresOf(kept));
        Map<String, Object> causes = new HashMap<>();
        events.forEach(e -> causes.put(e.volunteerId(), e));
        marks.spread(kept.states(), act)
                .failures()
                .forEach(f -> park(causes.get(f.fact().volunteerId()), f.failure(), parked));
        falsified
                .ofPersons(kept.states(), act)
                .failures()
                .forEach(f -> park(causes.get(f.fact().subjectId()), f.failure(), parked));
        return parked;
    }

    /** A fold that failed further on is parked with the event that led to it. */
    private static void park(
            @Nullable Object cause, @Nullable String failure, List<Parked> parked) {
        if (cause != null) {
            parked.add(new Parked(cause, String.valueOf(failure)));
        }
    }
}
