package org.weijifen.activity.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.record.ServiceRecord.SanctionMark;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.scheme.SchemePolicy;

/**
 * Service records come back from a backup and {@code hours.*}: what is verified, what a person
 * withdrew. Decisions that call a record falsified (domain.md V4) are facts of the blacklist, kept
 * as marks in the record itself even before it is known: the adopted record counts, or does not, as
 * was told last; {@link #judge} lets the marks count again, so that withdrawals and reinstatements
 * nobody was told of are told now, once.
 *
 * <p>From backup alone come: entries and corrections not verified, verifications held for approval,
 * objections, withdrawals of what never counted; of any record its place, content, beneficiaries,
 * quality, session, recorder, reasons and flags; who verified or withdrew ({@link
 * RecordAdoption#LOST}; the audit topic knows); answers to repeated requests. A verified record
 * newer than the backup is made of its event without these, so that it can be voided.
 *
 * <p>The days' minutes (domain.md H10) follow their records: {@link #follow}.
 */
public final class ServiceRecordRecovery implements Recovery<ServiceRecord> {
    private static final String TOLD = "told";

    private final ServiceRecordAggregate records;
    private final RecordDays days;
    private final RecordAdoption adoption;

    ServiceRecordRecovery(ServiceRecordAggregate records, RecordDays days, SchemePolicy policy) {
        this.records = records;
        this.days = days;
        adoption = new RecordAdoption(at -> policy.at(at).version());
    }

    @Override
    public Aggregate<ServiceRecord> aggregate() {
        return records;
    }

    @Override
    public Collection<String> ids(Object event) {
        return event instanceof HoursEvent e ? List.of(e.recordId()) : List.of();
    }

    @Override
    public @Nullable ServiceRecord adopt(
            String id, @Nullable ServiceRecord state, Published published) {
        ServiceRecord adopted = state;
        for (Object event : published.news()) {
            if (event instanceof HoursEvent e) {
                adopted = adoption.after(id, adopted, e);
            }
        }
        Object last = published.all().isEmpty() ? null : published.all().getLast();
        return adopted == null ? null : asTold(adopted, last);
    }

    /** Marks such that the record counts exactly if the last event says so. */
    private static ServiceRecord asTold(ServiceRecord adopted, @Nullable Object last) {
        boolean counts = adopted.counted() != null;
        if (last instanceof HoursVerified && !counts) {
            return adopted.withMarks(List.of());
        }
        if (last instanceof HoursWithdrawn withdrawn && counts) {
            String sanctionId = withdrawn.sanctionId();
            return sanctionId == null
                    ? adopted
                    : adopted.withMarks(List.of(new SanctionMark(TOLD, 0, sanctionId)));
        }
        return adopted;
    }

    @Override
    public ServiceRecord judge(String id, @Nullable ServiceRecord state, ServiceRecord adopted) {
        return adopted.withMarks(state == null ? List.of() : state.sanctionMarks());
    }

    @Override
    public void follow(Set<String> ids, Map<String, ServiceRecord> before, Act act) {
        days.settle(before, ids, act.now());
    }
}
