package org.weijifen.contracts.blacklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A sanction on a unit or an organisation took effect with its window {@code [from, until)} in
 * whole minutes (domain.md V5, V6). Told again with an earlier {@code from} by a retroactive act.
 *
 * @param namedOrganizationIds bodies that the same decision names, each with a sanction of its own
 *     (V9); absent: none
 */
public record SanctionImposed(
        long revision,
        Instant occurredAt,
        String sanctionId,
        String caseId,
        Subject subject,
        Instant from,
        @Nullable Instant until,
        Severity severity,
        List<Effect> effects,
        @Nullable Integer awardIneligibleYear,
        List<String> falsifiedRecordIds,
        @Nullable List<String> namedOrganizationIds)
        implements SanctionEvent {
    public static final String TYPE = "sanction.imposed.v1";

    public SanctionImposed {
        Checks.event(revision, occurredAt);
        PublicIds.require(sanctionId, "sanctionId");
        PublicIds.require(caseId, "caseId");
        Checks.present(subject, "subject");
        Checks.wholeMinute(from, "from");
        Checks.optionalWholeMinute(until, "until");
        Checks.present(severity, "severity");
        effects = Checks.some(effects, "effects");
        Checks.optionalYear(awardIneligibleYear, "awardIneligibleYear");
        falsifiedRecordIds = PublicIds.requireAll(falsifiedRecordIds, "falsifiedRecordIds");
        namedOrganizationIds =
                namedOrganizationIds == null
                        ? null
                        : PublicIds.requireSome(namedOrganizationIds, "namedOrganizationIds");
        Checks.that(subject.kind() != SubjectKind.VOLUNTEER, "subject: no person on this topic");
        Checks.after(from, until, "until");
        Checks.that(
                effects.contains(Effect.AWARD_INELIGIBLE) == (awardIneligibleYear != null),
                "awardIneligibleYear: exactly with the effect AWARD_INELIGIBLE");
    }

    /** Of a decision that names nobody else. */
    public SanctionImposed(
            long revision,
            Instant occurredAt,
            String sanctionId,
            String caseId,
            Subject subject,
            Instant from,
            @Nullable Instant until,
            Severity severity,
            List<Effect> effects,
            @Nullable Integer awardIneligibleYear,
            List<String> falsifiedRecordIds) {
        this(
                revision,
                occurredAt,
                sanctionId,
                caseId,
                subject,
                from,
                until,
                severity,
                effects,
                awardIneligibleYear,
                falsifiedRecordIds,
                null);
    }
}
