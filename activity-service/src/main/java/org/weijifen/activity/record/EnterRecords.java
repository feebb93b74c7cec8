package org.weijifen.activity.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity;
import org.weijifen.activity.filing.ActivityDesk;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.record.EntryRules.Checked;
import org.weijifen.activity.record.EntryRules.Circumstances;
import org.weijifen.activity.record.LineResults.LineProblem;
import org.weijifen.activity.record.LineResults.LineResult;
import org.weijifen.activity.record.LineResults.LineStatus;
import org.weijifen.activity.record.RecordInput.Line;
import org.weijifen.activity.record.ServiceRecord.NaturalKey;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.FoldedBatch.Fate;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemePolicy;

/** Enters service records in bulk (domain.md H2); each line fares for itself. */
public final class EnterRecords {
    private final AggregateRuntime runtime;
    private final ServiceRecordAggregate records;
    private final ActivityDesk desk;
    private final KnownStanding standing;
    private final SchemePolicy policy;
    private final RecordEntries entries;

    EnterRecords(
            AggregateRuntime runtime,
            ServiceRecordAggregate records,
            ActivityDesk desk,
            KnownStanding standing,
            SchemePolicy policy,
            RecordEntries entries) {
        this.runtime = runtime;
        this.records = records;
        this.desk = desk;
        this.standing = standing;
        this.policy = policy;
        this.entries = entries;
    }

    /** Id of the record of a natural key. */
    public static String recordId(String volunteerId, String activityId, String sessionId) {
        return DerivedIds.of("record", volunteerId, activityId, sessionId);
    }

    private record Entering(int index, NaturalKey key, Revision entry) {
        String recordId() {
            return EnterRecords.recordId(key.volunteerId(), key.activityId(), key.sessionId());
        }
    }

    /**
     * @param organizationId the recording organisation, one of the activity's
     * @throws RefusedException where nothing at all can be recorded
     */
    public LineResults enter(String activityId, String organizationId, List<Line> lines, Act act) {
        Activity activity =
                desk.open(activityId, new Authority(false, organizationId), act).state();
        PolicyVersion inForce = policy.at(act.now());
        Refusal refusal = EntryRules.refusal(activity, inForce, act.now());
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        var appointment = Appointments.of(standing, organizationId, act);
        var circumstances =
                new Circumstances(
                        activity,
                        organizationId,
                        act.by(),
                        appointment.needed(),
                        appointment.known(),
                        inForce,
                        act.now());
        LineResult[] results = new LineResult[lines.size()];
        List<Entering> entering = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            switch (EntryRules.check(line, circumstances, 1)) {
                case Checked.Rejected r -> results[i] = LineResult.rejected(i, null, r.refusal());
                case Checked.Fine f ->
                        entering.add(
                                new Entering(
                                        i,
                                        new NaturalKey(
                                                line.volunteerId(), activityId, f.sessionId()),
                                        f.entry()));
            }
        }
        commit(new Entry(entering, activity, appointment.refusal()), results, act);
        return new LineResults(List.of(results));
    }

    /**
     * @param outOfOffice why the recorder may enter nothing now; what was entered before, when the
     *     register had not spoken yet, is still answered
     */
    private record Entry(List<Entering> lines, Activity activity, @Nullable Refusal outOfOffice) {

        Decision<ServiceRecord> fold(@Nullable ServiceRecord state, Entering line) {
            return outOfOffice == null
                    ? RecordRules.enter(state, line.key(), line.entry())
                    : RecordRules.enteredBefore(state, line.entry(), outOfOffice);
        }
    }

    private void commit(Entry entry, LineResult[] results, Act act) {
        FoldedBatch<ServiceRecord, Entering> folded =
                runtime.foldAll(
                        records,
                        new Folds<>() {
                            @Override
                            public Collection<String> ids(Entering line) {
                                return List.of(line.recordId());
                            }

                            @Override
                            public Decision<ServiceRecord> fold(
                                    String id, @Nullable ServiceRecord state, Entering line) {
                                return entry.fold(state, line);
                            }
                        },
                        entry.lines(),
                        act);
        entries.note(folded.states(), act.now());
        Refusal outOfOffice = entry.outOfOffice();
        if (outOfOffice != null
                && folded.results().stream().noneMatch(r -> r.fate() == Fate.UNCHANGED)) {
            throw new RefusedException(outOfOffice);
        }
        folded.results()
                .forEach(
                        r ->
                                results[r.fact().index()] =
                                        outOfOffice != null && r.fate() == Fate.REFUSED
                                                ? LineResult.rejected(
                                                        r.fact().index(), null, outOfOffice)
                                                : result(
                                                        r,
                                                        folded.states(),
                                                        entry.activity().unfiled()));
    }

    private static LineResult result(
            FoldedBatch.Result<Entering> r, Map<String, ServiceRecord> states, boolean unfiled) {
        int index = r.fact().index();
        return switch (r.fate()) {
            case CHANGED ->
                    new LineResult(
                            index,
                            r.id(),
                            LineStatus.RECORDED,
                            flags(r.fact().entry(), unfiled),
                            null,
                            null);
            case UNCHANGED ->
                    new LineResult(index, r.id(), LineStatus.UNCHANGED, List.of(), null, null);
            case REFUSED -> {
                ServiceRecord state = states.get(r.id());
                yield new LineResult(
                        index,
                        r.id(),
                        LineStatus.CONFLICT,
                        List.of(),
                        LineProblem.of(Objects.requireNonNull(r.refusal())),
                        state == null ? null : RecordView.of(r.id(), state));
            }
            case FAILED -> throw new IllegalStateException("line " + index + ": " + r.failure());
        };
    }

    private static List<String> flags(Revision entry, boolean unfiled) {
        List<String> flags = new ArrayList<>();
        if (unfiled) {
            flags.add("UNFILED");
        }
        if (entry.backEntry()) {
            flags.add("BACK_ENTRY");
        }
        if (entry.needsAppointment() && !entry.appointmentKnown()) {
            flags.add("APPOINTMENT_UNKNOWN");
        }
        return flags;
    }
}
