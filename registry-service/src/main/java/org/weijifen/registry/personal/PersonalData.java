package org.weijifen.registry.personal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.registry.identity.IdentityType;

/**
 * What is known of a person and is nobody else's business; only ever stored sealed.
 *
 * @param identityNumber in normal form
 * @param guardian who consented for a minor
 */
public record PersonalData(
        String name,
        IdentityType identityType,
        String identityNumber,
        LocalDate birthDate,
        @Nullable String phone,
        @Nullable Gender gender,
        @Nullable Guardian guardian) {

    /** As stated by the person. */
    public enum Gender {
        FEMALE,
        MALE,
        OTHER
    }

    /** A guardian's consent on paper. */
    public record Guardian(String name, LocalDate consentedOn) {
        @Override
        public String toString() {
            return "Guardian[withheld]";
        }
    }

    public PersonalData withGuardian(@Nullable Guardian newGuardian) {
        return new PersonalData(
                name, identityType, identityNumber, birthDate, phone, gender, newGuardian);
    }

    @Override
    public String toString() {
        return "PersonalData[withheld]";
    }
}
