package org.weijifen.activity.record;

import org.weijifen.activity.day.DayBook;
import org.weijifen.activity.filing.ActivityDesk;
import org.weijifen.activity.irregularity.EntryBook;
import org.weijifen.activity.irregularity.EntryDayAggregate;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.scheme.SchemePolicy;

/** What the HTTP edge, the listener and the simulator can ask of this package. */
public record RecordUseCases(
        EnterRecords enter,
        VerifyRecords verify,
        ChangeRecord change,
        FindRecords find,
        FalsifiedRecords falsified,
        ServiceRecordRecovery recovery) {

    /** The package put together. */
    public static RecordUseCases of(
            AggregateRuntime runtime,
            ActivityDesk desk,
            KnownStanding standing,
            SchemePolicy policy) {
        var records = new ServiceRecordAggregate();
        var days = new RecordDays(runtime, records, new DayBook(runtime), policy);
        var entryDays = new EntryDayAggregate();
        var entries = new RecordEntries(new EntryBook(runtime, entryDays), policy);
        return new RecordUseCases(
                new EnterRecords(runtime, records, desk, standing, policy, entries),
                new VerifyRecords(runtime, records, desk, standing, days, entries),
                new ChangeRecord(runtime, desk, standing, policy, days),
                new FindRecords(runtime, records),
                new FalsifiedRecords(runtime, records, days),
                new ServiceRecordRecovery(records, days, policy));
    }
}
