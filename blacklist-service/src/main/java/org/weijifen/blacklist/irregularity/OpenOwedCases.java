package org.weijifen.blacklist.irregularity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseAggregate;
import org.weijifen.blacklist.caseflow.OpenCase;
import org.weijifen.blacklist.caseflow.ReportViolation.Report;
import org.weijifen.blacklist.irregularity.Intake.Taken;
import org.weijifen.blacklist.organization.Organization;
import org.weijifen.blacklist.organization.OrganizationAggregate;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.ViolationClass;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.port.UnavailableException;

/**
 * Opens the cases of intakes whose organisation is known; the others go on waiting. The cases come
 * first, and then the intake waits no more: a crash between them opens nothing twice.
 */
public final class OpenOwedCases {
    private final AggregateRuntime runtime;
    private final IntakeAggregate intakes;
    private final CaseAggregate cases;
    private final OrganizationAggregate organizations;
    private final OpenCase openCase;
    private final String service;

    public OpenOwedCases(
            AggregateRuntime runtime,
            IntakeAggregate intakes,
            CaseAggregate cases,
            OrganizationAggregate organizations,
            OpenCase openCase,
            String service) {
        this.runtime = runtime;
        this.intakes = intakes;
        this.cases = cases;
        this.organizations = organizations;
        this.openCase = openCase;
        this.service = service;
    }

    /**
     * @param seen number of irregularities whose cases were opened
     */
    private record Opened(String intakeId, int seen) {}

    void of(Map<String, Intake> found, Act act) {
        Set<String> bodies = new HashSet<>();
        found.values().forEach(i -> bodies.add(i.organizationId()));
        Map<String, Organization> known = runtime.load(organizations, bodies);
        Map<String, OpenCase.Owed> owed = new LinkedHashMap<>();
        List<Opened> opened = new ArrayList<>();
        found.forEach(
                (id, intake) -> {
                    Organization body = known.get(intake.organizationId());
                    if (body != null && intake.waitingFor() != null) {
                        for (Taken taken : intake.irregularities()) {
                            // The first of a case says what it is about.
                            owed.putIfAbsent(taken.caseId(), owed(intake, taken, body));
                        }
                        opened.add(new Opened(id, intake.irregularities().size()));
                    }
                });
        if (opened.isEmpty()) {
            return;
        }
        var folded = runtime.foldAll(cases, openCase, List.copyOf(owed.values()), act);
        folded.failures()
                .forEach(
                        r -> {
                            throw new UnavailableException(
                                    "case " + r.id() + ": " + r.failure(), null);
                        });
        runtime.foldAll(intakes, new Settle(), opened, act);
    }

    private OpenCase.Owed owed(Intake intake, Taken taken, Organization body) {
        return new OpenCase.Owed(
                taken.caseId(),
                new Report(
                        new Subject(body.subjectKind(), intake.organizationId()),
                        ViolationClass.FRAUD,
                        taken.enteredOn(),
                        IrregularityText.of(intake.kind(), taken)),
                taken.detectedAt(),
                service);
    }

    private static final class Settle implements Folds<Intake, Opened> {
        @Override
        public Collection<String> ids(Opened opened) {
            return List.of(opened.intakeId());
        }

        @Override
        public Decision<Intake> fold(String id, @Nullable Intake state, Opened opened) {
            return state == null || state.irregularities().size() != opened.seen()
                    ? Decision.unchanged()
                    : Decision.to(state.waiting(null, state.irregularities()));
        }
    }
}
