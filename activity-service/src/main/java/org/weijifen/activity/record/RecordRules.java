package org.weijifen.activity.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.record.ServiceRecord.NaturalKey;
import org.weijifen.activity.record.ServiceRecord.Objection;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.activity.record.ServiceRecord.SanctionMark;
import org.weijifen.activity.record.ServiceRecord.Withdrawal;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;

/** Entering, correcting, withdrawing, objecting, sanctions (domain.md H2, H5, V4). Pure. */
final class RecordRules {
    private RecordRules() {}

    /** H2: the same again changes nothing, other content conflicts with the standing record. */
    static Decision<ServiceRecord> enter(
            @Nullable ServiceRecord known, NaturalKey key, Revision entry) {
        ServiceRecord state = known == null ? ServiceRecord.EMPTY : known;
        Revision standing = state.entry();
        if (standing == null) {
            RecordEdit edit = state.edit();
            edit.key = key;
            edit.entry = entry;
            return Decision.to(edit.at(entry.recordedAt()));
        }
        if (!standing.content().equals(entry.content())) {
            return Decision.refuse(RecordRefusals.otherContent());
        }
        return state.withdrawal() == null
                ? Decision.unchanged()
                : Decision.refuse(RecordRefusals.withdrawn());
    }

    /**
     * The repeat of an entry by somebody who may enter nothing now: the same person's same content
     * that stands was entered before, and is unchanged.
     */
    static Decision<ServiceRecord> enteredBefore(
            @Nullable ServiceRecord known, Revision entry, Refusal otherwise) {
        Revision standing = known == null ? null : known.entry();
        boolean repeated =
                known != null
                        && standing != null
                        && known.withdrawal() == null
                        && standing.recorderId().equals(entry.recorderId())
                        && standing.content().equals(entry.content());
        return repeated ? Decision.unchanged() : Decision.refuse(otherwise);
    }

    /**
     * A new revision. The verified one stands until the new one is verified, and first verification
     * keeps its place (H5). Takes a withdrawal back.
     */
    static Decision<ServiceRecord> correct(ServiceRecord state, Revision entry) {
        Revision standing = state.entry();
        if (standing == null) {
            return Decision.refuse(RecordRefusals.notFound());
        }
        if (standing.content().equals(entry.content()) && state.withdrawal() == null) {
            return Decision.unchanged();
        }
        RecordEdit edit = state.edit();
        edit.entry = entry;
        edit.hold = null;
        edit.withdrawal = null;
        return Decision.to(edit.at(entry.recordedAt()));
    }

    /** What was verified is verified no more; a correction starts unverified. */
    static Decision<ServiceRecord> withdraw(
            ServiceRecord state, String by, String reason, Instant now) {
        if (state.withdrawal() != null) {
            return Decision.unchanged();
        }
        RecordEdit edit = state.edit();
        edit.withdrawal = new Withdrawal(by, now, reason);
        edit.verification = null;
        edit.hold = null;
        return Decision.to(edit.at(now));
    }

    /** Flags only; nothing else changes. */
    static Decision<ServiceRecord> object(ServiceRecord state, String text, Instant now) {
        Objection known = state.objection();
        if (known != null && known.text().equals(text)) {
            return Decision.unchanged();
        }
        RecordEdit edit = state.edit();
        edit.objection = new Objection(text, now);
        return Decision.to(edit.at(now));
    }

    /**
     * V4: a decision calls the record falsified, or no longer does. Kept also where the record is
     * not known yet; per source the highest revision wins.
     */
    static Decision<ServiceRecord> mark(
            @Nullable ServiceRecord known, SanctionMark mark, Instant knownAt) {
        ServiceRecord state = known == null ? ServiceRecord.EMPTY : known;
        List<SanctionMark> marks = new ArrayList<>();
        for (SanctionMark m : state.sanctionMarks()) {
            if (!m.source().equals(mark.source())) {
                marks.add(m);
            } else if (m.revision() >= mark.revision()) {
                return Decision.unchanged();
            }
        }
        marks.add(mark);
        RecordEdit edit = state.edit();
        edit.sanctionMarks = marks;
        return Decision.to(edit.at(knownAt));
    }
}
