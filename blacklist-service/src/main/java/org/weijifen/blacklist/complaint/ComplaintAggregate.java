package org.weijifen.blacklist.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.platform.aggregate.Aggregate;

/** {@code complaints/<receipt>}; says nothing in public. */
public final class ComplaintAggregate implements Aggregate<Complaint> {
    /** Scan path: what a crash left unfinished. */
    static final String FOLLOW_UP_OPEN = "followUpOpen";

    @Override
    public String collection() {
        return "complaints";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Complaint> type() {
        return Complaint.class;
    }

    @Override
    public List<String> scanPaths() {
        return List.of(FOLLOW_UP_OPEN);
    }

    @Override
    public List<Event> events(
            String id, @Nullable Complaint before, Complaint after, long revision) {
        return List.of();
    }
}
