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
 * The latest word of blacklist-service on one volunteer. It names a sanction for as long as it is
 * not reversed, also after a set end has come: one that is named no more never was (domain.md V7).
 *
 * @param revision highest seen; 0 if nothing was heard
 * @param standing sanctions that stand, or stood to their set end
 */
public record SanctionsHeard(long revision, List<StandingSanction> standing) {
    static final SanctionsHeard NONE = new SanctionsHeard(0, List.of());

    private static final Comparator<StandingSanction> BY_TIME =
            Comparator.comparing(StandingSanction::from)
                    .thenComparing(StandingSanction::sanctionId);

    public SanctionsHeard {
        standing = List.copyOf(standing);
    }

    /** The same after an event; an older one changes nothing. */
    SanctionsHeard after(VolunteerSanctionsEvent event) {
        if (event.revision() <= revision) {
            return this;
        }
        return new SanctionsHeard(
                event.revision(),
                event instanceof VolunteerSanctionsStanding s ? s.sanctions() : List.of());
    }

    /** All that have begun by then, earliest first. */
    List<StandingSanction> begunBy(Instant now) {
        return standing.stream().filter(s -> !s.from().isAfter(now)).sorted(BY_TIME).toList();
    }

    /** The one that keeps the registration cancelled at that time, if there is one. */
    Optional<StandingSanction> inForceAt(Instant now) {
        return begunBy(now).stream().filter(s -> !endedBy(s, now)).findFirst();
    }

    /** The latest begin or end of a sanction that has come by then. */
    Optional<Instant> turnedBy(Instant now) {
        return standing.stream()
                .flatMap(s -> Stream.of(s.from(), s.until()))
                .filter(turn -> turn != null && !turn.isAfter(now))
                .max(Comparator.naturalOrder());
    }

    static boolean endedBy(StandingSanction sanction, Instant now) {
        Instant until = sanction.until();
        return until != null && !until.isAfter(now);
    }
}
