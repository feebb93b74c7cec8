package org.weijifen.blacklist.irregularity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.blacklist.caseflow.CaseAggregate;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.blacklist.irregularity.Intake.Taken;
import org.weijifen.contracts.activity.IrregularityDetected;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction.Parked;
import org.weijifen.platform.port.Scan;

/**
 * Takes irregularities in and has their cases opened. An irregularity is written down before the
 * bodies are read, a body before what waits for it is looked up: so they never miss each other.
 */
public final class IrregularityEventsListener {
    /** In these a case still takes in more of the same. */
    private static final Set<CaseStatus> TAKES_MORE =
            EnumSet.of(CaseStatus.REPORTED, CaseStatus.INVESTIGATING);

    private static final int PAGE = 200;

    private final AggregateRuntime runtime;
    private final IntakeAggregate intakes;
    private final CaseAggregate cases;
    private final OpenOwedCases openOwedCases;
    private final String service;

    public IrregularityEventsListener(
            AggregateRuntime runtime,
            IntakeAggregate intakes,
            CaseAggregate cases,
            OpenOwedCases openOwedCases,
            String service) {
        this.runtime = runtime;
        this.intakes = intakes;
        this.cases = cases;
        this.openOwedCases = openOwedCases;
        this.service = service;
    }

    /** After the batch's bodies were folded. Answers what can never be folded. */
    public List<Parked> react(Batch batch) {
        Act act = batch.act(service);
        List<Parked> parked = new ArrayList<>();
        List<IrregularityDetected> detected = batch.of(IrregularityDetected.class);
        if (!detected.isEmpty()) {
            var folded =
                    runtime.foldAll(
                            intakes,
                            new TakeIrregularity(pastInvestigation(detected)),
                            detected,
                            act);
            parked.addAll(Batch.failuresOf(folded));
            openOwedCases.of(folded.states(), act);
        }
        Set<String> bodies = new HashSet<>();
        batch.of(OrganizationRegistered.class).forEach(e -> bodies.add(e.organizationId()));
        bodies.stream().sorted().forEach(id -> openWaitingFor(id, act));
        return parked;
    }

    private void openWaitingFor(String organizationId, Act act) {
        String after = null;
        boolean more = true;
        while (more) {
            Map<String, Intake> waiting = new LinkedHashMap<>();
            for (var found :
                    runtime.scan(
                            intakes,
                            new Scan(
                                    Map.of(IntakeAggregate.WAITING_FOR, organizationId),
                                    after,
                                    null,
                                    PAGE))) {
                waiting.put(found.id(), found.state());
                after = found.id();
            }
            openOwedCases.of(waiting, act);
            more = waiting.size() == PAGE;
        }
    }

    private Set<String> pastInvestigation(Collection<IrregularityDetected> detected) {
        Set<String> ids = new HashSet<>();
        detected.forEach(e -> ids.add(Intake.id(e.organizationId(), e.kind(), e.enteredOn())));
        Set<String> caseIds = new HashSet<>();
        runtime.load(intakes, ids)
                .values()
                .forEach(i -> i.irregularities().stream().map(Taken::caseId).forEach(caseIds::add));
        Set<String> past = new HashSet<>();
        runtime.load(cases, caseIds)
                .forEach(
                        (id, file) -> {
                            if (!TAKES_MORE.contains(file.status())) {
                                past.add(id);
                            }
                        });
        return past;
    }
}
