package org.weijifen.registry.volunteer;

import java.time.LocalDate;
import java.util.List;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.registry.personal.PersonalData;

/**
 * A guardian's consent as a request states it.
 *
 * @param consentedOn local date on the paper
 */
public record GuardianForm(String name, LocalDate consentedOn) {
    /** Longest name of a person, in characters. */
    public static final int NAME_MAX_LENGTH = 100;

    /** What is wrong with it. */
    public List<FieldError> errors(String pointer, LocalDate today) {
        if (name.isBlank() || name.length() > NAME_MAX_LENGTH) {
            return List.of(
                    new FieldError(
                            pointer + "/name",
                            "NAME_LENGTH",
                            "Give the guardian's name, at most 100 characters."));
        }
        if (consentedOn.isAfter(today)) {
            return List.of(
                    new FieldError(
                            pointer + "/consentedOn",
                            "DATE_AHEAD",
                            "The consent cannot be dated in the future."));
        }
        return List.of();
    }

    /** The same as it is kept. */
    public PersonalData.Guardian kept() {
        return new PersonalData.Guardian(name.strip(), consentedOn);
    }

    @Override
    public String toString() {
        return "GuardianForm[withheld]";
    }
}
