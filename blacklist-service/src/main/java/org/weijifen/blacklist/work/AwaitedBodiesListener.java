package org.weijifen.blacklist.work;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.consume.Batch;

/**
 * Tells the cases that wait for a body what the registry now says of it; to be called after its
 * word was copied. The work that finishes open cases carries the rest out.
 */
public final class AwaitedBodiesListener {
    private final AggregateRuntime runtime;
    private final Shelves shelves;
    private final NamedBodies namedBodies;
    private final String service;

    public AwaitedBodiesListener(AggregateRuntime runtime, Shelves shelves, String service) {
        this.runtime = runtime;
        this.shelves = shelves;
        this.service = service;
        namedBodies = new NamedBodies(runtime, shelves);
    }

    /**
     * @throws org.weijifen.platform.port.UnavailableException if the whole batch has to come again
     */
    public void react(Batch batch) {
        List<String> ids =
                batch.of(OrganizationRegistered.class).stream()
                        .map(OrganizationRegistered::organizationId)
                        .distinct()
                        .toList();
        if (ids.isEmpty()) {
            return;
        }
        Set<String> waiting = new LinkedHashSet<>();
        runtime.load(shelves.awaited(), ids).values().forEach(a -> waiting.addAll(a.caseIds()));
        Map<String, CaseFile> cases = runtime.load(shelves.cases(), List.copyOf(waiting));
        cases.forEach((caseId, file) -> namedBodies.learn(caseId, file, batch.act(service)));
    }
}
