package org.weijifen.registry.insured;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.registry.identity.IdentityType;

/**
 * The answer to an insurer.
 *
 * @param entries how many entries of the chain it rests on
 * @param persons one per volunteer id of the chain, in order of id
 */
public record InsuredPersons(
        String activityId, int entries, int named, int withheld, List<Line> persons) {

    /** Why a line has no person. */
    public enum Withheld {
        /** The line is ended, or was refused. */
        NOT_INSURED,
        /** Insured by another insurer. */
        OTHER_INSURER,
        /** Nobody is registered under the id. */
        UNKNOWN_PERSON,
        /** No consent to this recipient stood when the cover began, or none stands now. */
        NO_CONSENT,
        /** The personal data was erased at the person's request. */
        ERASED
    }

    /** Either a person or a reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String volunteerId, @Nullable Person person, @Nullable Withheld withheld) {
        @Override
        public String toString() {
            return "Line[withheld]";
        }
    }

    /** What a policy needs to know of a person, and no more. */
    public record Person(String name, IdentityType identityType, String identityNumber) {
        @Override
        public String toString() {
            return "Person[withheld]";
        }
    }

    public InsuredPersons {
        persons = List.copyOf(persons);
    }

    @Override
    public String toString() {
        return "InsuredPersons[withheld]";
    }
}
