package org.weijifen.registry.volunteer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;

/** Sanctions on volunteers cancel registrations, their reversal brings them back (domain.md V4). */
public final class VolunteerCasesListener implements Reaction {
    private static final Folds<Volunteer, VolunteerSanctionsEvent> SANCTIONS =
            new Folds<>() {
                @Override
                public List<String> ids(VolunteerSanctionsEvent event) {
                    return List.of(event.volunteerId());
                }

                @Override
                public Decision<Volunteer> fold(
                        String id, @Nullable Volunteer state, VolunteerSanctionsEvent event) {
                    return VolunteerRules.sanctions(state, event);
                }
            };

    private final AggregateRuntime runtime;
    private final VolunteerAggregate volunteers;
    private final String service;

    public VolunteerCasesListener(
            AggregateRuntime runtime, VolunteerAggregate volunteers, String service) {
        this.runtime = runtime;
        this.volunteers = volunteers;
        this.service = service;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.BLACKLIST_VOLUNTEER_CASES);
    }

    @Override
    public List<Parked> react(Batch batch) {
        List<VolunteerSanctionsEvent> events = batch.of(VolunteerSanctionsEvent.class);
        return Batch.failuresOf(runtime.foldAll(volunteers, SANCTIONS, events, batch.act(service)));
    }
}
