package org.weijifen.registry.volunteer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;
import org.weijifen.registry.personal.PersonalFiles;

/** Questions about volunteers, answered as of the domain time of the question. */
public final class ReadVolunteers {
    private final AggregateRuntime runtime;
    private final VolunteerAggregate volunteers;
    private final PersonalFiles files;

    public ReadVolunteers(
            AggregateRuntime runtime, VolunteerAggregate volunteers, PersonalFiles files) {
        this.runtime = runtime;
        this.volunteers = volunteers;
        this.files = files;
    }

    /** A line of the list. */
    public record Entry(String volunteerId, VolunteerStatus status) {}

    /**
     * The volunteer as stored, with its version.
     *
     * @throws RefusedException NOT_FOUND
     */
    public Versioned<Volunteer> current(String id) {
        Versioned<Volunteer> found = runtime.get(volunteers, id);
        if (found == null || found.state().registration() == null) {
            throw new RefusedException(VolunteerRefusals.unknown());
        }
        return found;
    }

    /**
     * @param full whether the caller may see the person in the clear
     */
    public VolunteerView view(Versioned<Volunteer> current, Instant now, boolean full) {
        Registration registration = current.state().registration();
        if (registration == null) {
            throw new RefusedException(VolunteerRefusals.unknown());
        }
        return VolunteerView.of(
                current.id(),
                current.state().at(now),
                files.open(current.id(), registration.sealed()),
                full);
    }

    /** Where one stands now; absent if nobody is registered under the id. */
    public @Nullable VolunteerStatus statusOf(String id, Instant now) {
        Volunteer found = runtime.load(volunteers, List.of(id)).get(id);
        return found == null ? null : found.statusAt(now);
    }

    /** The line of one; none where only sanctions were heard of for the id. */
    static Optional<Entry> entry(Versioned<Volunteer> volunteer, Instant now) {
        return Optional.ofNullable(volunteer.state().statusAt(now))
                .map(status -> new Entry(volunteer.id(), status));
    }

    /** Volunteers in order of id, those only heard of included. */
    public List<Versioned<Volunteer>> list(@Nullable String afterId, int limit) {
        return runtime.scan(volunteers, new Scan(Map.of(), afterId, null, limit));
    }
}
