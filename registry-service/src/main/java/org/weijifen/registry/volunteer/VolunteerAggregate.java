package org.weijifen.registry.volunteer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.registry.VolunteerCancelled;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerReinstated;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.contracts.registry.VolunteerUpdated;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.registry.volunteer.VolunteerInRecovery.Told;

/** Volunteers by id; one event per commit, since each carries the whole standing. */
public final class VolunteerAggregate implements Aggregate<Volunteer> {
    /** Code of a cancellation that a sanction caused (domain.md V4). */
    static final String SANCTION = "SANCTION";

    @Override
    public String collection() {
        return "volunteers";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Volunteer> type() {
        return Volunteer.class;
    }

    @Override
    public List<VolunteerEvent> events(
            String id, @Nullable Volunteer before, Volunteer after, long revision) {
        Registration earlier = before == null ? null : before.registration();
        Told told =
                before == null || earlier == null
                        ? null
                        : new Told(
                                Standings.of(earlier, before),
                                before.sanctions()
                                        .inForceAt(before.asOf())
                                        .map(StandingSanction::sanctionId)
                                        .orElse(null));
        return difference(id, told, after, revision);
    }

    /**
     * The same, against what was told last.
     *
     * @param told {@code null} if nothing was
     */
    static List<VolunteerEvent> difference(
            String id, @Nullable Told told, Volunteer after, long revision) {
        Registration registration = after.registration();
        if (registration == null) {
            return List.of();
        }
        if (told == null) {
            VolunteerStanding first = Standings.first(registration, after);
            return List.of(new VolunteerRegistered(revision, after.asOf(), id, first));
        }
        VolunteerStanding now = Standings.of(registration, after);
        if (told.standing().status() != now.status()) {
            return List.of(
                    now.status() == VolunteerStatus.CANCELLED
                            ? cancelled(id, registration, after, now, revision)
                            : new VolunteerReinstated(
                                    revision, after.asOf(), id, now, told.sanctionId()));
        }
        // Compared by today's birthdays: one that has passed by itself is no news.
        return withBirthdaysOf(now, told.standing()).equals(now)
                ? List.of()
                : List.of(new VolunteerUpdated(revision, after.asOf(), id, now));
    }

    private static VolunteerEvent cancelled(
            String id,
            Registration registration,
            Volunteer after,
            VolunteerStanding now,
            long revision) {
        String sanctionId =
                after.sanctions()
                        .inForceAt(after.asOf())
                        .map(StandingSanction::sanctionId)
                        .orElse(null);
        String own = registration.cancellationReason();
        String reason = sanctionId != null || own == null ? SANCTION : own;
        return new VolunteerCancelled(revision, after.asOf(), id, now, reason, sanctionId);
    }

    private static VolunteerStanding withBirthdaysOf(
            VolunteerStanding source, VolunteerStanding target) {
        return new VolunteerStanding(
                target.status(),
                target.active(),
                target.insurerConsent(),
                target.guardianConsent(),
                source.turns8On(),
                source.turns14On(),
                source.turns18On(),
                target.divisionCode(),
                target.floatingPopulation(),
                target.registered());
    }

    /** Begins and ends of sanctions still ahead. */
    @Override
    public Set<Instant> deadlines(Volunteer state) {
        Set<Instant> ahead = new HashSet<>();
        for (StandingSanction sanction : state.sanctions().standing()) {
            if (sanction.from().isAfter(state.asOf())) {
                ahead.add(sanction.from());
            }
            Instant until = sanction.until();
            if (until != null && until.isAfter(state.asOf())) {
                ahead.add(until);
            }
        }
        return Set.copyOf(ahead);
    }
}
