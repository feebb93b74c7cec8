package org.weijifen.blacklist.work;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction.Parked;

/**
 * Opens the cases again that wait for a body which the registry now describes; to be called after
 * its word was copied. The work that finishes open cases carries the rest out.
 */
public final class AwaitedBodiesListener {
    private static final Folds<CaseFile, String> OPEN =
            new Folds<>() {
                @Override
                public Collection<String> ids(String caseId) {
                    return List.of(caseId);
                }

                @Override
                public Decision<CaseFile> fold(String id, @Nullable CaseFile state, String caseId) {
                    return state == null
                                    || state.consequencesOpen()
                                    || NamedBodies.waiting(state).isEmpty()
                            ? Decision.unchanged()
                            : Decision.to(
                                    state.reopenedWith(Objects.requireNonNull(state.ruling())));
                }
            };

    private final AggregateRuntime runtime;
    private final Shelves shelves;
    private final String service;

    public AwaitedBodiesListener(AggregateRuntime runtime, Shelves shelves, String service) {
        this.runtime = runtime;
        this.shelves = shelves;
        this.service = service;
    }

    /** Answers what can never be folded. */
    public List<Parked> react(Batch batch) {
        List<String> ids =
                batch.of(OrganizationRegistered.class).stream()
                        .map(OrganizationRegistered::organizationId)
                        .distinct()
                        .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<String> cases = new LinkedHashSet<>();
        runtime.load(shelves.awaited(), ids).values().forEach(a -> cases.addAll(a.caseIds()));
        var failures =
                runtime.foldAll(shelves.cases(), OPEN, List.copyOf(cases), batch.act(service))
                        .failures();
        if (!failures.isEmpty()) {
            // The whole batch comes again.
            throw new org.weijifen.platform.port.UnavailableException(
                    "opening cases: " + failures.getFirst().failure(), null);
        }
        return List.of();
    }
}
