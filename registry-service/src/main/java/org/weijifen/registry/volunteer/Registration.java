package org.weijifen.registry.volunteer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.registry.FloatingPopulation;

/**
 * A person's own doings with the register; sanctions are kept apart, so that reversing one leaves
 * no trace here.
 *
 * @param volunteerNumber the unified number for public use
 * @param identityIndex blind index of the identity
 * @param sealed personal data, readable only with the person's key
 * @param registered when the person wanted to be registered, whatever sanctions said
 * @param cancellationReason why the last registered period ended, if it did
 */
public record Registration(
        String volunteerNumber,
        Instant registeredAt,
        String identityIndex,
        String sealed,
        Birthdays birthdays,
        @Nullable String divisionCode,
        @Nullable FloatingPopulation floatingPopulation,
        List<Period> registered,
        List<Period> insurerConsent,
        List<Period> guardianConsent,
        @Nullable String cancellationReason) {

    public Registration {
        registered = List.copyOf(registered);
        insurerConsent = List.copyOf(insurerConsent);
        guardianConsent = List.copyOf(guardianConsent);
    }

    Registration withConsents(List<Period> insurer, List<Period> guardian, String newSealed) {
        return new Registration(
                volunteerNumber,
                registeredAt,
                identityIndex,
                newSealed,
                birthdays,
                divisionCode,
                floatingPopulation,
                registered,
                insurer,
                guardian,
                cancellationReason);
    }

    Registration withRegistered(List<Period> periods, @Nullable String reason) {
        return new Registration(
                volunteerNumber,
                registeredAt,
                identityIndex,
                sealed,
                birthdays,
                divisionCode,
                floatingPopulation,
                periods,
                insurerConsent,
                guardianConsent,
                reason);
    }
}
