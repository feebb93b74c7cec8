package org.weijifen.insurance.claim.term;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of one claim that its clocks depend on, since it was received or last reopened.
 *
 * @param receivedOn when the claim came in
 * @param pauses waits for evidence, in order; only the last may be open
 * @param decidedOn when it was agreed to or refused
 * @param certainPaidOn when a certain part was paid before that
 * @param refused whether it was refused
 * @param noticeOn when the refusal was told
 * @param agreedOn when something was agreed to that was not paid since, else the last agreement
 * @param paidOn when all of that was paid
 */
public record Course(
        LocalDate receivedOn,
        List<Pause> pauses,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate certainPaidOn,
        boolean refused,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate paidOn) {

    /**
     * A wait for evidence.
     *
     * @param until day on which the evidence was complete, absent while it is not
     */
    public record Pause(LocalDate from, @Nullable LocalDate until) {}

    public Course {
        pauses = List.copyOf(pauses);
    }
}
