package org.weijifen.registry.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.FloatingPopulation;
import org.weijifen.registry.identity.IdentityType;
import org.weijifen.registry.personal.PersonalData;
import org.weijifen.registry.volunteer.GuardianForm;

/**
 * What a clerk enters to register a person.
 *
 * @param birthDate taken from a resident ID; required with every other paper
 * @param divisionCode 6 to 12 digits
 */
public record RegistrationForm(
        Identity identity,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        PersonalData.@Nullable Gender gender,
        @Nullable String divisionCode,
        @Nullable FloatingPopulation floatingPopulation,
        Consents consents) {

    /**
     * @param number as typed
     */
    public record Identity(IdentityType type, String number) {
        @Override
        public String toString() {
            return "Identity[withheld]";
        }
    }

    /**
     * @param processing to the register itself: without it nobody is registered
     * @param insurer to the insurer
     * @param guardian needed under the policy's age
     */
    public record Consents(boolean processing, boolean insurer, @Nullable GuardianForm guardian) {}

    @Override
    public String toString() {
        return "RegistrationForm[withheld]";
    }
}
