package org.weijifen.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One version of the scheme's numbers (domain.md section 2), in force from a local date until the
 * next version's. Every outcome stores the version that it applied.
 *
 * @param starThresholdMinutes lifetime credited minutes for stars 1, 2, … (H7)
 * @param annualBenefitMinutes credited minutes inside one calendar year for the annual benefits
 *     (R1)
 * @param coverLimitsFen per person and covered participation: {@code death}, {@code disability},
 *     {@code medical} (F4)
 * @param deathCoverFromAge below this age on the day the death limit is 0 (F4)
 * @param insurance the umbrella policy and the days of claims (F4 to F7)
 * @param rosterLinesMax most lines of one roster; keeps an activity's event below the log's limit
 * @param recordDeadlineWorkingDays later entries count as back-entry (H10)
 * @param sanctionWindow reading of "two years" (V5)
 * @param retroactiveMonthsMost how far before its taking effect a sanction may reach (V6)
 * @param publicationMonths by severity, how long a publication lasts (V8)
 * @param dailyReviewMinutes per person and local day over all organisations: more is held for
 *     review (H10)
 * @param irregularities from when a pattern in entries deserves a look (traps 12, 13)
 * @param complaintWorkingDays working days within which somebody looks at a complaint from the
 *     public
 * @param cases terms of blacklist cases (V7)
 * @param workingDays the calendar of all terms in working days (H10, V7)
 */
public record PolicyVersion(
        String version,
        LocalDate effectiveFrom,
        List<Long> starThresholdMinutes,
        StarAccrual starAccrual,
        Recognition recognition,
        long annualBenefitMinutes,
        List<String> annualBenefits,
        String coverBasis,
        Map<String, Long> coverLimitsFen,
        int deathCoverFromAge,
        int guardianConsentBelowAge,
        InsuranceTerms insurance,
        int processingConsentBelowAge,
        RosterCutoff rosterCutoff,
        int rosterLinesMax,
        int recordDeadlineWorkingDays,
        boolean hoursRequireFiling,
        SanctionWindow sanctionWindow,
        int sanctionWindowMonths,
        int retroactiveMonthsMost,
        Map<String, Boolean> publish,
        Map<String, MonthRange> publicationMonths,
        long dailyReviewMinutes,
        long dailyDistrictReviewMinutes,
        IrregularityTerms irregularities,
        int complaintWorkingDays,
        CaseTerms cases,
        WorkingDays workingDays) {

    /** Whether stars follow the lifetime total. */
    public enum StarAccrual {
        LIFETIME
    }

    /** Who recognises a reached star (H8). */
    public enum Recognition {
        AUTOMATIC
    }

    /** What closes a roster (F2). */
    public enum RosterCutoff {
        SCHEDULED_START
    }

    /** Readings of V5. */
    public enum SanctionWindow {
        MONTHS_24,
        CURRENT_AND_NEXT_YEAR,
        TWO_FULL_YEARS_AFTER
    }

    /** Inclusive range of months. */
    public record MonthRange(int least, int most) {
        public MonthRange {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("publicationMonths: " + least + " to " + most);
            }
        }
    }

    public PolicyVersion {
        starThresholdMinutes = List.copyOf(starThresholdMinutes);
        annualBenefits = List.copyOf(annualBenefits);
        coverLimitsFen = Map.copyOf(coverLimitsFen);
        publish = Map.copyOf(publish);
        publicationMonths = Map.copyOf(publicationMonths);
        check(!starThresholdMinutes.isEmpty(), "starThresholdMinutes must not be empty");
        for (int i = 0; i < starThresholdMinutes.size(); i++) {
            long below = i == 0 ? 0 : starThresholdMinutes.get(i - 1);
            check(starThresholdMinutes.get(i) > below, "starThresholdMinutes must rise");
        }
        check(annualBenefitMinutes > 0, "annualBenefitMinutes must be positive");
        for (String limit : List.of("death", "disability", "medical")) {
            Long fen = coverLimitsFen.get(limit);
            check(
                    fen != null && fen >= 0 && fen <= InsuranceTerms.LIMIT_MAX_FEN,
                    "coverLimitsFen."
                            + limit
                            + " must be given, not negative, and no more than "
                            + InsuranceTerms.LIMIT_MAX_FEN);
        }
        check(rosterLinesMax > 0, "rosterLinesMax must be positive");
        check(recordDeadlineWorkingDays >= 0, "recordDeadlineWorkingDays must not be negative");
        check(sanctionWindowMonths > 0, "sanctionWindowMonths must be positive");
        check(retroactiveMonthsMost >= 0, "retroactiveMonthsMost must not be negative");
        for (String subject : List.of("UNIT", "ORGANIZATION", "VOLUNTEER")) {
            check(publish.containsKey(subject), "publish." + subject + " must be given");
        }
        check(
                0 < dailyReviewMinutes && dailyReviewMinutes <= dailyDistrictReviewMinutes,
                "dailyReviewMinutes must be positive and not above dailyDistrictReviewMinutes");
        check(complaintWorkingDays > 0, "complaintWorkingDays must be positive");
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("policy: " + sentence);
        }
    }
}
