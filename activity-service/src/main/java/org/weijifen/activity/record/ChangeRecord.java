package org.weijifen.activity.record;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity;
import org.weijifen.activity.filing.ActivityDesk;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.record.EntryRules.Checked;
import org.weijifen.activity.record.EntryRules.Circumstances;
import org.weijifen.activity.record.ServiceRecord.NaturalKey;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.activity.standing.KnownStanding;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Outcome;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.scheme.SchemePolicy;

/** Corrects, withdraws, approves or objects to one record. */
public final class ChangeRecord {
    private final AggregateRuntime runtime;
    private final ServiceRecordAggregate records = new ServiceRecordAggregate();
    private final ActivityDesk desk;
    private final KnownStanding standing;
    private final SchemePolicy policy;
    private final RecordDays days;

    ChangeRecord(
            AggregateRuntime runtime,
            ActivityDesk desk,
            KnownStanding standing,
            SchemePolicy policy,
            RecordDays days) {
        this.runtime = runtime;
        this.desk = desk;
        this.standing = standing;
        this.policy = policy;
        this.days = days;
    }

    private interface Change {
        Decision<ServiceRecord> on(ServiceRecord state);
    }

    /**
     * A new revision of the content, unverified.
     *
     * @param organizationId the recording organisation's, whose recorder or organiser corrects
     */
    public Outcome<ServiceRecord> correct(
            String id,
            String organizationId,
            RecordInput.Correction correction,
            @Nullable String ifMatch,
            Act act) {
        Predicate<Revision> own = e -> e.recordingOrganizationId().equals(organizationId);
        Versioned<ServiceRecord> seen = visible(id, own);
        NaturalKey key = key(seen.state());
        Activity activity =
                desk.open(key.activityId(), new Authority(false, organizationId), act).state();
        var appointment = Appointments.of(standing, organizationId, act);
        Refusal outOfOffice = appointment.refusal();
        var circumstances =
                new Circumstances(
                        activity,
                        organizationId,
                        act.by(),
                        appointment.needed(),
                        appointment.known(),
                        policy.at(act.now()),
                        act.now());
        return change(
                id,
                seen.state(),
                act,
                state -> {
                    // Asked here, so that a repeat of a won request gets its first answer.
                    if (outOfOffice != null) {
                        return Decision.refuse(outOfOffice);
                    }
                    if (ifMatch != null) {
                        EntityTags.check(ifMatch, seen.version());
                        if (!state.equals(seen.state())) {
                            return Decision.refuse(RecordRefusals.changedMeanwhile());
                        }
                    }
                    return corrected(state, correction, circumstances);
                });
    }

    private static Decision<ServiceRecord> corrected(
            ServiceRecord state, RecordInput.Correction correction, Circumstances c) {
        Revision entry = state.entry();
        NaturalKey key = key(state);
        if (entry == null) {
            return Decision.refuse(RecordRefusals.notFound());
        }
        var refusal = EntryRules.refusal(c.activity(), c.policy(), c.now());
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        var line = correction.asLine(key.volunteerId(), key.sessionId());
        return switch (EntryRules.check(line, c, entry.number() + 1)) {
            case Checked.Rejected r -> Decision.refuse(r.refusal());
            case Checked.Fine f -> RecordRules.correct(state, f.entry());
        };
    }

    /** By an organiser of the recording organisation or the association. */
    public Outcome<ServiceRecord> withdraw(String id, Authority authority, String reason, Act act) {
        Versioned<ServiceRecord> seen = visible(id, recordedBy(authority));
        return change(
                id,
                seen.state(),
                act,
                state -> RecordRules.withdraw(state, act.by(), reason, act.now()));
    }

    /** domain.md H10: the association approves what passes a day's limit. */
    public Outcome<ServiceRecord> approveDay(String id, Act act) {
        Versioned<ServiceRecord> seen = visible(id, e -> true);
        if (VerificationRules.approve(seen.state(), act.by(), act.now())
                instanceof Decision.Changed<ServiceRecord>) {
            days.reserveAnyway(id, seen.state(), act.now());
        }
        return change(
                id,
                seen.state(),
                act,
                state -> VerificationRules.approve(state, act.by(), act.now()));
    }

    /** By the volunteer; flags only. */
    public Outcome<ServiceRecord> object(String id, String text, Act act) {
        Versioned<ServiceRecord> seen = visible(id, e -> true);
        if (!key(seen.state()).volunteerId().equals(act.by())) {
            throw new RefusedException(RecordRefusals.notFound());
        }
        return change(id, seen.state(), act, state -> RecordRules.object(state, text, act.now()));
    }

    private Outcome<ServiceRecord> change(String id, ServiceRecord before, Act act, Change change) {
        Outcome<ServiceRecord> outcome =
                runtime.execute(
                        records,
                        id,
                        act,
                        state ->
                                state == null
                                        ? Decision.refuse(RecordRefusals.notFound())
                                        : change.on(state),
                        state -> RecordView.of(id, state));
        days.settle(Map.of(id, before), Set.of(id), act.now());
        return outcome;
    }

    private Versioned<ServiceRecord> visible(String id, Predicate<Revision> mine) {
        Versioned<ServiceRecord> seen = runtime.get(records, id);
        Revision entry = seen == null ? null : seen.state().entry();
        if (seen == null || entry == null || !mine.test(entry)) {
            throw new RefusedException(RecordRefusals.notFound());
        }
        return seen;
    }

    private static Predicate<Revision> recordedBy(Authority authority) {
        return entry ->
                authority.everywhere()
                        || entry.recordingOrganizationId().equals(authority.organizationId());
    }

    private static NaturalKey key(ServiceRecord state) {
        NaturalKey key = state.key();
        if (key == null) {
            throw new RefusedException(RecordRefusals.notFound());
        }
        return key;
    }
}
