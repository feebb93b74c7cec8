package org.weijifen.bordereau;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list: how one volunteer is insured. Ids are opaque; nobody's name is here.
 *
 * @param reason why not, unless {@code ISSUED}
 * @param from begin of the period of cover
 * @param until its end, excluded
 * @param deathFen limits per head in fen (domain.md F4); 0 unless {@code ISSUED}
 * @param policyId the insurer's number of the policy
 * @param policyVersion version of the scheme's policy
 */
public record Row(
        String volunteerId,
        Status status,
        @Nullable String reason,
        Instant from,
        Instant until,
        long deathFen,
        long disabilityFen,
        long medicalFen,
        String policyId,
        String policyVersion) {
    private static final Pattern PUBLIC_ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** Whether there is cover. */
    public enum Status {
        ISSUED,
        /** There was cover, and it is gone. */
        ENDED,
        /** The list said that there was cover, and it never had reason to. */
        REFUSED
    }

    public Row {
        check(PUBLIC_ID.matcher(volunteerId).matches(), "volunteerId is no id");
        check(
                (status == Status.ISSUED) == (reason == null),
                "a reason, exactly when the line is not ISSUED");
        check(from.isBefore(until), "the period is empty");
        check(deathFen >= 0 && disabilityFen >= 0 && medicalFen >= 0, "a limit is negative");
        check(
                policyId.chars().noneMatch(Character::isISOControl)
                        && policyVersion.chars().noneMatch(Character::isISOControl),
                "a line break within a line");
    }

    /** The line with the cover gone: no limits any more. */
    public Row without(Status newStatus, String why) {
        return new Row(volunteerId, newStatus, why, from, until, 0, 0, 0, policyId, policyVersion);
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
