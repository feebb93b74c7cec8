package org.weijifen.blacklist.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.ViolationClass;

/**
 * One publication on the local dates {@code [from, until)}, at {@code publications/<sanctionId>}.
 *
 * @param objection whether an appeal against the sanction or an objection to the entry is open
 * @param step how many steps the case had when it last spoke to this publication
 * @param endedOn local date of the end, once ended
 * @param changedAt instant of the last change
 * @param caseId the sanction's case; publications from before it was kept lack it
 * @param stayed taken down for as long as an appeal for this subject or an objection is open
 *     (domain.md V7); absent: it is not
 */
public record Publication(
        Subject subject,
        ViolationClass violationClass,
        Severity severity,
        LocalDate from,
        LocalDate until,
        Status status,
        boolean objection,
        int step,
        Instant startedAt,
        @Nullable LocalDate endedOn,
        Instant changedAt,
        @Nullable String caseId,
        @Nullable Boolean stayed) {

    /** Whether it may still be shown. */
    public enum Status {
        OPEN,
        ENDED
    }

    /** Whether it is shown on a local date. */
    boolean showsOn(LocalDate today) {
        return isTold() && !today.isBefore(from) && today.isBefore(until);
    }

    /** Whether readers were told that it goes on. */
    boolean isTold() {
        return status == Status.OPEN && !Boolean.TRUE.equals(stayed);
    }

    Publication with(boolean newObjection, @Nullable Boolean newStayed, int newStep, Instant at) {
        return new Publication(
                subject,
                violationClass,
                severity,
                from,
                until,
                status,
                newObjection,
                newStep,
                startedAt,
                endedOn,
                at,
                caseId,
                newStayed);
    }

    Publication end(LocalDate on, Instant at) {
        return new Publication(
                subject,
                violationClass,
                severity,
                from,
                until,
                Status.ENDED,
                objection,
                step,
                startedAt,
                on,
                at,
                caseId,
                stayed);
    }
}
