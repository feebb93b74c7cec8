package org.weijifen.activity.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.record.ServiceRecord.Content;
import org.weijifen.activity.record.ServiceRecord.NaturalKey;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.activity.record.ServiceRecord.Verification;
import org.weijifen.contracts.Interval;

/**
 * A record as those concerned see it.
 *
 * @param minutes of the latest content
 * @param flags {@code UNFILED}, {@code BACK_ENTRY}, {@code APPOINTMENT_UNKNOWN}, {@code OBJECTION},
 *     {@code CORRECTION_UNVERIFIED}
 * @param verifiedMinutes of the verified revision, where one counts
 */
public record RecordView(
        String recordId,
        Status status,
        String volunteerId,
        String activityId,
        String sessionId,
        List<String> organizationIds,
        String recordingOrganizationId,
        String recorderId,
        Instant recordedAt,
        int revision,
        List<Interval> intervals,
        long minutes,
        String place,
        String serviceClass,
        String content,
        ServiceRecord.@Nullable Beneficiaries beneficiaries,
        @Nullable String quality,
        List<String> flags,
        @Nullable Long verifiedMinutes,
        @Nullable Instant firstVerifiedAt,
        @Nullable String verifierId,
        @Nullable String withdrawnBecause,
        @Nullable String sanctionId,
        @Nullable String objection) {

    /** Where a record stands. */
    public enum Status {
        RECORDED,
        HELD,
        VERIFIED,
        WITHDRAWN,
        VOIDED_BY_SANCTION
    }

    /** The view, or nothing where only marks are known. */
    static @Nullable RecordView of(String id, ServiceRecord state) {
        NaturalKey key = state.key();
        Revision entry = state.entry();
        if (key == null || entry == null) {
            return null;
        }
        Content content = entry.content();
        Verification counted = state.counted();
        return new RecordView(
                id,
                status(state),
                key.volunteerId(),
                key.activityId(),
                key.sessionId(),
                entry.organizationIds(),
                entry.recordingOrganizationId(),
                entry.recorderId(),
                entry.recordedAt(),
                entry.number(),
                content.intervals(),
                minutes(content),
                content.place(),
                content.serviceClass(),
                content.content(),
                content.beneficiaries(),
                content.quality(),
                flags(state, entry),
                counted == null ? null : minutes(counted.entry().content()),
                state.firstVerifiedAt(),
                counted == null ? null : counted.verifierId(),
                state.withdrawal() == null ? null : state.withdrawal().reason(),
                state.standingSanctionId(),
                state.objection() == null ? null : state.objection().text());
    }

    private static Status status(ServiceRecord state) {
        if (state.withdrawal() != null) {
            return Status.WITHDRAWN;
        }
        if (state.standingSanctionId() != null) {
            return Status.VOIDED_BY_SANCTION;
        }
        if (state.hold() != null) {
            return Status.HELD;
        }
        return state.verification() == null ? Status.RECORDED : Status.VERIFIED;
    }

    private static List<String> flags(ServiceRecord state, Revision entry) {
        List<String> flags = new ArrayList<>();
        Verification verification = state.verification();
        if (verification != null && verification.unfiled()) {
            flags.add("UNFILED");
        }
        if (entry.backEntry()) {
            flags.add("BACK_ENTRY");
        }
        if (entry.needsAppointment() && !entry.appointmentKnown()) {
            flags.add("APPOINTMENT_UNKNOWN");
        }
        if (state.objection() != null) {
            flags.add("OBJECTION");
        }
        if (verification != null && verification.entry().number() != entry.number()) {
            flags.add("CORRECTION_UNVERIFIED");
        }
        return flags;
    }

    private static long minutes(Content content) {
        return content.intervals().stream().mapToLong(Interval::minutes).sum();
    }
}
