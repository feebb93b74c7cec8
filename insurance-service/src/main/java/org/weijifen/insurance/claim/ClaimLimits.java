package org.weijifen.insurance.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.claim.limit.Ceiling;
import org.weijifen.insurance.claim.limit.Limited;
import org.weijifen.scheme.InsuranceTerms;
import org.weijifen.scheme.SchemeCalendar;

/** Which limits a claim counts against (domain.md F4). Pure. */
final class ClaimLimits {
    private static final Set<String> ALL =
            Set.of(ClaimKind.MEDICAL.name(), ClaimKind.DISABILITY.name(), ClaimKind.DEATH.name());

    private ClaimLimits() {}

    /** The participation's limits, and the policy year's where the policy has an aggregate. */
    static List<Limited> of(Petition petition, Limits limits, InsuranceTerms terms) {
        List<Limited> all = new ArrayList<>();
        all.add(new Limited(participationId(petition), ceilings(limits, terms)));
        if (terms.aggregateLimitFenPerYear() > 0) {
            all.add(
                    new Limited(
                            policyYearId(terms, petition.accidentAt()),
                            List.of(new Ceiling(ALL, terms.aggregateLimitFenPerYear()))));
        }
        return all;
    }

    private static List<Ceiling> ceilings(Limits limits, InsuranceTerms terms) {
        List<Ceiling> ceilings = new ArrayList<>();
        for (ClaimKind kind : ClaimKind.values()) {
            ceilings.add(new Ceiling(Set.of(kind.name()), Finding.limitFen(limits, kind)));
        }
        if (terms.combineDeathDisability()) {
            ceilings.add(
                    new Ceiling(
                            Set.of(ClaimKind.DEATH.name(), ClaimKind.DISABILITY.name()),
                            Math.max(limits.deathFen(), limits.disabilityFen())));
        }
        return ceilings;
    }

    static String participationId(Petition petition) {
        return petition.activityId() + ":" + petition.volunteerId();
    }

    /**
     * A claim belongs to the policy year of its accident. Policy numbers are each insurer's own; no
     * public id holds a {@code :} or {@code @}.
     */
    static String policyYearId(InsuranceTerms terms, Instant accidentAt) {
        return terms.insurerId()
                + ":"
                + terms.policyId()
                + "@"
                + policyYear(terms.policyYearBegins(), SchemeCalendar.dateOf(accidentAt));
    }

    /** First day of the policy year that holds the day; 29 February is 28 in common years. */
    static LocalDate policyYear(MonthDay begins, LocalDate day) {
        LocalDate thisYear = begins.atYear(day.getYear());
        return day.isBefore(thisYear) ? begins.atYear(day.getYear() - 1) : thisYear;
    }
}
