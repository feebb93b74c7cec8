package org.weijifen.blacklist.sanction;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.blacklist.PublicationStarted;
import org.weijifen.contracts.blacklist.SanctionEvent;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.scheme.SchemePolicy;

/**
 * Sanctions on units and organisations come back from their public events with the revision that
 * they had, so that sequences of suppressions neither repeat nor fall (contracts.md, invariant 6).
 * Sanctions on volunteers are in no event of their own: the case brings them back.
 */
public record SanctionRecovery(Aggregate<Sanction> aggregate, SchemePolicy policy)
        implements Recovery<Sanction> {
    @Override
    public boolean spansAggregates() {
        return true;
    }

    @Override
    public Collection<String> ids(Object event) {
        return switch (event) {
            case SanctionEvent e -> List.of(e.sanctionId());
            case PublicationStarted e -> List.of(e.sanctionId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable Sanction adopt(String id, @Nullable Sanction state, Published published) {
        Ruling known = state == null ? null : state.ruling();
        Ruling ruling = PublishedRuling.over(id, known, published.all(), policy);
        if (ruling == null || ruling.equals(known)) {
            return state;
        }
        if (state != null && ruling.number() == state.ruling().number()) {
            return new Sanction(
                    state.caseId(),
                    state.subject(),
                    ruling,
                    state.revision(),
                    state.namedOrganizationIds());
        }
        for (Object event : published.all().reversed()) {
            if (event instanceof SanctionEvent last) {
                long generation = Revisions.generationOf(last.revision());
                return new Sanction(
                        last.caseId(),
                        last.subject(),
                        ruling,
                        Revisions.of(generation, ruling.number()),
                        named(published.all()));
            }
        }
        throw new IllegalStateException("a ruling out of no event");
    }

    private static @Nullable List<String> named(List<Object> events) {
        for (Object event : events) {
            if (event instanceof SanctionImposed imposed) {
                return imposed.namedOrganizationIds();
            }
        }
        return null;
    }
}
