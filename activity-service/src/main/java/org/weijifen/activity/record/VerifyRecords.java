package org.weijifen.activity.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity;
import org.weijifen.activity.filing.ActivityDesk;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.record.LineResults.LineResult;
import org.weijifen.activity.record.LineResults.LineStatus;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.activity.record.VerificationRules.Desk;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.activity.standing.Recorder;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.aggregate.Refusal;

/**
 * Verifies records in bulk (domain.md H10, H11): days first, then the records, then the days again.
 * What is verified was noted in its recorder's day before (trap 12).
 */
public final class VerifyRecords {
    private final AggregateRuntime runtime;
    private final ServiceRecordAggregate records;
    private final ActivityDesk desk;
    private final KnownStanding standing;
    private final RecordDays days;
    private final RecordEntries entries;

    VerifyRecords(
            AggregateRuntime runtime,
            ServiceRecordAggregate records,
            ActivityDesk desk,
            KnownStanding standing,
            RecordDays days,
            RecordEntries entries) {
        this.runtime = runtime;
        this.records = records;
        this.desk = desk;
        this.standing = standing;
        this.days = days;
        this.entries = entries;
    }

    private record Verifying(int index, String recordId, int change, boolean held) {}

    /** Results in the order of {@code recordIds}; the association's authority is everywhere. */
    public LineResults verify(
            String activityId, Authority authority, List<String> recordIds, Act act) {
        Activity activity = desk.open(activityId, authority, act).state();
        Set<String> ids = new LinkedHashSet<>(recordIds);
        Map<String, ServiceRecord> before = runtime.load(records, ids);
        var at =
                new Desk(
                        activityId,
                        activity,
                        authority.everywhere() ? null : authority.organizationId(),
                        act.by(),
                        recordersOf(before.values()),
                        act.now());
        Map<String, ServiceRecord> fine = new LinkedHashMap<>();
        before.forEach(
                (id, state) -> {
                    if (VerificationRules.refusal(state, at) == null
                            && !VerificationRules.settled(state)) {
                        fine.put(id, state);
                    }
                });
        entries.note(fine, act.now());
        Set<String> held = days.reserve(fine, act.now());
        LineResult[] results = new LineResult[recordIds.size()];
        commit(verifying(recordIds, before, held), at, results, act);
        days.settle(before, before.keySet(), act.now());
        return new LineResults(List.of(results));
    }

    private static List<Verifying> verifying(
            List<String> recordIds, Map<String, ServiceRecord> before, Set<String> held) {
        List<Verifying> lines = new ArrayList<>();
        for (int i = 0; i < recordIds.size(); i++) {
            String id = recordIds.get(i);
            ServiceRecord state = before.get(id);
            lines.add(new Verifying(i, id, state == null ? 0 : state.change(), held.contains(id)));
        }
        return lines;
    }

    private void commit(List<Verifying> lines, Desk at, LineResult[] results, Act act) {
        FoldedBatch<ServiceRecord, Verifying> folded =
                runtime.foldAll(
                        records,
                        new Folds<>() {
                            @Override
                            public Collection<String> ids(Verifying line) {
                                return List.of(line.recordId());
                            }

                            @Override
                            public Decision<ServiceRecord> fold(
                                    String id, @Nullable ServiceRecord state, Verifying line) {
                                return VerificationRules.verify(
                                        state, at, line.change(), line.held());
                            }
                        },
                        lines,
                        act);
        folded.results()
                .forEach(r -> results[r.fact().index()] = result(r, folded.states().get(r.id())));
    }

    private static LineResult result(
            FoldedBatch.Result<Verifying> r, @Nullable ServiceRecord state) {
        int index = r.fact().index();
        boolean held = state != null && state.hold() != null;
        return switch (r.fate()) {
            case CHANGED ->
                    accepted(index, r.id(), held ? LineStatus.HELD : LineStatus.VERIFIED, state);
            case UNCHANGED ->
                    accepted(index, r.id(), held ? LineStatus.HELD : LineStatus.UNCHANGED, state);
            case REFUSED -> {
                Refusal refusal = Objects.requireNonNull(r.refusal());
                yield LineResult.rejected(index, r.id(), refusal);
            }
            case FAILED -> throw new IllegalStateException("line " + index + ": " + r.failure());
        };
    }

    private static LineResult accepted(
            int index, String id, LineStatus status, @Nullable ServiceRecord state) {
        List<String> flags = new ArrayList<>();
        if (status == LineStatus.HELD) {
            flags.add("DAY_REVIEW");
        }
        if (state != null && state.standingSanctionId() != null) {
            flags.add("VOIDED_BY_SANCTION");
        }
        return new LineResult(index, id, status, flags, null, null);
    }

    private Map<String, Recorder> recordersOf(Collection<ServiceRecord> states) {
        Set<String> unknown = new LinkedHashSet<>();
        for (ServiceRecord state : states) {
            Revision entry = state.entry();
            if (entry != null && entry.needsAppointment() && !entry.appointmentKnown()) {
                unknown.add(Recorder.id(entry.recordingOrganizationId(), entry.recorderId()));
            }
        }
        return unknown.isEmpty() ? Map.of() : standing.recorders(unknown);
    }
}
