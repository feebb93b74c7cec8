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
        @Nullable String caseId) {

    /** Whether it may still be shown. */
    public enum Status {
        OPEN,
        ENDED
    }

    /** Whether it is shown on a local date. */
    boolean showsOn(LocalDate today) {
        return status == Status.OPEN && !today.isBefore(from) && today.isBefore(until);
    }

    Publication with(boolean newObjection, int newStep, Instant at) {
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
                caseId);
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
                caseId);
    }
}
