package org.weijifen.scheme;

/**
 * The terms of a blacklist case (domain.md V7), each in {@link WorkingDays} after its event; a term
 * ends with its last day.
 *
 * @param takeUpWorkingDays from the report until the association takes it up or dismisses it
 * @param investigateWorkingDays from then until the notice or a dismissal
 * @param defenceWorkingDays from the notice, within which the subject may answer it or ask for a
 *     hearing
 * @param hearingWorkingDays from the request until the hearing is held
 * @param decideWorkingDays from the end of the defence (the answer, the hearing, the last day)
 *     until the decision
 * @param appealWorkingDays from the decision, within which the subject may appeal
 * @param decideAppealWorkingDays from the appeal until it is decided
 * @param markObjectionWorkingDays from an objection until the published entry shows it
 * @param answerObjectionWorkingDays from an objection until it is answered
 */
public record CaseTerms(
        int takeUpWorkingDays,
        int investigateWorkingDays,
        int defenceWorkingDays,
        int hearingWorkingDays,
        int decideWorkingDays,
        int appealWorkingDays,
        int decideAppealWorkingDays,
        int markObjectionWorkingDays,
        int answerObjectionWorkingDays) {

    /** Two years: a longer term is a mistake, and would make counting days slow. */
    private static final int LONGEST = 500;

    public CaseTerms {
        check(takeUpWorkingDays, "takeUpWorkingDays");
        check(investigateWorkingDays, "investigateWorkingDays");
        check(defenceWorkingDays, "defenceWorkingDays");
        check(hearingWorkingDays, "hearingWorkingDays");
        check(decideWorkingDays, "decideWorkingDays");
        check(appealWorkingDays, "appealWorkingDays");
        check(decideAppealWorkingDays, "decideAppealWorkingDays");
        check(markObjectionWorkingDays, "markObjectionWorkingDays");
        check(answerObjectionWorkingDays, "answerObjectionWorkingDays");
    }

    private static void check(int days, String name) {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException(
                    "policy: cases." + name + " must be 1 to " + LONGEST);
        }
    }
}
