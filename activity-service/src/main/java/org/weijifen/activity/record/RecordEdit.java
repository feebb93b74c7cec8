package org.weijifen.activity.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.record.ServiceRecord.Hold;
import org.weijifen.activity.record.ServiceRecord.NaturalKey;
import org.weijifen.activity.record.ServiceRecord.Objection;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.activity.record.ServiceRecord.SanctionMark;
import org.weijifen.activity.record.ServiceRecord.Verification;
import org.weijifen.activity.record.ServiceRecord.Withdrawal;

/** A copy of a record, mutable while a rule works on one change; {@link #at} ends it. */
final class RecordEdit {
    private final ServiceRecord old;
    @Nullable NaturalKey key;
    @Nullable Revision entry;
    @Nullable Verification verification;
    @Nullable Hold hold;
    @Nullable Withdrawal withdrawal;
    List<SanctionMark> sanctionMarks;
    @Nullable Objection objection;
    @Nullable Instant firstVerifiedAt;
    List<String> touchedMonths;
    List<String> touchedOrganizationIds;

    RecordEdit(ServiceRecord old) {
        this.old = old;
        key = old.key();
        entry = old.entry();
        verification = old.verification();
        hold = old.hold();
        withdrawal = old.withdrawal();
        sanctionMarks = old.sanctionMarks();
        objection = old.objection();
        firstVerifiedAt = old.firstVerifiedAt();
        touchedMonths = old.touchedMonths();
        touchedOrganizationIds = old.touchedOrganizationIds();
    }

    ServiceRecord at(Instant instant) {
        return new ServiceRecord(
                key,
                entry,
                verification,
                hold,
                withdrawal,
                sanctionMarks,
                objection,
                firstVerifiedAt,
                touchedMonths,
                touchedOrganizationIds,
                old.change() + 1,
                instant.isAfter(old.changedAt()) ? instant : old.changedAt());
    }
}
