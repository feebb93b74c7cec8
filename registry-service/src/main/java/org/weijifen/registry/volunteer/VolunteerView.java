package org.weijifen.registry.volunteer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.registry.FloatingPopulation;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.registry.identity.IdentityDocument;
import org.weijifen.registry.identity.IdentityType;
import org.weijifen.registry.personal.PersonalData;

/**
 * A volunteer as a caller may see one. Never the identity number: masked at most.
 *
 * @param identity absent once the personal data is erased
 * @param person only for the association and the person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VolunteerView(
        String volunteerId,
        String volunteerNumber,
        VolunteerStatus status,
        Instant registeredAt,
        @Nullable String divisionCode,
        @Nullable FloatingPopulation floatingPopulation,
        Consents consents,
        @Nullable Identity identity,
        @Nullable Person person) {

    /** The consents that stand now. */
    public record Consents(boolean insurer, boolean guardian) {}

    /** The paper shown at registration. */
    public record Identity(IdentityType type, String maskedNumber) {}

    /** Personal data in the clear. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            String name,
            LocalDate birthDate,
            @Nullable String phone,
            PersonalData.@Nullable Gender gender,
            PersonalData.@Nullable Guardian guardian) {
        @Override
        public String toString() {
            return "Person[withheld]";
        }
    }

    /**
     * @param data absent once erased
     * @param full whether the caller may see the person
     */
    static VolunteerView of(
            String id, Volunteer volunteer, @Nullable PersonalData data, boolean full) {
        Registration registration = volunteer.registration();
        if (registration == null) {
            throw new IllegalArgumentException("not registered");
        }
        return new VolunteerView(
                id,
                registration.volunteerNumber(),
                Standings.statusOf(registration, volunteer),
                registration.registeredAt(),
                registration.divisionCode(),
                registration.floatingPopulation(),
                new Consents(
                        stands(registration.insurerConsent()),
                        stands(registration.guardianConsent())),
                data == null
                        ? null
                        : new Identity(
                                data.identityType(),
                                IdentityDocument.masked(data.identityNumber())),
                data == null || !full
                        ? null
                        : new Person(
                                data.name(),
                                data.birthDate(),
                                data.phone(),
                                data.gender(),
                                data.guardian()));
    }

    private static boolean stands(List<Period> history) {
        return !history.isEmpty() && history.getLast().until() == null;
    }
}
