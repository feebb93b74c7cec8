package org.weijifen.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.StoredDocument;

/** One aggregate adopts what was published of it, and tells what differs. */
final class ReconcileFolding<S> extends Folding<S> {
    private final Recovery<S> recovery;
    private final OwnEvents own;
    private @Nullable S found;

    ReconcileFolding(Recovery<S> recovery, String id, OwnEvents own, RuntimeParts parts) {
        super(recovery.aggregate(), id, parts);
        this.recovery = recovery;
        this.own = own;
    }

    /** The state before the first attempt. */
    @Nullable S found() {
        return found;
    }

    @Override
    @Nullable GuardedWrite fold(@Nullable StoredDocument document, Act act) {
        read(document);
        found = found == null ? before() : found;
        boolean owes = document != null && OutboxEntry.isWithheld(document.outbox());
        if (document != null && owes && !own.covers(document)) {
            // Whoever made it owe reconciles it, or the next sweep.
            return null;
        }
        Recovery.Published published = own.of(document);
        if (!owes && published.news().isEmpty() && !recovery.spansAggregates()) {
            return null;
        }
        S adopted = recovery.adopt(id(), before(), published);
        if (adopted == null) {
            return null;
        }
        S judged = recovery.judge(id(), before(), adopted);
        if (!owes && judged.equals(before())) {
            return null;
        }
        return settled(document, adopted, judged, act);
    }

    private GuardedWrite settled(@Nullable StoredDocument document, S told, S judged, Act act) {
        long committed = version() + 1;
        long seq = firstSeq(committed);
        List<OutboxEntry> entries = new ArrayList<>();
        entries.add(OutboxEntry.mark(OutboxEntry.SETTLED, seq, id(), 0, realNow()));
        entries.addAll(
                entries(
                        aggregate.events(id(), told, judged, parts.revisionOf(committed)),
                        act,
                        seq + 1));
        return write(document, judged, act, null, entries);
    }

    @Override
    void refuseAll(String reason) {
        throw new IllegalStateException(reason);
    }
}
