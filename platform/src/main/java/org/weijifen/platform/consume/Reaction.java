package org.weijifen.platform.consume;

import java.util.List;
import java.util.Set;

/** What a service does with the events of other services; one per service. */
public interface Reaction {

    /** Topics that the service's group reads. */
    Set<String> topics();

    /**
     * Reacts to a batch in order. Harmless to repeat.
     *
     * @return facts that can never be folded; everything else is committed when this returns
     * @throws org.weijifen.platform.port.UnavailableException for what may heal: the batch comes
     *     again
     */
    List<Parked> react(Batch batch);

    /** A fact of the batch ({@code data} of an event, by identity) that must be parked, and why. */
    record Parked(Object data, String reason) {}
}
