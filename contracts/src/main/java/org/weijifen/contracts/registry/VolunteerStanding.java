package org.weijifen.contracts.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.PublicIds;

/**
 * All that other services may know of a volunteer. The periods are whole histories, so that one
 * latest snapshot answers any as-of question.
 *
 * @param status where the volunteer stands now
 * @param active when the registration stood
 * @param insurerConsent when the volunteer consented to the insurer's processing
 * @param guardianConsent when a guardian consented (needed under 18, domain.md F4)
 * @param turns8On only while still ahead, like the other two birthdays
 * @param divisionCode administrative division
 * @param registered when the person was registered, whatever sanctions took of it; events from
 *     before it was told lack it
 */
public record VolunteerStanding(
        VolunteerStatus status,
        List<Period> active,
        List<Period> insurerConsent,
        List<Period> guardianConsent,
        @Nullable LocalDate turns8On,
        @Nullable LocalDate turns14On,
        @Nullable LocalDate turns18On,
        @Nullable String divisionCode,
        @Nullable FloatingPopulation floatingPopulation,
        @Nullable List<Period> registered) {

    public VolunteerStanding {
        Checks.present(status, "status");
        active = Checks.list(active, "active");
        insurerConsent = Checks.list(insurerConsent, "insurerConsent");
        guardianConsent = Checks.list(guardianConsent, "guardianConsent");
        PublicIds.requireIfPresent(divisionCode, "divisionCode");
        registered = registered == null ? null : Checks.list(registered, "registered");
    }

    /** One that does not tell what sanctions took. */
    public VolunteerStanding(
            VolunteerStatus status,
            List<Period> active,
            List<Period> insurerConsent,
            List<Period> guardianConsent,
            @Nullable LocalDate turns8On,
            @Nullable LocalDate turns14On,
            @Nullable LocalDate turns18On,
            @Nullable String divisionCode,
            @Nullable FloatingPopulation floatingPopulation) {
        this(
                status,
                active,
                insurerConsent,
                guardianConsent,
                turns8On,
                turns14On,
                turns18On,
                divisionCode,
                floatingPopulation,
                null);
    }

    public boolean activeAt(Instant instant) {
        return holdsAt(active, instant);
    }

    public boolean insurerConsentAt(Instant instant) {
        return holdsAt(insurerConsent, instant);
    }

    public boolean guardianConsentAt(Instant instant) {
        return holdsAt(guardianConsent, instant);
    }

    private static boolean holdsAt(List<Period> periods, Instant instant) {
        return periods.stream().anyMatch(period -> period.contains(instant));
    }
}
