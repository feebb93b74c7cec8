package org.weijifen.platform.aggregate;

import java.util.function.LongSupplier;
import org.weijifen.platform.deadline.DeadlineBook;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.outbox.OutboxRelay;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.Ids;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.port.UnavailableException;

/**
 * What the runtime of one service instance is made of.
 *
 * @param mute on while a recovery folds what was told before
 * @param service short name, for example {@code insurance-service}; names the audit topic
 */
public record RuntimeParts(
        String service,
        Documents documents,
        Clocks clocks,
        Ids ids,
        StateCodec states,
        EventCodec events,
        OutboxRelay relay,
        DeadlineBook deadlines,
        LongSupplier generation,
        Mute mute,
        Meters meters) {

    String auditTopic() {
        return service + ".audit";
    }

    long revisionOf(long version) {
        return Revisions.of(generation.getAsLong(), version);
    }

    <S> S stateOf(Aggregate<S> aggregate, StoredDocument document) {
        if (document.schema() > aggregate.schema()) {
            throw new UnavailableException(
                    "document of shape "
                            + document.schema()
                            + " in "
                            + aggregate.collection()
                            + ", this instance knows "
                            + aggregate.schema()
                            + ": run the newer release",
                    null);
        }
        return states.fromMap(document.state(), aggregate.type());
    }
}
