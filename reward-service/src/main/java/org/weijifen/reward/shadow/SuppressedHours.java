package org.weijifen.reward.shadow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.contracts.reward.BenefitKind;

/**
 * The statement of one volunteer's suppressed hours.
 *
 * @param knownAt the latest fact that it takes account of
 * @param totals of all months; a minute that several sanctions suppress counts once
 * @param now what is earned by the credited minutes
 * @param withoutSanctions what the same account would earn if no sanction suppressed anything
 * @param withdrawn the difference
 * @param sanctions those that suppress something, in order of id
 * @param items one for each record, local day and sanction, in order of day, record and sanction
 */
public record SuppressedHours(
        String volunteerId,
        Instant knownAt,
        Totals totals,
        Earned now,
        Earned withoutSanctions,
        Withdrawn withdrawn,
        List<SanctionLine> sanctions,
        List<Item> items) {

    /**
     * @param creditedMinutesWithoutSanctions credited and suppressed ones together (domain.md X17)
     */
    public record Totals(
            long creditedMinutes, long suppressedMinutes, long creditedMinutesWithoutSanctions) {}

    /**
     * @param tier highest star that stands, 0 for none
     */
    public record Earned(long creditedMinutes, int tier, List<YearBenefit> benefits) {
        public Earned {
            benefits = List.copyOf(benefits);
        }
    }

    /** An annual benefit of a local year. */
    public record YearBenefit(int year, BenefitKind kind) {}

    /** What is missing for the sanctions alone. */
    public record Withdrawn(List<Integer> tiers, List<LostBenefit> benefits) {
        public Withdrawn {
            tiers = List.copyOf(tiers);
            benefits = List.copyOf(benefits);
        }
    }

    /**
     * @param status CANCELLED, OVER_GRANTED (used, and not clawed back) or NOT_GRANTED
     */
    public record LostBenefit(int year, BenefitKind kind, String status) {}

    /**
     * Why minutes do not count. Of a pending one nothing else is known yet.
     *
     * @param minutes that it suppresses of this volunteer
     * @param windows over which service for that body does not count
     * @param clause rule of the scheme with the reading of "two years"
     * @param explanation the same in sentences
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SanctionLine(
            String sanctionId,
            Sanction.Status status,
            long minutes,
            @Nullable String caseId,
            @Nullable SubjectKind subjectKind,
            @Nullable String organizationId,
            @Nullable ViolationClass violationClass,
            @Nullable Severity severity,
            List<Period> windows,
            String clause,
            Sentence explanation,
            Objection objection) {}

    /** A sentence for users in both languages. */
    public record Sentence(String en, String zh) {}

    /**
     * How to object.
     *
     * @param sanctionEndpoint appeals against the sanction; absent while its case is unknown
     * @param recordEndpoint objections to the minutes of one's own record
     * @param workingDays from the decision, within which an appeal is heard; absent where the
     *     policy names no term
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Objection(
            @Nullable String sanctionEndpoint,
            String recordEndpoint,
            String office,
            @Nullable Integer workingDays,
            Sentence text) {}

    /** Minutes of one record on one local day that one sanction suppresses. */
    public record Item(
            LocalDate serviceDate,
            String recordId,
            String activityId,
            String sanctionId,
            long minutes,
            List<Interval> intervals) {

        /** Place in the list. */
        public String id() {
            return serviceDate + "/" + recordId + "/" + sanctionId;
        }
    }

    public SuppressedHours {
        sanctions = List.copyOf(sanctions);
        items = List.copyOf(items);
    }
}
