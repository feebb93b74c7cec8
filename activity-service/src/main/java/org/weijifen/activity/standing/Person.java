package org.weijifen.activity.standing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.platform.aggregate.Packed;

/**
 * What this service knows of one volunteer, kept under the volunteer's id.
 *
 * @param registration latest standing; absent while the register has not spoken
 * @param sanctions what the blacklist said
 * @param activities rosters that name the person and whose cut-off may be ahead
 */
public record Person(
        @Packed @Nullable Registration registration,
        @Packed Sanctions sanctions,
        List<RosterPlace> activities) {

    /** The register's standing with its revision; an older revision never replaces it. */
    public record Registration(long revision, VolunteerStanding standing) {}

    /**
     * @param revision highest one seen, 0 if none
     * @param knownAt when the blacklist said so, by its own clock
     * @param periods when any sanction stood, by the blacklist's clock (domain.md V4)
     * @param heard the same sanction by sanction; empty in documents from before it was kept
     * @param listedRecords every record that a decision ever called falsified
     */
    public record Sanctions(
            long revision,
            Instant knownAt,
            List<Period> periods,
            List<Heard> heard,
            List<ListedRecord> listedRecords) {
        static final Sanctions NONE =
                new Sanctions(0, Instant.EPOCH, List.of(), List.of(), List.of());

        public Sanctions {
            periods = List.copyOf(periods);
            heard = heard == null ? List.of() : List.copyOf(heard);
            listedRecords = List.copyOf(listedRecords);
        }
    }

    /**
     * One sanction.
     *
     * @param window as the snapshot lists it; absent once it lists the sanction no more
     * @param past what stood under windows that were cut or lifted since
     */
    public record Heard(String sanctionId, @Nullable Period window, List<Period> past) {
        public Heard {
            past = List.copyOf(past);
        }
    }

    /** A record and the standing sanction that lists it as falsified; absent once lifted. */
    public record ListedRecord(String recordId, @Nullable String sanctionId) {}

    /** An activity and its cut-off as last known. */
    public record RosterPlace(String activityId, Instant cutoffAt) {}

    static final Person UNKNOWN = new Person(null, Sanctions.NONE, List.of());

    public Person {
        activities = List.copyOf(activities);
    }

    /** True where the register says that the person was active then. */
    public boolean activeAt(Instant instant) {
        return registration != null && registration.standing().activeAt(instant);
    }
}
