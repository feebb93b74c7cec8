package org.weijifen.blacklist.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.person.Person;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/**
 * Which person may stand on the public list, and how (domain.md V8): only where the policy says so,
 * masked, and nobody who was a minor when it happened or when it was decided. Whatever is unknown
 * speaks for not showing. Pure.
 */
final class PersonClause {
    private static final String STARS = "****";

    private PersonClause() {}

    /**
     * @param file the publication's case
     * @param person absent while the registry's word has not arrived
     * @param now the policy must allow it now as it did when the publication was decided
     */
    static boolean allows(
            Publication publication,
            @Nullable CaseFile file,
            @Nullable Person person,
            SchemePolicy policy,
            Instant now) {
        return file != null
                && person != null
                && publishes(policy.at(publication.startedAt()))
                && publishes(policy.at(now))
                && person.isAdultOn(file.occurredOn())
                && person.isAdultOn(SchemeCalendar.dateOf(publication.startedAt()));
    }

    /** First and last character of the id, with as many stars between for everybody. */
    static String masked(String volunteerId) {
        return volunteerId.length() < STARS.length()
                ? STARS
                : volunteerId.charAt(0) + STARS + volunteerId.charAt(volunteerId.length() - 1);
    }

    private static boolean publishes(PolicyVersion version) {
        return version.publish().getOrDefault(SubjectKind.VOLUNTEER.name(), false);
    }
}
