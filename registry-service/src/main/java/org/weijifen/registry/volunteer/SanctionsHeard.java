package org.weijifen.registry.volunteer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;

/**
 * The latest word of blacklist-service on one volunteer.
 *
 * @param revision highest seen; 0 if nothing was heard
 * @param standing sanctions that stand
 * @param served sanctions that stood to their set end: unlike a reversed one they stay in the
 *     history
 */
public record SanctionsHeard(
        long revision, List<StandingSanction> standing, List<StandingSanction> served) {
    static final SanctionsHeard NONE = new SanctionsHeard(0, List.of(), List.of());

    private static final Comparator<StandingSanction> BY_TIME =
            Comparator.comparing(StandingSanction::from)
                    .thenComparing(StandingSanction::sanctionId);

    public SanctionsHeard {
        standing = List.copyOf(standing);
        served = List.copyOf(served);
    }

    /** The same after an event; an older one changes nothing. */
    SanctionsHeard after(VolunteerSanctionsEvent event) {
        if (event.revision() <= revision) {
            return this;
        }
        List<StandingSanction> now =
                event instanceof VolunteerSanctionsStanding s ? s.sanctions() : List.of();
        List<StandingSanction> past =
                Stream.concat(served.stream(), standing.stream())
                        .filter(s -> endedBy(s, event.occurredAt()))
                        .filter(s -> now.stream().noneMatch(n -> sameSanction(n, s)))
                        .toList();
        return new SanctionsHeard(event.revision(), now, past);
    }

    /** All that have begun by then, earliest first. */
    List<StandingSanction> begunBy(Instant now) {
        return Stream.concat(standing.stream(), served.stream())
                .filter(s -> !s.from().isAfter(now))
                .sorted(BY_TIME)
                .toList();
    }

    /** The one that keeps the registration cancelled at that time, if there is one. */
    Optional<StandingSanction> inForceAt(Instant now) {
        return begunBy(now).stream().filter(s -> !endedBy(s, now)).findFirst();
    }

    static boolean endedBy(StandingSanction sanction, Instant now) {
        Instant until = sanction.until();
        return until != null && !until.isAfter(now);
    }

    private static boolean sameSanction(StandingSanction one, StandingSanction other) {
        return one.sanctionId().equals(other.sanctionId());
    }
}
