package org.weijifen.activity.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.standing.Person.RosterPlace;
import org.weijifen.contracts.blacklist.SanctionEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.registry.RecorderEvent;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;

/** Keeps and answers what other services said; every fold is harmless to repeat. */
public final class KnownStanding {
    private final AggregateRuntime runtime;
    private final PersonAggregate persons = new PersonAggregate();
    private final RecorderAggregate recorders = new RecorderAggregate();
    private final SanctionedOrganizationAggregate organizations =
            new SanctionedOrganizationAggregate();

    public KnownStanding(AggregateRuntime runtime) {
        this.runtime = runtime;
    }

    public FoldedBatch<Person, VolunteerEvent> keepVolunteers(
            List<VolunteerEvent> events, Act act) {
        return runtime.foldAll(
                persons,
                new Folds<>() {
                    @Override
                    public Collection<String> ids(VolunteerEvent e) {
                        return List.of(e.volunteerId());
                    }

                    @Override
                    public Decision<Person> fold(
                            String id, @Nullable Person state, VolunteerEvent e) {
                        return PersonRules.onVolunteer(state, e);
                    }
                },
                events,
                act);
    }

    public FoldedBatch<Person, VolunteerSanctionsEvent> keepSanctions(
            List<VolunteerSanctionsEvent> events, Act act) {
        return runtime.foldAll(
                persons,
                new Folds<>() {
                    @Override
                    public Collection<String> ids(VolunteerSanctionsEvent e) {
                        return List.of(e.volunteerId());
                    }

                    @Override
                    public Decision<Person> fold(
                            String id, @Nullable Person state, VolunteerSanctionsEvent e) {
                        return PersonRules.onSanctions(state, e);
                    }
                },
                events,
                act);
    }

    public FoldedBatch<Recorder, RecorderEvent> keepRecorders(List<RecorderEvent> events, Act act) {
        return runtime.foldAll(
                recorders,
                new Folds<>() {
                    @Override
                    public Collection<String> ids(RecorderEvent e) {
                        return List.of(Recorder.id(e.organizationId(), e.volunteerId()));
                    }

                    @Override
                    public Decision<Recorder> fold(
                            String id, @Nullable Recorder state, RecorderEvent e) {
                        return Recorder.on(state, e);
                    }
                },
                events,
                act);
    }

    public FoldedBatch<SanctionedOrganization, SanctionEvent> keepOrganizations(
            List<SanctionEvent> events, Act act) {
        return runtime.foldAll(
                organizations,
                new Folds<>() {
                    @Override
                    public Collection<String> ids(SanctionEvent e) {
                        return List.of(e.subject().id());
                    }

                    @Override
                    public Decision<SanctionedOrganization> fold(
                            String id, @Nullable SanctionedOrganization state, SanctionEvent e) {
                        return SanctionedOrganization.on(state, e);
                    }
                },
                events,
                act);
    }

    /**
     * Notes on each person that this roster names them, before the roster itself is written: a
     * sanction then finds the roster, whichever comes first. Answers the persons as they are.
     */
    public Map<String, Person> noteRoster(RosterPlace place, List<String> volunteerIds, Act act) {
        return runtime.foldAll(
                        persons,
                        new Folds<Person, String>() {
                            @Override
                            public Collection<String> ids(String volunteerId) {
                                return List.of(volunteerId);
                            }

                            @Override
                            public Decision<Person> fold(
                                    String id, @Nullable Person state, String volunteerId) {
                                return PersonRules.onRosterPlace(state, place, act.now());
                            }
                        },
                        volunteerIds,
                        // An index, not an act of a person: no audit entry per volunteer.
                        Act.system(act.now(), "activity-service", "note-roster"))
                .states();
    }

    public Map<String, Person> persons(Collection<String> volunteerIds) {
        return runtime.load(persons, volunteerIds);
    }

    public Map<String, Recorder> recorders(Collection<String> ids) {
        return runtime.load(recorders, ids);
    }

    /** Warnings about organisers for an activity at this time. */
    public List<Warning> organizerWarnings(
            Collection<String> organizationIds, Instant startsAt, Instant endsAt) {
        return FilingWarnings.ofOrganizers(
                organizationIds, runtime.load(organizations, organizationIds), startsAt, endsAt);
    }
}
