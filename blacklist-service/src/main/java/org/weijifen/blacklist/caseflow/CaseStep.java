package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;

/**
 * One step of a case.
 *
 * @param status what the case became, or remained
 * @param by opaque person id, or the service's name where time alone took the step
 * @param reason given by that person; never leaves the service in an event
 * @param kind what was done where the state remained; absent for a step to another state
 * @param authority absent where time alone took the step, and in steps from before it was kept
 * @param documentReference number of the official document, 1 to 100 characters
 */
public record CaseStep(
        CaseStatus status,
        Instant at,
        String by,
        String reason,
        @Nullable StepKind kind,
        @Nullable Authority authority,
        @Nullable String documentReference) {

    public CaseStep(CaseStatus status, Instant at, String by, String reason) {
        this(status, at, by, reason, null, null, null);
    }

    boolean is(StepKind wanted) {
        return kind == wanted;
    }

    CaseStep of(StepKind newKind) {
        return new CaseStep(status, at, by, reason, newKind, authority, documentReference);
    }

    /** The same with what it rests on; a service's own doing has no authority. */
    CaseStep under(Act act, Warrant warrant) {
        String role = act.role();
        return new CaseStep(
                status,
                at,
                by,
                reason,
                kind,
                role == null ? null : new Authority(role, warrant.office()),
                warrant.documentReference());
    }
}
