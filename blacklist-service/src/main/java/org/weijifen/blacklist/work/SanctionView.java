package org.weijifen.blacklist.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.caseflow.Disputes;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.RulingAct;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Effect;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;

/**
 * A sanction with how far it has been carried out.
 *
 * @param windows as decided
 * @param retroactiveFrom where a retroactive act has the window begin instead
 * @param standing what stands now
 * @param stayed whether the publication is taken down while an appeal or an objection is open
 * @param caseStatus where the case stands
 * @param acts what was done about the ruling that concerns this subject, without persons
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
        @Nullable Instant retroactiveFrom,
        List<Period> standing,
        @Nullable Instant repairedAt,
        boolean stayed,
        @Nullable CaseStatus caseStatus,
        List<ActView> acts,
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

    /** One act; {@code from} with a retroactive one. */
    record ActView(
            RulingAct.Kind kind,
            Instant at,
            String reason,
            @Nullable Instant from,
            @Nullable String documentReference) {
        static ActView of(RulingAct act) {
            return new ActView(
                    act.kind(), act.at(), act.reason(), act.from(), act.documentReference());
        }
    }

    enum Status {
        STANDING,
        PARTLY_LIFTED,
        LIFTED,
        REPAIRED,
        EXPIRED
    }

    /**
     * @param file of the sanction's case; absent where a backup lost it
     */
    static SanctionView of(
            String id, Sanction sanction, @Nullable CaseFile file, Collection<MonthWork> works) {
        Ruling ruling = ofCase(id, file).orElse(sanction.ruling());
        long open = works.stream().filter(w -> w.status() == MonthWork.Status.OPEN).count();
        return new SanctionView(
                id,
                sanction.caseId(),
                sanction.subject(),
                ruling.severity(),
                ruling.effectiveAt(),
                ruling.imposed(),
                ruling.retroactiveFrom(),
                ruling.standing(),
                ruling.repairedAt(),
                file != null && Disputes.isStayedFor(file, sanction.subject().id()),
                file == null ? null : file.status(),
                acts(sanction.subject().id(), file),
                status(ruling, file),
                sanction.effects(),
                ruling.ineligibleYear(),
                ruling.falsifiedRecordIds(),
                ruling.publication(),
                ruling.clause(),
                ruling.policyVersion(),
                works.size(),
                (int) open,
                works.stream().mapToLong(MonthWork::reachedRecords).sum());
    }

    private static Optional<Ruling> ofCase(String id, @Nullable CaseFile file) {
        return file == null || file.ruling() == null
                ? Optional.empty()
                : file.ruling().all().stream().filter(r -> r.sanctionId().equals(id)).findFirst();
    }

    private static List<ActView> acts(String subjectId, @Nullable CaseFile file) {
        return file == null || file.ruling() == null
                ? List.of()
                : file.ruling().actsInOrder().stream()
                        .filter(a -> a.bodies() == null || a.bodies().contains(subjectId))
                        .map(ActView::of)
                        .toList();
    }

    private static Status status(Ruling ruling, @Nullable CaseFile file) {
        if (ruling.wasReversed()) {
            return Status.LIFTED;
        }
        if (ruling.repairedAt() != null) {
            return Status.REPAIRED;
        }
        if (file != null && file.status() == CaseStatus.EXPIRED) {
            return Status.EXPIRED;
        }
        return ruling.standing().equals(ruling.reached()) ? Status.STANDING : Status.PARTLY_LIFTED;
    }
}
