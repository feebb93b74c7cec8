package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the subject may do to be heard, and what answers it (domain.md V7). */
public sealed interface ProcedureCommand extends CaseCommand {

    /** A command of the subject's side. */
    sealed interface OfSubject extends ProcedureCommand {
        /** Who acts for the own case; absent where the association records it on behalf. */
        @Nullable Party party();
    }

    /**
     * The subject answers the notice.
     *
     * @param reason the statement
     * @param waives the subject does not wait for the end of the defence period
     */
    record Defend(String reason, boolean waives, @Nullable Party party) implements OfSubject {}

    /** The subject asks to be heard before a decision. */
    record RequestHearing(String reason, @Nullable Party party) implements OfSubject {}

    /**
     * The association records the hearing; the acting person presided.
     *
     * @param reason the minutes
     */
    record HoldHearing(String reason, Instant heldAt) implements ProcedureCommand {}

    /** The subject objects to the published entry. */
    record RaiseObjection(String reason, @Nullable Party party) implements OfSubject {}

    /** The civilisation office answers the objection. */
    record AnswerObjection(String reason) implements ProcedureCommand {}
}
