package org.weijifen.insurance.wiring;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverBasis;

/**
 * One thing that happened, as the services that decided it saw it. The naive model judges these;
 * insurance-service sees only the events that {@link StoryTeller} makes of them.
 *
 * @param minute from the cut-off
 */
sealed interface Happening {
    long minute();

    /** A change of the activity's filing. */
    record Filing(long minute, Step step) implements Happening {}

    /** Steps of a filing. */
    enum Step {
        FILED,
        RETURNED,
        CANCELLED,
        COMPLETED
    }

    /** The schedule that holds from here on. */
    record Scheduled(long minute, long start, long end) implements Happening {}

    record LineAdded(long minute, String volunteerId) implements Happening {}

    record LineRemoved(long minute, String volunteerId) implements Happening {}

    /** The activity's seal was told. */
    record Sealed(long minute) implements Happening {}

    /**
     * The event policy from here on, as it was recorded.
     *
     * @param valid on the day of the activity
     */
    record Policy(
            long minute,
            int number,
            CoverBasis basis,
            boolean valid,
            Set<String> named,
            long deathFen)
            implements Happening {}

    /** What holds for a person from here on. */
    record Person(
            long minute,
            String volunteerId,
            boolean active,
            boolean consents,
            boolean guardianConsents,
            @Nullable LocalDate turns8,
            @Nullable LocalDate turns18)
            implements Happening {}
}
