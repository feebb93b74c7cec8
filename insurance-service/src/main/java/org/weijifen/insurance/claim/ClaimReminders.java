package org.weijifen.insurance.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.claim.Claim.Reminder;
import org.weijifen.insurance.claim.Claim.Stage;
import org.weijifen.insurance.claim.term.Term;
import org.weijifen.insurance.claim.term.Terms;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.scheme.SchemeCalendar;

/** What a deadline of a claim does: it reminds, and says what is overdue (domain.md F7). Pure. */
final class ClaimReminders {
    private ClaimReminders() {}

    static Set<Instant> deadlines(Claim claim) {
        return Terms.wakings(claim.round().course(), claim.days());
    }

    /** One reminder of each clock and stage; after a long sleep only of the latest stage. */
    static Decision<Claim> onDeadline(Claim claim, Instant now) {
        LocalDate today = SchemeCalendar.dateOf(now);
        List<Term> terms = Terms.of(claim.round().course(), claim.days(), today);
        var draft = new ClaimDraft(claim);
        boolean news = Terms.overdue(terms) != claim.overdue();
        for (Term term : terms) {
            Stage stage = stage(term, today);
            if (stage != null && !isReminded(claim, term, stage)) {
                draft.reminder(new Reminder(term.clock(), term.dueOn(), stage, now));
                news = true;
            }
        }
        return news ? Decision.to(draft.at(now)) : Decision.unchanged();
    }

    private static @Nullable Stage stage(Term term, LocalDate today) {
        return switch (term.state()) {
            case DUE_SOON -> today.isBefore(term.dueOn()) ? Stage.AHEAD : Stage.ON_THE_DAY;
            case OVERDUE -> Stage.OVERDUE;
            case RUNNING, PAUSED, MET, MISSED -> null;
        };
    }

    private static boolean isReminded(Claim claim, Term term, Stage stage) {
        return claim.reminders().stream()
                .anyMatch(
                        r ->
                                r.clock() == term.clock()
                                        && r.dueOn().equals(term.dueOn())
                                        && r.stage() == stage);
    }
}
