package org.weijifen.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weijifen.contracts.activity.ActivityCancelled;
import org.weijifen.contracts.activity.ActivityCompleted;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityRescheduled;
import org.weijifen.contracts.activity.ActivityReturned;
import org.weijifen.contracts.activity.ActivityRosterChanged;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.HoursVerified;
import org.weijifen.contracts.activity.HoursWithdrawn;
import org.weijifen.contracts.activity.IrregularityDetected;
import org.weijifen.contracts.blacklist.HoursRestored;
import org.weijifen.contracts.blacklist.HoursSuppressed;
import org.weijifen.contracts.blacklist.PublicationEnded;
import org.weijifen.contracts.blacklist.PublicationStarted;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.ViolationReported;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.insurance.BordereauSealed;
import org.weijifen.contracts.insurance.ClaimDecided;
import org.weijifen.contracts.insurance.ClaimEvidenceRequested;
import org.weijifen.contracts.insurance.ClaimPaid;
import org.weijifen.contracts.insurance.ClaimReopened;
import org.weijifen.contracts.insurance.ClaimSubmitted;
import org.weijifen.contracts.insurance.CoverEnded;
import org.weijifen.contracts.insurance.CoverEndorsed;
import org.weijifen.contracts.insurance.CoverIssued;
import org.weijifen.contracts.insurance.CoverRefused;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.contracts.registry.RecorderAppointed;
import org.weijifen.contracts.registry.RecorderDismissed;
import org.weijifen.contracts.registry.VolunteerCancelled;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerReinstated;
import org.weijifen.contracts.registry.VolunteerUpdated;
import org.weijifen.contracts.reward.BenefitCancelled;
import org.weijifen.contracts.reward.BenefitGranted;
import org.weijifen.contracts.reward.BenefitUsed;
import org.weijifen.contracts.reward.CertificateIssued;
import org.weijifen.contracts.reward.CertificateRevoked;
import org.weijifen.contracts.reward.TierReached;
import org.weijifen.contracts.reward.TierWithdrawn;

/** Every event type of the system: the code's side of asyncapi.yaml (a test compares the two). */
public final class EventTypes {
    public static final List<EventType> ALL =
            List.of(
                    new EventType(
                            VolunteerRegistered.TYPE,
                            Topics.REGISTRY_VOLUNTEERS,
                            VolunteerRegistered.class,
                            Kind.SNAPSHOT,
                            "volunteer"),
                    new EventType(
                            VolunteerUpdated.TYPE,
                            Topics.REGISTRY_VOLUNTEERS,
                            VolunteerUpdated.class,
                            Kind.SNAPSHOT,
                            "volunteer"),
                    new EventType(
                            VolunteerCancelled.TYPE,
                            Topics.REGISTRY_VOLUNTEERS,
                            VolunteerCancelled.class,
                            Kind.SNAPSHOT,
                            "volunteer"),
                    new EventType(
                            VolunteerReinstated.TYPE,
                            Topics.REGISTRY_VOLUNTEERS,
                            VolunteerReinstated.class,
                            Kind.SNAPSHOT,
                            "volunteer"),
                    new EventType(
                            OrganizationRegistered.TYPE,
                            Topics.REGISTRY_ORGANIZATIONS,
                            OrganizationRegistered.class,
                            Kind.SNAPSHOT,
                            "organization"),
                    new EventType(
                            RecorderAppointed.TYPE,
                            Topics.REGISTRY_ORGANIZATIONS,
                            RecorderAppointed.class,
                            Kind.SNAPSHOT,
                            "recorder appointment"),
                    new EventType(
                            RecorderDismissed.TYPE,
                            Topics.REGISTRY_ORGANIZATIONS,
                            RecorderDismissed.class,
                            Kind.SNAPSHOT,
                            "recorder appointment"),
                    new EventType(
                            ActivityFiled.TYPE,
                            Topics.ACTIVITY_ACTIVITIES,
                            ActivityFiled.class,
                            Kind.SNAPSHOT,
                            "activity"),
                    new EventType(
                            ActivityRescheduled.TYPE,
                            Topics.ACTIVITY_ACTIVITIES,
                            ActivityRescheduled.class,
                            Kind.SNAPSHOT,
                            "activity"),
                    new EventType(
                            ActivityReturned.TYPE,
                            Topics.ACTIVITY_ACTIVITIES,
                            ActivityReturned.class,
                            Kind.SNAPSHOT,
                            "activity"),
                    new EventType(
                            ActivityCancelled.TYPE,
                            Topics.ACTIVITY_ACTIVITIES,
                            ActivityCancelled.class,
                            Kind.SNAPSHOT,
                            "activity"),
                    new EventType(
                            ActivityCompleted.TYPE,
                            Topics.ACTIVITY_ACTIVITIES,
                            ActivityCompleted.class,
                            Kind.SNAPSHOT,
                            "activity"),
                    new EventType(
                            ActivityRosterChanged.TYPE,
                            Topics.ACTIVITY_ACTIVITIES,
                            ActivityRosterChanged.class,
                            Kind.SNAPSHOT,
                            "roster line"),
                    new EventType(
                            ActivityRosterSealed.TYPE,
                            Topics.ACTIVITY_ACTIVITIES,
                            ActivityRosterSealed.class,
                            Kind.SNAPSHOT,
                            "activity"),
                    new EventType(
                            HoursVerified.TYPE,
                            Topics.ACTIVITY_HOURS,
                            HoursVerified.class,
                            Kind.FACT,
                            "recordId, revision"),
                    new EventType(
                            HoursWithdrawn.TYPE,
                            Topics.ACTIVITY_HOURS,
                            HoursWithdrawn.class,
                            Kind.FACT,
                            "recordId, revision"),
                    new EventType(
                            IrregularityDetected.TYPE,
                            Topics.ACTIVITY_IRREGULARITIES,
                            IrregularityDetected.class,
                            Kind.FACT,
                            "irregularityId"),
                    new EventType(
                            ViolationReported.TYPE,
                            Topics.BLACKLIST_CASES,
                            ViolationReported.class,
                            Kind.FACT,
                            "caseId"),
                    new EventType(
                            SanctionImposed.TYPE,
                            Topics.BLACKLIST_CASES,
                            SanctionImposed.class,
                            Kind.SNAPSHOT,
                            "sanction"),
                    new EventType(
                            SanctionLifted.TYPE,
                            Topics.BLACKLIST_CASES,
                            SanctionLifted.class,
                            Kind.SNAPSHOT,
                            "sanction"),
                    new EventType(
                            PublicationStarted.TYPE,
                            Topics.BLACKLIST_CASES,
                            PublicationStarted.class,
                            Kind.SNAPSHOT,
                            "publication"),
                    new EventType(
                            PublicationEnded.TYPE,
                            Topics.BLACKLIST_CASES,
                            PublicationEnded.class,
                            Kind.SNAPSHOT,
                            "publication"),
                    new EventType(
                            VolunteerSanctionsStanding.TYPE,
                            Topics.BLACKLIST_VOLUNTEER_CASES,
                            VolunteerSanctionsStanding.class,
                            Kind.SNAPSHOT,
                            "volunteer"),
                    new EventType(
                            VolunteerSanctionsEnded.TYPE,
                            Topics.BLACKLIST_VOLUNTEER_CASES,
                            VolunteerSanctionsEnded.class,
                            Kind.SNAPSHOT,
                            "volunteer"),
                    new EventType(
                            HoursSuppressed.TYPE,
                            Topics.BLACKLIST_HOURS,
                            HoursSuppressed.class,
                            Kind.SNAPSHOT,
                            "record, sanction, month"),
                    new EventType(
                            HoursRestored.TYPE,
                            Topics.BLACKLIST_HOURS,
                            HoursRestored.class,
                            Kind.SNAPSHOT,
                            "record, sanction, month"),
                    new EventType(
                            TierReached.TYPE,
                            Topics.REWARD_TIERS,
                            TierReached.class,
                            Kind.SNAPSHOT,
                            "volunteer, tier"),
                    new EventType(
                            TierWithdrawn.TYPE,
                            Topics.REWARD_TIERS,
                            TierWithdrawn.class,
                            Kind.SNAPSHOT,
                            "volunteer, tier"),
                    new EventType(
                            CertificateIssued.TYPE,
                            Topics.REWARD_TIERS,
                            CertificateIssued.class,
                            Kind.SNAPSHOT,
                            "certificate"),
                    new EventType(
                            CertificateRevoked.TYPE,
                            Topics.REWARD_TIERS,
                            CertificateRevoked.class,
                            Kind.SNAPSHOT,
                            "certificate"),
                    new EventType(
                            BenefitGranted.TYPE,
                            Topics.REWARD_BENEFITS,
                            BenefitGranted.class,
                            Kind.SNAPSHOT,
                            "benefit"),
                    new EventType(
                            BenefitUsed.TYPE,
                            Topics.REWARD_BENEFITS,
                            BenefitUsed.class,
                            Kind.SNAPSHOT,
                            "benefit"),
                    new EventType(
                            BenefitCancelled.TYPE,
                            Topics.REWARD_BENEFITS,
                            BenefitCancelled.class,
                            Kind.SNAPSHOT,
                            "benefit"),
                    new EventType(
                            CoverIssued.TYPE,
                            Topics.INSURANCE_COVERS,
                            CoverIssued.class,
                            Kind.SNAPSHOT,
                            "activity, roster line"),
                    new EventType(
                            CoverRefused.TYPE,
                            Topics.INSURANCE_COVERS,
                            CoverRefused.class,
                            Kind.SNAPSHOT,
                            "activity, roster line"),
                    new EventType(
                            CoverEnded.TYPE,
                            Topics.INSURANCE_COVERS,
                            CoverEnded.class,
                            Kind.SNAPSHOT,
                            "activity, roster line"),
                    new EventType(
                            CoverEndorsed.TYPE,
                            Topics.INSURANCE_COVERS,
                            CoverEndorsed.class,
                            Kind.SNAPSHOT,
                            "activity, roster line"),
                    new EventType(
                            BordereauSealed.TYPE,
                            Topics.INSURANCE_COVERS,
                            BordereauSealed.class,
                            Kind.SNAPSHOT,
                            "activity bordereau"),
                    new EventType(
                            ClaimSubmitted.TYPE,
                            Topics.INSURANCE_CLAIMS,
                            ClaimSubmitted.class,
                            Kind.SNAPSHOT,
                            "claim"),
                    new EventType(
                            ClaimEvidenceRequested.TYPE,
                            Topics.INSURANCE_CLAIMS,
                            ClaimEvidenceRequested.class,
                            Kind.SNAPSHOT,
                            "claim"),
                    new EventType(
                            ClaimDecided.TYPE,
                            Topics.INSURANCE_CLAIMS,
                            ClaimDecided.class,
                            Kind.SNAPSHOT,
                            "claim"),
                    new EventType(
                            ClaimPaid.TYPE,
                            Topics.INSURANCE_CLAIMS,
                            ClaimPaid.class,
                            Kind.SNAPSHOT,
                            "claim"),
                    new EventType(
                            ClaimReopened.TYPE,
                            Topics.INSURANCE_CLAIMS,
                            ClaimReopened.class,
                            Kind.SNAPSHOT,
                            "claim"),
                    new EventType(
                            EventPolicyRecorded.TYPE,
                            Topics.INSURANCE_POLICIES,
                            EventPolicyRecorded.class,
                            Kind.SNAPSHOT,
                            "activity's event policy"));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private static final Map<Class<? extends Event>, EventType> BY_DATA =
            ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(EventType::data, Function.identity()));

    private EventTypes() {}

    /** The type of a record class; every event record is in {@link #ALL}. */
    public static EventType of(Class<? extends Event> data) {
        EventType type = BY_DATA.get(data);
        if (type == null) {
            throw new IllegalArgumentException(data.getName() + " is no event type");
        }
        return type;
    }

    /** The type of an event. */
    public static EventType of(Event event) {
        return of(event.getClass());
    }

    /** All types by wire name ({@code ce_type}). */
    public static Map<String, EventType> byName() {
        return BY_NAME;
    }

    /** The types that the given topics carry, in the order of {@link #ALL}. */
    public static List<EventType> forTopics(String... topics) {
        Set<String> wanted = Set.of(topics);
        if (!Topics.ALL.containsAll(wanted)) {
            throw new IllegalArgumentException("unknown topic among " + wanted);
        }
        return ALL.stream().filter(type -> wanted.contains(type.topic())).toList();
    }

    /** The event that a null value means; throws IllegalArgumentException if the type has none. */
    public static Event tombstone(EventType type, String key, long revision, Instant occurredAt) {
        if (type.data() == VolunteerSanctionsEnded.class) {
            return new VolunteerSanctionsEnded(revision, occurredAt, key);
        }
        throw new IllegalArgumentException(type.name() + " has no tombstone");
    }
}
