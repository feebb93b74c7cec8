package org.weijifen.blacklist.eligibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseAggregate;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.eligibility.UnitEligibility.Loss;
import org.weijifen.blacklist.organization.Organization;
import org.weijifen.blacklist.organization.OrganizationAggregate;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.blacklist.sanction.SanctionAggregate;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;

/** Reads a year's eligibility out of the sanctions that took effect in it (domain.md V2). */
public final class FindEligibility {
    private static final String SUBJECT = "subject.id";

    private final AggregateRuntime runtime;
    private final SanctionAggregate sanctions;
    private final CaseAggregate cases;
    private final OrganizationAggregate organizations;

    public FindEligibility(
            AggregateRuntime runtime,
            SanctionAggregate sanctions,
            CaseAggregate cases,
            OrganizationAggregate organizations) {
        this.runtime = runtime;
        this.sanctions = sanctions;
        this.cases = cases;
        this.organizations = organizations;
    }

    /** Every unit that a sanction took the year's eligibility from, in order of unit id. */
    public List<UnitEligibility> ofYear(int year) {
        Map<String, List<Loss>> byUnit = losses(year, Map.of());
        Map<String, Organization> known = runtime.load(organizations, byUnit.keySet());
        List<UnitEligibility> units = new ArrayList<>();
        byUnit.forEach(
                (unitId, losses) ->
                        units.add(
                                UnitEligibility.of(
                                        unitId, nameOf(known.get(unitId)), year, losses)));
        return units;
    }

    /**
     * One unit's; absent for a body of which the registry says that it is no unit, and for one that
     * nobody has told of.
     */
    public @Nullable UnitEligibility ofUnit(int year, String unitId) {
        Organization known = runtime.load(organizations, List.of(unitId)).get(unitId);
        if (known != null && known.kind() != OrganizationKind.UNIT) {
            return null;
        }
        List<Loss> losses = losses(year, Map.of(SUBJECT, unitId)).getOrDefault(unitId, List.of());
        return known == null && losses.isEmpty()
                ? null
                : UnitEligibility.of(unitId, nameOf(known), year, losses);
    }

    private Map<String, List<Loss>> losses(int year, Map<String, Object> narrowed) {
        Map<String, Object> wanted = new TreeMap<>(narrowed);
        wanted.put(SanctionAggregate.AWARD_INELIGIBLE_YEAR, year);
        Map<String, List<Loss>> byUnit = new TreeMap<>();
        String after = null;
        List<Versioned<Sanction>> found;
        do {
            found = runtime.scan(sanctions, new Scan(wanted, after, null, Scan.MAX_LIMIT));
            Map<String, CaseFile> files =
                    runtime.load(cases, found.stream().map(s -> s.state().caseId()).toList());
            for (Versioned<Sanction> one : found) {
                Sanction sanction = one.state();
                if (sanction.subject().kind() == SubjectKind.UNIT) {
                    byUnit.computeIfAbsent(sanction.subject().id(), _ -> new ArrayList<>())
                            .add(loss(one.id(), sanction, files.get(sanction.caseId())));
                }
                after = one.id();
            }
        } while (found.size() == Scan.MAX_LIMIT);
        return byUnit;
    }

    /** A reversal as a whole gives it back, one in part only where it says so (V2). */
    private static Loss loss(String id, Sanction sanction, @Nullable CaseFile file) {
        boolean lost = sanction.ruling().ineligibleYear() != null;
        Instant regainedAt = lost ? null : sanction.ruling().at();
        return new Loss(
                id,
                sanction.caseId(),
                sanction.ruling().effectiveAt(),
                file != null && file.status() == CaseStatus.APPEALED,
                regainedAt);
    }

    private static @Nullable String nameOf(@Nullable Organization organization) {
        return organization == null ? null : organization.name();
    }
}
