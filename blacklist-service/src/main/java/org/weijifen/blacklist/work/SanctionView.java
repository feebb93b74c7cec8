package org.weijifen.blacklist.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Effect;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;

/**
 * A sanction with how far it has been carried out.
 *
 * @param windows as decided
 * @param standing what is left of them
 * @param monthsToDo months of the window whose records have not all been reached yet
 * @param recordsReached hour records, inside the window or beside it, that the last ruling has been
 *     taken to; only rises, until another ruling starts anew
 */
record SanctionView(
        String sanctionId,
        String caseId,
        Subject subject,
        Severity severity,
        Instant effectiveAt,
        List<Period> windows,
        List<Period> standing,
        Status status,
        List<Effect> effects,
        @Nullable Integer awardIneligibleYear,
        List<String> falsifiedRecordIds,
        @Nullable PublicationOrder publication,
        String clause,
        String policyVersion,
        int months,
        int monthsToDo,
        long recordsReached) {

    enum Status {
        STANDING,
        PARTLY_LIFTED,
        LIFTED
    }

    static SanctionView of(String id, Sanction sanction, Collection<MonthWork> works) {
        Ruling ruling = sanction.ruling();
        boolean whole = ruling.standing().equals(ruling.imposed());
        long open = works.stream().filter(w -> w.status() == MonthWork.Status.OPEN).count();
        return new SanctionView(
                id,
                sanction.caseId(),
                sanction.subject(),
                ruling.severity(),
                ruling.effectiveAt(),
                ruling.imposed(),
                ruling.standing(),
                ruling.standing().isEmpty()
                        ? Status.LIFTED
                        : whole ? Status.STANDING : Status.PARTLY_LIFTED,
                sanction.effects(),
                ruling.awardIneligibleYear(),
                ruling.falsifiedRecordIds(),
                ruling.publication(),
                ruling.clause(),
                ruling.policyVersion(),
                works.size(),
                (int) open,
                works.stream().mapToLong(MonthWork::reachedRecords).sum());
    }
}
