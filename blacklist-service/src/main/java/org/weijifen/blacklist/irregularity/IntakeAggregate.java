package org.weijifen.blacklist.irregularity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code irregularity-intakes/<id>}; says nothing in public, its cases do. */
public final class IntakeAggregate implements Aggregate<Intake> {
    /** Scan path: whose case is still to be opened. */
    static final String WAITING_FOR = "waitingFor";

    /** Scan path: whose records they are. */
    static final String ORGANIZATION_ID = "organizationId";

    @Override
    public String collection() {
        return "irregularity-intakes";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Intake> type() {
        return Intake.class;
    }

    @Override
    public List<String> scanPaths() {
        return List.of(WAITING_FOR, ORGANIZATION_ID);
    }

    @Override
    public List<Event> events(String id, @Nullable Intake before, Intake after, long revision) {
        return List.of();
    }
}
