package org.weijifen.insurance.cover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.cover.CoverRules.Cutoff;
import org.weijifen.insurance.person.PersonFacts;
import org.weijifen.insurance.person.PersonFacts.Birthday;
import org.weijifen.scheme.InsuranceTerms;
import org.weijifen.testkit.scheme.GusuPolicy;

/** Facts for the rules' tables. Times are minutes from the cut-off, 2026-03-07 09:00 local. */
final class Situation {
    static final Instant CUTOFF = Instant.parse("2026-03-07T01:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-03-07");
    static final Limits FULL = new Limits(10_000_000, 10_000_000, 300_000);
    static final List<Period> ALWAYS = List.of(period(-9_000, null));

    /** Filed an hour before the cut-off, which is its start. */
    static final ActivityHeader FILED = header(ActivityStatus.FILED, 0, -60, true, null);

    private Situation() {}

    static CoverPolicy policy(CoverBasis basis) {
        return new CoverPolicies(GusuPolicy.with(Map.of("coverBasis", basis.name()))).at(CUTOFF);
    }

    /** The umbrella with another least age. */
    static CoverPolicy insuringFrom(int age) {
        var terms = GusuPolicy.POLICY.versions().getFirst().insurance();
        return new CoverPolicies(
                        GusuPolicy.with(
                                Map.of(
                                        "insurance",
                                        new InsuranceTerms(
                                                terms.policyId(),
                                                terms.insurerId(),
                                                terms.combineDeathDisability(),
                                                terms.coversCommute(),
                                                age,
                                                terms.exclusions(),
                                                terms.aggregateLimitFenPerYear(),
                                                terms.policyYearBegins(),
                                                terms.claimDays(),
                                                terms.unknownCoverDays()))))
                .at(CUTOFF);
    }

    /** On the list that the basis asks for, since an hour before the cut-off. */
    static Listed onTime(CoverBasis basis) {
        return switch (basis) {
            case ROSTERED_ACTIVITY -> rostered(line(-60, RosterLineStatus.ON_TIME, null));
            case ALL_REGISTERED -> Listed.NOWHERE;
            case NAMED_EVENT -> named(period(-60, null));
        };
    }

    static Listed rostered(RosterLine line) {
        return new Listed(line, List.of());
    }

    static Listed named(Period... periods) {
        return new Listed(null, List.of(periods));
    }

    /** Verdict once the cut-off has passed, as {@code STATUS[ REASON][/GROUND]}. */
    static String passed(
            CoverBasis basis, ActivityHeader header, Listed listed, @Nullable PersonFacts person) {
        return text(CoverRules.verdict(header, listed, person, policy(basis), Cutoff.PASSED));
    }

    static String ahead(
            CoverBasis basis, ActivityHeader header, Listed listed, @Nullable PersonFacts person) {
        return text(CoverRules.verdict(header, listed, person, policy(basis), Cutoff.AHEAD));
    }

    static String text(Verdict verdict) {
        return verdict.status()
                + (verdict.reason() == null ? "" : " " + verdict.reason())
                + (verdict.ground() == null ? "" : "/" + verdict.ground());
    }

    static Instant minute(long minutes) {
        return CUTOFF.plusSeconds(60 * minutes);
    }

    static Period period(long from, @Nullable Integer until) {
        return new Period(minute(from), until == null ? null : minute(until));
    }

    static ActivityHeader header(
            ActivityStatus status,
            long start,
            long filed,
            boolean stood,
            @Nullable Integer cancelled) {
        return new ActivityHeader(
                status,
                List.of("org-heron-lane"),
                "河道清洁",
                "三号码头",
                minute(start),
                minute(start + 150),
                CUTOFF,
                minute(filed),
                stood,
                cancelled == null ? null : minute(cancelled));
    }

    static RosterLine line(long received, RosterLineStatus status, @Nullable Integer ended) {
        return new RosterLine("v1", minute(received), status, ended == null ? null : minute(ended));
    }

    static RosterLine millis(long received) {
        return new RosterLine("v1", CUTOFF.plusMillis(received), RosterLineStatus.ON_TIME, null);
    }

    static RosterLine late(long received) {
        return line(received, RosterLineStatus.LATE, null);
    }

    static RosterLine removed(int ended) {
        return line(-60, RosterLineStatus.REMOVED, ended);
    }

    static PersonFacts adult(List<Period> active, List<Period> consent) {
        return new PersonFacts(1, minute(-9_000), active, consent, List.of(), null, null, null);
    }

    static PersonFacts adult() {
        return adult(ALWAYS, ALWAYS);
    }

    /** Everything else holds; birthdays as far as they are named. */
    static PersonFacts child(
            @Nullable LocalDate turns8,
            @Nullable LocalDate turns14,
            LocalDate turns18,
            List<Period> guardian) {
        return new PersonFacts(
                1,
                minute(-9_000),
                ALWAYS,
                ALWAYS,
                guardian,
                birthday(turns8),
                new Birthday(turns18, 1),
                birthday(turns14));
    }

    static EventPolicyVersion event(
            int number, long recorded, CoverBasis basis, LocalDate from, LocalDate until) {
        return new EventPolicyVersion(
                number,
                minute(recorded),
                "marathon-2026",
                "insurer-2",
                basis,
                new Limits(155_000_000, 155_000_000, 1_000_000),
                375_000_000_000L,
                true,
                true,
                List.of("WAR"),
                from,
                until);
    }

    private static @Nullable Birthday birthday(@Nullable LocalDate on) {
        return on == null ? null : new Birthday(on, 1);
    }
}
