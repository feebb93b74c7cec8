package org.weijifen.activity.record;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.ActivityInput;
import org.weijifen.activity.record.ServiceRecord.Content;
import org.weijifen.activity.record.ServiceRecord.NaturalKey;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.activity.record.ServiceRecord.Verification;
import org.weijifen.activity.record.ServiceRecord.Withdrawal;
import org.weijifen.contracts.activity.HoursEvent;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.scheme.SchemeCalendar;

/**
 * A record of a backup takes over one event published since. Pure.
 *
 * @param policyVersionAt version of the policy in force at an instant
 */
record RecordAdoption(Function<Instant, String> policyVersionAt) {

    /** Stands for a person, a session or a text that no event carries and the backup had not. */
    static final String LOST = "unknown";

    /**
     * @param known {@code null} if the backup has nothing of it
     * @return {@code null} where the record stays unknown: a withdrawal tells too little
     */
    @Nullable ServiceRecord after(String id, @Nullable ServiceRecord known, HoursEvent event) {
        return switch (event) {
            case HoursVerified e -> verified(id, known == null ? ServiceRecord.EMPTY : known, e);
            case HoursWithdrawn e -> known == null ? null : withdrawn(known, e);
        };
    }

    private ServiceRecord verified(String id, ServiceRecord state, HoursVerified event) {
        Verification verification = verification(state, event);
        Revision verified = verification.entry();
        Revision latest = state.entry();
        RecordEdit edit = state.edit();
        if (edit.key == null) {
            edit.key = key(id, event);
        }
        if (latest == null || latest.number() < verified.number()) {
            edit.entry = verified;
        }
        edit.verification = verification;
        edit.hold =
                state.hold() == null || state.hold().number() <= verified.number()
                        ? null
                        : state.hold();
        edit.withdrawal = null;
        edit.firstVerifiedAt = event.firstVerifiedAt();
        edit.touchedMonths = event.touchedMonths();
        edit.touchedOrganizationIds = event.touchedOrganizationIds();
        return edit.at(event.occurredAt());
    }

    private static ServiceRecord withdrawn(ServiceRecord state, HoursWithdrawn event) {
        if (event.sanctionId() != null) {
            // The verified revision stands underneath; the marks tell the rest.
            return state;
        }
        RecordEdit edit = state.edit();
        edit.withdrawal = new Withdrawal(LOST, event.occurredAt(), LOST);
        edit.verification = null;
        edit.hold = null;
        return edit.at(event.occurredAt());
    }

    /** The one that the state has, if the event tells it again: a reinstatement. */
    private Verification verification(ServiceRecord state, HoursVerified event) {
        Verification known = state.verification();
        if (known != null
                && known.verifiedAt().equals(event.verifiedAt())
                && isOf(event, known.entry())) {
            return known;
        }
        Revision entry = entry(state, event);
        ServiceRecord.Hold hold = state.hold();
        return new Verification(
                entry,
                hold != null && hold.number() == entry.number() ? hold.verifierId() : LOST,
                event.verifiedAt(),
                event.unfiled());
    }

    private Revision entry(ServiceRecord state, HoursVerified event) {
        Revision latest = state.entry();
        if (latest == null) {
            return built(event, 1, "", "");
        }
        return isOf(event, latest)
                ? latest
                : built(
                        event,
                        latest.number() + 1,
                        latest.content().place(),
                        latest.content().content());
    }

    private static boolean isOf(HoursVerified event, Revision entry) {
        return entry.content().intervals().equals(event.intervals())
                && entry.content().serviceClass().equals(event.serviceClass())
                && entry.recordingOrganizationId().equals(event.recordingOrganizationId());
    }

    private Revision built(HoursVerified event, int number, String place, String content) {
        Instant at = event.verifiedAt();
        return new Revision(
                number,
                new Content(event.intervals(), place, event.serviceClass(), content, null, null),
                event.organizationIds(),
                event.recordingOrganizationId(),
                LOST,
                false,
                true,
                SchemeCalendar.dateOf(at),
                at,
                false,
                null,
                policyVersionAt.apply(at));
    }

    /** The session is in the record's id alone: the usual one, or lost. */
    private static NaturalKey key(String id, HoursVerified event) {
        String usual = ActivityInput.MAIN_SESSION;
        boolean isUsual =
                id.equals(EnterRecords.recordId(event.volunteerId(), event.activityId(), usual));
        return new NaturalKey(event.volunteerId(), event.activityId(), isUsual ? usual : LOST);
    }
}
