package org.weijifen.activity.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;

/**
 * One service of one person, kept under an id that follows from its natural key (domain.md H2). A
 * document may exist with nothing but sanction marks: a decision that came before its record.
 *
 * @param key absent, like the entry, while only marks are known
 * @param entry latest content
 * @param verification the verified revision; stands until another is verified or the record is
 *     withdrawn
 * @param hold a verification that waits for the association, because a day would be too full
 * @param withdrawal by a person; a later correction takes it back, unverified
 * @param firstVerifiedAt order among overlapping records (H5); kept by corrections
 * @param touchedMonths local months of all revisions ever verified, {@code 2026-03}
 * @param change count of changes of this document's state
 * @param changedAt domain time of the latest change
 */
public record ServiceRecord(
        @Nullable NaturalKey key,
        @Nullable Revision entry,
        @Nullable Verification verification,
        @Nullable Hold hold,
        @Nullable Withdrawal withdrawal,
        List<SanctionMark> sanctionMarks,
        @Nullable Objection objection,
        @Nullable Instant firstVerifiedAt,
        List<String> touchedMonths,
        List<String> touchedOrganizationIds,
        int change,
        Instant changedAt) {

    /** Natural key. */
    public record NaturalKey(String volunteerId, String activityId, String sessionId) {}

    /**
     * What was done.
     *
     * @param intervals sorted, disjoint, whole minutes
     * @param quality mark given by the beneficiary or the organiser
     */
    public record Content(
            List<Interval> intervals,
            String place,
            String serviceClass,
            String content,
            @Nullable Beneficiaries beneficiaries,
            @Nullable String quality) {
        public Content {
            intervals = List.copyOf(intervals);
        }
    }

    /** For whom: a kind and how many. */
    public record Beneficiaries(String kind, int count) {}

    /**
     * One revision of the content.
     *
     * @param number 1 for the first, rising with corrections
     * @param organizationIds the activity's organisers then
     * @param needsAppointment entered in the role of a recorder, who needs a term that covers
     *     {@code recordedOn}
     * @param appointmentKnown false while the register has not yet spoken of the recorder
     * @param backEntry no roster line, or entered late (H10)
     * @param reason of the back-entry or of the correction
     */
    public record Revision(
            int number,
            Content content,
            List<String> organizationIds,
            String recordingOrganizationId,
            String recorderId,
            boolean needsAppointment,
            boolean appointmentKnown,
            LocalDate recordedOn,
            Instant recordedAt,
            boolean backEntry,
            @Nullable String reason,
            String policyVersion) {
        public Revision {
            organizationIds = List.copyOf(organizationIds);
        }
    }

    /**
     * @param unfiled the activity did not stand filed when it was verified
     */
    public record Verification(
            Revision entry, String verifierId, Instant verifiedAt, boolean unfiled) {}

    /** A verification of entry {@code number} that waits for approval. */
    public record Hold(int number, String verifierId, Instant heldAt, boolean unfiled) {}

    public record Withdrawal(String by, Instant at, String reason) {}

    /**
     * A decision that calls the record falsified.
     *
     * @param source whose decision: {@code volunteer:<id>} or {@code sanction:<id>}
     * @param revision of the source; the highest wins
     * @param sanctionId absent once lifted
     */
    public record SanctionMark(String source, long revision, @Nullable String sanctionId) {}

    public record Objection(String text, Instant at) {}

    static final ServiceRecord EMPTY =
            new ServiceRecord(
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    0,
                    Instant.EPOCH);

    public ServiceRecord {
        sanctionMarks = List.copyOf(sanctionMarks);
        touchedMonths = List.copyOf(touchedMonths);
        touchedOrganizationIds = List.copyOf(touchedOrganizationIds);
    }

    /** The sanction that voids the record now, if any. */
    @Nullable String standingSanctionId() {
        if (key == null) {
            return null;
        }
        String own = "volunteer:" + key.volunteerId();
        for (SanctionMark mark : sanctionMarks) {
            boolean meant = !mark.source().startsWith("volunteer:") || mark.source().equals(own);
            if (meant && mark.sanctionId() != null) {
                return mark.sanctionId();
            }
        }
        return null;
    }

    /** The verified revision that counts, if any. */
    @Nullable Verification counted() {
        return withdrawal == null && standingSanctionId() == null ? verification : null;
    }

    /** The same under other marks: no change of its own. */
    ServiceRecord withMarks(List<SanctionMark> marks) {
        return new ServiceRecord(
                key,
                entry,
                verification,
                hold,
                withdrawal,
                marks,
                objection,
                firstVerifiedAt,
                touchedMonths,
                touchedOrganizationIds,
                change,
                changedAt);
    }

    /** Starts one change. */
    RecordEdit edit() {
        return new RecordEdit(this);
    }
}
