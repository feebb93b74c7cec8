package org.weijifen.activity.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.Activity;
import org.weijifen.activity.record.ServiceRecord.Hold;
import org.weijifen.activity.record.ServiceRecord.NaturalKey;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.activity.record.ServiceRecord.Verification;
import org.weijifen.activity.standing.Recorder;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.scheme.SchemeCalendar;

/** Verification by somebody else, and the held day (domain.md H10, H11). Pure. */
final class VerificationRules {
    private VerificationRules() {}

    /**
     * Who verifies, where and when.
     *
     * @param organizationId the verifier's organisation; absent for the association
     * @param recorders appointments by {@link Recorder#id}, as known now
     */
    record Desk(
            String activityId,
            Activity activity,
            @Nullable String organizationId,
            String verifierId,
            Map<String, Recorder> recorders,
            Instant now) {}

    /** Why this record cannot be verified; nothing if it can, or is already. */
    static @Nullable Refusal refusal(@Nullable ServiceRecord state, Desk desk) {
        NaturalKey key = state == null ? null : state.key();
        Revision entry = state == null ? null : state.entry();
        if (state == null
                || key == null
                || entry == null
                || !key.activityId().equals(desk.activityId())
                || (desk.organizationId() != null
                        && !desk.organizationId().equals(entry.recordingOrganizationId()))) {
            return RecordRefusals.notFound();
        }
        if (desk.verifierId().equals(key.volunteerId())) {
            return RecordRefusals.ownHours();
        }
        if (desk.verifierId().equals(entry.recorderId())) {
            return RecordRefusals.samePerson();
        }
        if (state.withdrawal() != null) {
            return RecordRefusals.withdrawn();
        }
        if (state.standingSanctionId() != null) {
            return RecordRefusals.voidedBySanction();
        }
        if (desk.activity().status() == ActivityStatus.CANCELLED) {
            return RecordRefusals.activityCancelled();
        }
        return appointment(entry, desk.recorders());
    }

    /** True where the latest content is verified, or already waits for approval. */
    static boolean settled(ServiceRecord state) {
        Revision entry = state.entry();
        Verification verification = state.verification();
        return entry != null
                && ((verification != null && verification.entry().number() == entry.number())
                        || (state.hold() != null && state.hold().number() == entry.number()));
    }

    /**
     * True where the same person verified the latest content here already: a repeat is no second
     * judgement, whatever became known of the record since (contracts.md, natural keys per line).
     */
    private static boolean verifiedBefore(ServiceRecord state, Desk desk) {
        NaturalKey key = state.key();
        Verification verification = state.verification();
        Hold hold = state.hold();
        String verifierId =
                hold != null
                        ? hold.verifierId()
                        : verification == null ? null : verification.verifierId();
        return settled(state)
                && key != null
                && key.activityId().equals(desk.activityId())
                && desk.verifierId().equals(verifierId);
    }

    /**
     * Verifies the latest content, or holds it where a day is too full.
     *
     * @param change the record's count of changes when its minutes were reserved
     */
    static Decision<ServiceRecord> verify(
            @Nullable ServiceRecord state, Desk desk, int change, boolean held) {
        if (state != null && verifiedBefore(state, desk)) {
            return Decision.unchanged();
        }
        Refusal refusal = refusal(state, desk);
        if (refusal != null || state == null) {
            return Decision.refuse(refusal == null ? RecordRefusals.notFound() : refusal);
        }
        if (settled(state)) {
            return Decision.unchanged();
        }
        Revision entry = state.entry();
        if (state.change() != change || entry == null) {
            return Decision.refuse(RecordRefusals.changedMeanwhile());
        }
        RecordEdit edit = state.edit();
        boolean unfiled = desk.activity().unfiled();
        if (held) {
            edit.hold = new Hold(entry.number(), desk.verifierId(), desk.now(), unfiled);
        } else {
            stamp(edit, new Verification(entry, desk.verifierId(), desk.now(), unfiled));
        }
        return Decision.to(edit.at(desk.now()));
    }

    /** H10: the association lets a held verification through. */
    static Decision<ServiceRecord> approve(ServiceRecord state, String approverId, Instant now) {
        NaturalKey key = state.key();
        Revision entry = state.entry();
        Hold hold = state.hold();
        if (key == null || entry == null) {
            return Decision.refuse(RecordRefusals.notFound());
        }
        if (hold == null) {
            return settled(state)
                    ? Decision.unchanged()
                    : Decision.refuse(
                            RecordRefusals.conflict(
                                    "NOTHING_HELD",
                                    "No verification of this record waits for approval.",
                                    "该记录没有待批准的核实。"));
        }
        if (approverId.equals(key.volunteerId())) {
            return Decision.refuse(RecordRefusals.ownHours());
        }
        if (approverId.equals(entry.recorderId()) || approverId.equals(hold.verifierId())) {
            return Decision.refuse(RecordRefusals.samePerson());
        }
        if (state.standingSanctionId() != null) {
            return Decision.refuse(RecordRefusals.voidedBySanction());
        }
        RecordEdit edit = state.edit();
        edit.hold = null;
        stamp(edit, new Verification(entry, hold.verifierId(), now, hold.unfiled()));
        return Decision.to(edit.at(now));
    }

    private static void stamp(RecordEdit edit, Verification verification) {
        Revision entry = verification.entry();
        edit.verification = verification;
        if (edit.firstVerifiedAt == null) {
            edit.firstVerifiedAt = verification.verifiedAt();
        }
        edit.touchedMonths =
                union(
                        edit.touchedMonths,
                        entry.content().intervals().stream()
                                .flatMap(i -> SchemeCalendar.monthsOf(i).stream())
                                .map(Object::toString)
                                .toList());
        edit.touchedOrganizationIds = union(edit.touchedOrganizationIds, entry.organizationIds());
    }

    private static @Nullable Refusal appointment(Revision entry, Map<String, Recorder> recorders) {
        if (!entry.needsAppointment() || entry.appointmentKnown()) {
            return null;
        }
        Recorder recorder =
                recorders.get(Recorder.id(entry.recordingOrganizationId(), entry.recorderId()));
        if (recorder == null) {
            return RecordRefusals.appointmentUnknown();
        }
        return recorder.appointedOn(entry.recordedOn()) ? null : RecordRefusals.notAppointed();
    }

    private static List<String> union(Collection<String> a, Collection<String> b) {
        return List.copyOf(new TreeSet<>(Stream.concat(a.stream(), b.stream()).toList()));
    }
}
