package org.weijifen.insurance.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.claim.term.Course;
import org.weijifen.insurance.claim.term.Course.Pause;

/**
 * The way of a claim since it was received or last reopened. All days are local.
 *
 * @param startedOn receipt or reopening: the statutory clocks begin
 * @param requested evidence that was asked for; a second request is refused
 * @param pauses waits for evidence
 * @param noticeOn day on which a refusal was told
 * @param agreedOn day of the first agreement that was not paid whole by the next; from it the time
 *     to pay runs
 * @param certainPaidOn first payment while the amount was still open
 * @param paidOn day of the payment that completed the agreed amount
 */
public record Round(
        LocalDate startedOn,
        @Nullable Asked requested,
        List<Pause> pauses,
        @Nullable LocalDate decidedOn,
        boolean refused,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate certainPaidOn,
        @Nullable LocalDate paidOn) {

    /**
     * @param kinds codes of the papers
     * @param heldBefore how many papers there were by then
     */
    public record Asked(List<String> kinds, int heldBefore) {
        public Asked {
            kinds = List.copyOf(kinds);
        }
    }

    public Round {
        pauses = List.copyOf(pauses);
    }

    static Round begun(LocalDate on) {
        return new Round(on, null, List.of(), null, false, null, null, null, null);
    }

    Course course() {
        return new Course(
                startedOn, pauses, decidedOn, certainPaidOn, refused, noticeOn, agreedOn, paidOn);
    }

    Round asking(Asked asked, LocalDate on) {
        List<Pause> waits = new ArrayList<>(pauses);
        waits.add(new Pause(on, null));
        return new Round(
                startedOn,
                asked,
                waits,
                decidedOn,
                refused,
                noticeOn,
                agreedOn,
                certainPaidOn,
                paidOn);
    }

    /** The wait is over: nothing is missing, or the insurer decides without it. */
    Round goingOn(LocalDate on) {
        List<Pause> waits = new ArrayList<>();
        for (Pause pause : pauses) {
            waits.add(pause.until() == null ? new Pause(pause.from(), on) : pause);
        }
        return new Round(
                startedOn,
                requested,
                waits,
                decidedOn,
                refused,
                noticeOn,
                agreedOn,
                certainPaidOn,
                paidOn);
    }

    Round refusedOn(LocalDate on) {
        return new Round(startedOn, requested, pauses, on, true, null, null, certainPaidOn, paidOn);
    }

    /**
     * @param last whether that decided the claim
     * @param paid whether nothing is left to pay of it
     */
    Round agreed(LocalDate on, boolean last, boolean paid) {
        // What is agreed to besides gives no more time for what is owed already.
        LocalDate since = agreedOn != null && paidOn == null ? agreedOn : on;
        return new Round(
                startedOn,
                requested,
                pauses,
                last ? on : decidedOn,
                false,
                null,
                since,
                certainPaidOn,
                paid ? on : null);
    }

    Round told(LocalDate on) {
        return new Round(
                startedOn,
                requested,
                pauses,
                decidedOn,
                refused,
                on,
                agreedOn,
                certainPaidOn,
                paidOn);
    }

    /**
     * @param all whether nothing is left to pay
     */
    Round paid(LocalDate on, boolean all) {
        boolean first = decidedOn == null && certainPaidOn == null;
        return new Round(
                startedOn,
                requested,
                pauses,
                decidedOn,
                refused,
                noticeOn,
                agreedOn,
                first ? on : certainPaidOn,
                all ? on : paidOn);
    }
}
