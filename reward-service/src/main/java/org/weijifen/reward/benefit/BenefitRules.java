package org.weijifen.reward.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.weijifen.contracts.reward.BenefitKind;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.reward.benefit.Benefit.Status;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/** Which annual benefits stand (domain.md R1, H9). */
public final class BenefitRules {
    private BenefitRules() {}

    /**
     * Judges the benefits of the given years. An unused one that lost its ground is cancelled and
     * granted anew when the ground is back; a used one is over-granted meanwhile.
     *
     * @return all benefits ever granted, in order of year and kind
     */
    public static List<Benefit> judge(
            List<Benefit> benefits,
            List<YearMinutes> years,
            String volunteerId,
            SchemePolicy policy) {
        Map<String, Benefit> byId = new TreeMap<>();
        benefits.forEach(b -> byId.put(b.benefitId(), b));
        for (YearMinutes year : years) {
            PolicyVersion current = policy.at(year.knownAt());
            for (BenefitKind kind : BenefitKind.values()) {
                String id = id(policy.scheme(), volunteerId, year.year(), kind);
                Benefit known = byId.get(id);
                if (known != null) {
                    byId.put(id, judge(known, year, policy, current));
                } else if (offers(current, kind) && reaches(current, year)) {
                    byId.put(id, grant(id, kind, year, current));
                }
            }
        }
        List<Benefit> all = new ArrayList<>(byId.values());
        all.sort(Comparator.comparingInt(Benefit::year).thenComparing(Benefit::kind));
        return List.copyOf(all);
    }

    static String id(String scheme, String volunteerId, int year, BenefitKind kind) {
        return DerivedIds.of("benefit", scheme, volunteerId, Integer.toString(year), kind.name());
    }

    private static Benefit judge(
            Benefit known, YearMinutes year, SchemePolicy policy, PolicyVersion current) {
        boolean now = offers(current, known.kind()) && reaches(current, year);
        boolean own =
                policy.versions().stream()
                        .filter(v -> v.version().equals(known.policyVersion()))
                        .anyMatch(v -> reaches(v, year));
        if (known.stands() == (own || now)) {
            return known;
        }
        Instant at = year.knownAt();
        return switch (known.status()) {
            case GRANTED -> known.to(Status.CANCELLED, at);
            case USED -> known.to(Status.OVER_GRANTED, at);
            case CANCELLED ->
                    grant(
                            known.benefitId(),
                            known.kind(),
                            year,
                            own ? version(policy, known) : current);
            // It was taken already: the year's one benefit is this one, not another.
            case OVER_GRANTED -> known.to(Status.USED, at);
        };
    }

    private static PolicyVersion version(SchemePolicy policy, Benefit benefit) {
        return policy.versions().stream()
                .filter(v -> v.version().equals(benefit.policyVersion()))
                .findFirst()
                .orElseThrow();
    }

    private static Benefit grant(
            String id, BenefitKind kind, YearMinutes year, PolicyVersion version) {
        Instant at = year.knownAt();
        LocalDate validUntil = LocalDate.of(SchemeCalendar.dateOf(at).getYear() + 1, 12, 31);
        return new Benefit(
                id, kind, year.year(), Status.GRANTED, at, at, validUntil, version.version(), null);
    }

    private static boolean offers(PolicyVersion version, BenefitKind kind) {
        return version.annualBenefits().contains(kind.name());
    }

    private static boolean reaches(PolicyVersion version, YearMinutes year) {
        return year.creditedMinutes() >= version.annualBenefitMinutes();
    }
}
