package org.weijifen.registry.volunteer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.platform.aggregate.Decision;

/** Decisions about one volunteer (domain.md P1, P6, V4). */
public final class VolunteerRules {
    private VolunteerRules() {}

    /**
     * Registers somebody under an id that is free, or of which only sanctions were heard.
     *
     * @param mayKnowId whether the caller may be told whom the number belongs to
     */
    public static Decision<Volunteer> register(
            @Nullable Volunteer state,
            String id,
            Registration registration,
            Instant now,
            boolean mayKnowId) {
        if (state == null) {
            return Decision.to(new Volunteer(registration, SanctionsHeard.NONE, now));
        }
        Registration standing = state.registration();
        if (standing == null) {
            return Decision.to(state.at(now).with(registration));
        }
        return Decision.refuse(
                standing.identityIndex().equals(registration.identityIndex())
                        ? VolunteerRefusals.alreadyRegistered(mayKnowId ? id : null)
                        : VolunteerRefusals.keyReused());
    }

    /**
     * Sets the consents.
     *
     * @param expected what the caller has seen; anything else is a lost race
     */
    static Decision<Volunteer> consent(
            @Nullable Volunteer state, Volunteer expected, ConsentChange change, Instant now) {
        if (state == null || !state.equals(expected)) {
            return Decision.refuse(VolunteerRefusals.changedMeanwhile());
        }
        Registration registration = state.registration();
        if (registration == null) {
            return Decision.refuse(VolunteerRefusals.unknown());
        }
        Volunteer later = state.at(now);
        Instant at = later.asOf();
        Registration changed =
                registration.withConsents(
                        standing(registration.insurerConsent(), change.insurer(), at),
                        standing(registration.guardianConsent(), change.guardian(), at),
                        change.sealed());
        return changed.equals(registration)
                ? Decision.unchanged()
                : Decision.to(later.with(changed));
    }

    /** What consents shall be, with the personal data that goes with them. */
    record ConsentChange(boolean insurer, boolean guardian, String sealed) {}

    /** Ends a registration at the person's own wish; a second time changes nothing. */
    static Decision<Volunteer> cancel(@Nullable Volunteer state, String reason, Instant now) {
        return onRegistered(
                state,
                now,
                later -> {
                    Registration registration = registered(later);
                    if (!endsOpen(registration.registered())) {
                        return Decision.unchanged();
                    }
                    List<Period> closed = standing(registration.registered(), false, later.asOf());
                    return Decision.to(later.with(registration.withRegistered(closed, reason)));
                });
    }

    /** Registers a person again who had left; a sanction must have ended first. */
    static Decision<Volunteer> renew(@Nullable Volunteer state, Instant now) {
        return onRegistered(
                state,
                now,
                later -> {
                    Registration registration = registered(later);
                    if (later.sanctions().inForceAt(later.asOf()).isPresent()) {
                        return Decision.refuse(VolunteerRefusals.sanctioned());
                    }
                    if (endsOpen(registration.registered())) {
                        return Decision.refuse(VolunteerRefusals.notCancelled());
                    }
                    List<Period> opened = standing(registration.registered(), true, later.asOf());
                    return Decision.to(later.with(registration.withRegistered(opened, null)));
                });
    }

    /** What blacklist-service says; kept for an id that is not known (yet), too. */
    static Decision<Volunteer> sanctions(@Nullable Volunteer state, VolunteerSanctionsEvent event) {
        Volunteer known =
                state == null
                        ? new Volunteer(null, SanctionsHeard.NONE, event.occurredAt())
                        : state;
        SanctionsHeard after = known.sanctions().after(event);
        return after.revision() == known.sanctions().revision()
                ? Decision.unchanged()
                : Decision.to(known.at(event.occurredAt()).with(after));
    }

    /**
     * A sanction begins or ends by the clock. It is dated by itself, not by the reading of whoever
     * found it due: a clock that is ahead would else pull what a person does next into the future.
     * The time is kept even where that changes nothing yet: a registration whose own reading of the
     * clock is older would else be told as if the sanction were still ahead, and the deadline,
     * struck out by now, would never tell it again.
     */
    public static Decision<Volunteer> onTime(Volunteer state, Instant now) {
        return state.sanctions()
                .turnedBy(now)
                .map(turn -> Decision.to(state.at(turn)))
                .orElse(Decision.unchanged());
    }

    private static Decision<Volunteer> onRegistered(
            @Nullable Volunteer state,
            Instant now,
            Function<Volunteer, Decision<Volunteer>> decide) {
        return state == null || state.registration() == null
                ? Decision.refuse(VolunteerRefusals.unknown())
                : decide.apply(state.at(now));
    }

    private static Registration registered(Volunteer volunteer) {
        Registration registration = volunteer.registration();
        if (registration == null) {
            throw new IllegalStateException("onRegistered lets nobody else pass");
        }
        return registration;
    }

    private static boolean endsOpen(List<Period> periods) {
        return !periods.isEmpty() && periods.getLast().until() == null;
    }

    /** A history in which the thing stands, or stands no more, from an instant on. */
    static List<Period> standing(List<Period> history, boolean stands, Instant at) {
        if (stands == endsOpen(history)) {
            return history;
        }
        List<Period> changed = new ArrayList<>(history);
        if (stands) {
            changed.add(new Period(at, null));
        } else {
            changed.set(history.size() - 1, new Period(history.getLast().from(), at));
        }
        return List.copyOf(changed);
    }
}
