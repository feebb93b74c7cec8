package org.weijifen.registry.volunteer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.registry.VolunteerCancelled;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.contracts.registry.VolunteerReinstated;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.contracts.registry.VolunteerUpdated;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.registry.volunteer.VolunteerInRecovery.Shelf;
import org.weijifen.registry.volunteer.VolunteerInRecovery.Told;

/**
 * Everything public about a volunteer comes back from the snapshots (ADR 0006): consents, division
 * and the person's own leaving and returning; sanctions come back by folding, and what they change
 * against the last snapshot is told. From a backup alone: personal data and its key, the blind
 * index, the guardian's name, and the reason of a leaving that a sanction in force hid. So somebody
 * registered after the backup cannot come back at all and has to register again.
 */
public record VolunteerRecovery(VolunteerAggregate volunteers)
        implements Recovery<VolunteerInRecovery> {
    @Override
    public Aggregate<VolunteerInRecovery> aggregate() {
        return new Shelf(volunteers);
    }

    @Override
    public Collection<String> ids(Object event) {
        return event instanceof VolunteerEvent e ? List.of(e.volunteerId()) : List.of();
    }

    @Override
    public @Nullable VolunteerInRecovery adopt(
            String id, @Nullable VolunteerInRecovery state, Published published) {
        if (state == null) {
            return null;
        }
        Volunteer volunteer = state.volunteer();
        for (Object event : published.news()) {
            if (event instanceof VolunteerEvent snapshot) {
                volunteer = after(volunteer, snapshot);
            }
        }
        return VolunteerInRecovery.of(volunteer, told(published.all()));
    }

    @Override
    public VolunteerInRecovery judge(String id, VolunteerInRecovery adopted) {
        return VolunteerInRecovery.of(adopted.volunteer(), null);
    }

    private static @Nullable Told told(List<Object> all) {
        VolunteerStanding standing = null;
        String sanctionId = null;
        for (Object event : all) {
            if (event instanceof VolunteerEvent snapshot) {
                standing = snapshot.standing();
            }
            if (event instanceof VolunteerCancelled cancelled) {
                sanctionId = cancelled.sanctionId();
            }
        }
        return standing == null ? null : new Told(standing, sanctionId);
    }

    private static Volunteer after(Volunteer volunteer, VolunteerEvent snapshot) {
        Registration known = volunteer.registration();
        if (known == null) {
            return volunteer;
        }
        VolunteerStanding standing = snapshot.standing();
        Registration adopted =
                new Registration(
                        known.volunteerNumber(),
                        known.registeredAt(),
                        known.identityIndex(),
                        known.sealed(),
                        known.birthdays(),
                        standing.divisionCode(),
                        standing.floatingPopulation(),
                        known.registered(),
                        standing.insurerConsent(),
                        standing.guardianConsent(),
                        known.cancellationReason());
        return volunteer.at(snapshot.occurredAt()).with(ownDoing(adopted, snapshot));
    }

    /** Leaving and returning at the person's own wish; what a sanction does is no such thing. */
    private static Registration ownDoing(Registration known, VolunteerEvent snapshot) {
        Instant at = snapshot.occurredAt();
        List<Period> own = snapshot.standing().registered();
        if (own != null) {
            return known.withRegistered(own, reasonOf(known, snapshot, own));
        }
        return switch (snapshot) {
            case VolunteerCancelled e when e.sanctionId() == null ->
                    known.withRegistered(
                            VolunteerRules.standing(known.registered(), false, at), e.reason());
            case VolunteerUpdated e when hasLeft(e) ->
                    known.withRegistered(
                            VolunteerRules.standing(known.registered(), false, at), null);
            // A sanction's end gives back only to those who have not left.
            case VolunteerReinstated _ ->
                    known.withRegistered(
                            VolunteerRules.standing(known.registered(), true, at), null);
            default -> known;
        };
    }

    private static @Nullable String reasonOf(
            Registration known, VolunteerEvent snapshot, List<Period> own) {
        if (own.isEmpty() || own.getLast().until() == null) {
            return null;
        }
        boolean ownWish = snapshot instanceof VolunteerCancelled e && e.sanctionId() == null;
        return ownWish ? ((VolunteerCancelled) snapshot).reason() : known.cancellationReason();
    }

    /** Left after a sanction's end that was not told of by then. */
    private static boolean hasLeft(VolunteerUpdated event) {
        VolunteerStanding standing = event.standing();
        return standing.status() == VolunteerStatus.CANCELLED
                && !standing.active().isEmpty()
                && event.occurredAt().equals(standing.active().getLast().until());
    }
}
