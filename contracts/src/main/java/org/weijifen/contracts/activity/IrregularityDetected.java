package org.weijifen.contracts.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.PublicIds;

/**
 * A pattern that deserves a person's look; nothing follows from it by itself (domain.md traps 12,
 * 13). Told once per id.
 *
 * @param occurredAt when the entry was made that completed the pattern
 * @param organizationId the recording organisation
 * @param enteredOn local day of the entries
 * @param recordCount records that make the pattern, at least as known then
 * @param minutes of these records
 * @param recordIds the first 50 of them
 */
public record IrregularityDetected(
        long revision,
        Instant occurredAt,
        String irregularityId,
        IrregularityKind kind,
        String organizationId,
        String recorderId,
        LocalDate enteredOn,
        int recordCount,
        long minutes,
        List<String> recordIds,
        String policyVersion)
        implements Event {
    public static final String TYPE = "hours.irregularity-detected.v1";

    /** Most records that one event names. */
    public static final int MOST_RECORDS = 50;

    public IrregularityDetected {
        Checks.event(revision, occurredAt);
        PublicIds.require(irregularityId, "irregularityId");
        Checks.present(kind, "kind");
        PublicIds.require(organizationId, "organizationId");
        PublicIds.require(recorderId, "recorderId");
        Checks.present(enteredOn, "enteredOn");
        recordIds = PublicIds.requireSome(recordIds, "recordIds");
        Checks.that(recordIds.size() <= MOST_RECORDS, "recordIds: more than " + MOST_RECORDS);
        Checks.atLeast(recordIds.size(), recordCount, "recordCount");
        Checks.atLeast(1, minutes, "minutes");
        Checks.policyVersion(policyVersion, "policyVersion");
    }

    @Override
    public String key() {
        return organizationId;
    }
}
