package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Severity;

/** What a person may do to a case. */
public sealed interface CaseCommand
        permits CaseCommand.Investigate,
                CaseCommand.ServeNotice,
                CaseCommand.Dismiss,
                CaseCommand.Decide,
                CaseCommand.Appeal,
                CaseCommand.DecideAppeal,
                ProcedureCommand,
                SanctionCommand {
    /** Why, in the person's own words. */
    String reason();

    /** The association takes the case up. */
    record Investigate(String reason) implements CaseCommand {}

    /** The association serves the subject its proposal. */
    record ServeNotice(String reason, Proposal proposal) implements CaseCommand {}

    /** Nothing comes of it. */
    record Dismiss(String reason) implements CaseCommand {}

    /**
     * The civilisation office sanctions.
     *
     * @param until end, volunteers only; absent: until reversed or repaired (domain.md V4)
     * @param falsifiedRecordIds volunteers only
     * @param subordinateIds bodies that are sanctioned with the subject, each on its own (V9)
     */
    record Decide(
            String reason,
            Severity severity,
            Instant effectiveAt,
            String legalBasis,
            @Nullable Instant until,
            List<String> falsifiedRecordIds,
            @Nullable PublicationOrder publication,
            List<String> subordinateIds)
            implements CaseCommand {

        /** Of a decision that names nobody else. */
        public Decide(
                String reason,
                Severity severity,
                Instant effectiveAt,
                String legalBasis,
                @Nullable Instant until,
                List<String> falsifiedRecordIds,
                @Nullable PublicationOrder publication) {
            this(
                    reason,
                    severity,
                    effectiveAt,
                    legalBasis,
                    until,
                    falsifiedRecordIds,
                    publication,
                    List.of());
        }
    }

    /**
     * The subject appeals.
     *
     * @param party who does so for the own case; absent where the association records it on behalf
     * @param bodies whom the appeal is for, by id; absent: all subjects of the decision
     */
    record Appeal(String reason, @Nullable Party party, @Nullable List<String> bodies)
            implements CaseCommand {
        public Appeal(String reason, @Nullable Party party) {
            this(reason, party, null);
        }
    }

    /**
     * Other persons of the civilisation office answer the appeal.
     *
     * @param remaining windows that stay, for PARTLY
     * @param keptRecordIds falsified records that stay so, for PARTLY against a volunteer; absent:
     *     all
     * @param awardRestored whether PARTLY gives units their award year back (V2)
     */
    record DecideAppeal(
            String reason,
            AppealOutcome outcome,
            List<Period> remaining,
            @Nullable List<String> keptRecordIds,
            boolean awardRestored)
            implements CaseCommand {

        /** An outcome that leaves the award year to what follows from it. */
        public DecideAppeal(
                String reason,
                AppealOutcome outcome,
                List<Period> remaining,
                @Nullable List<String> keptRecordIds) {
            this(reason, outcome, remaining, keptRecordIds, false);
        }
    }

    /** How an appeal ends. */
    enum AppealOutcome {
        UPHELD,
        REVERSED,
        PARTLY
    }
}
