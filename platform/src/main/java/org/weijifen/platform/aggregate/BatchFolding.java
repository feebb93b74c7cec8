package org.weijifen.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.StoredDocument;

/** All facts of a batch that concern one aggregate, folded in the order of their arrival. */
final class BatchFolding<S, F> extends Folding<S> {
    private final Folds<S, F> folds;
    private final List<FactTicket<F>> tickets = new ArrayList<>();

    BatchFolding(Aggregate<S> aggregate, String id, Folds<S, F> folds, RuntimeParts parts) {
        super(aggregate, id, parts);
        this.folds = folds;
    }

    void add(FactTicket<F> ticket) {
        tickets.add(ticket);
    }

    @Override
    @Nullable GuardedWrite fold(@Nullable StoredDocument document, Act act) {
        read(document);
        S state = before();
        for (FactTicket<F> ticket : tickets) {
            state = foldOne(state, ticket);
        }
        if (state == null || state.equals(before())) {
            return null;
        }
        try {
            return write(document, state, act, null);
        } catch (EventTooLargeException e) {
            read(document);
            tickets.forEach(t -> t.refuse(EventTooLargeException.refusal()));
            if (act.role() == null) {
                refuseAll("TOO_LARGE: " + e.getMessage());
            }
            return null;
        } catch (RuntimeException e) {
            read(document);
            refuseAll("RULE_FAILED: " + e);
            return null;
        }
    }

    private @Nullable S foldOne(@Nullable S state, FactTicket<F> ticket) {
        try {
            switch (folds.fold(id(), state, ticket.fact())) {
                case Decision.Unchanged<S> u -> ticket.unchanged();
                case Decision.Refused<S> r -> ticket.refuse(r.refusal());
                case Decision.Changed<S> c when c.state().equals(state) -> ticket.unchanged();
                case Decision.Changed<S> c -> {
                    ticket.changed();
                    return c.state();
                }
            }
        } catch (RuntimeException e) {
            ticket.fail("RULE_FAILED: " + e);
        }
        return state;
    }

    @Override
    void refuseAll(String reason) {
        tickets.stream().filter(t -> !t.hasFailed()).forEach(t -> t.fail(reason));
    }
}
