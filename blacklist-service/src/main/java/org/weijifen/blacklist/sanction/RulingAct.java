package org.weijifen.blacklist.sanction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person did about a ruling without a new state of the case (domain.md V6 to V9).
 *
 * @param by opaque person id
 * @param reason given by that person; never leaves the service in an event
 * @param from earlier begin of the window, of a retroactive act and its proposal
 * @param documentReference of the document that orders it, where one is asked for
 * @param bodies whom it is for, by organisation; absent: all subjects of the decision
 */
public record RulingAct(
        Kind kind,
        Instant at,
        String by,
        String reason,
        @Nullable Instant from,
        @Nullable String documentReference,
        @Nullable List<String> bodies) {

    /** What was done. */
    public enum Kind {
        APPEAL_LODGED,
        STAY,
        STAY_ENDED,
        RETROACTIVE_PROPOSED,
        RETROACTIVE_ACT,
        REPAIR_PROPOSED,
        REPAIR,
        PUBLICATION
    }

    public RulingAct {
        bodies = bodies == null ? null : List.copyOf(bodies);
    }

    /** The same with the document that it rests on, unless it names one. */
    public RulingAct under(String reference) {
        return documentReference == null
                ? new RulingAct(kind, at, by, reason, from, reference, bodies)
                : this;
    }

    public static RulingAct of(Kind kind, Instant at, String by, String reason) {
        return new RulingAct(kind, at, by, reason, null, null, null);
    }
}
