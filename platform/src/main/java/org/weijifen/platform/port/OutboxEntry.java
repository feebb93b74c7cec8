package org.weijifen.platform.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as fixed at commit, so that a resend is byte-identical.
 *
 * @param seq place within the document's whole history, from 1
 * @param ceId derived id: the same fact always has the same one
 * @param type wire name with major version, or the audit type
 * @param subject CloudEvents subject: the aggregate's id
 * @param time ISO-8601 instant of the fact (domain clock)
 * @param revision revision of the aggregate that this event belongs to
 * @param value JSON bytes; {@code null} is a tombstone
 * @param atMillis real time of the commit, epoch milliseconds: for the sweep and the age metric
 *     only
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bytes travel untouched; nobody compares entries by value
public record OutboxEntry(
        long seq,
        String ceId,
        String topic,
        String key,
        String type,
        String subject,
        String time,
        long revision,
        byte @Nullable [] value,
        @Nullable String traceparent,
        long atMillis) {

    /**
     * Type of a mark: the events of this document are withheld until {@link #SETTLED} follows.
     * Marks are never sent.
     */
    public static final String WITHHELD = "outbox.withheld";

    /** Type of the mark that the document owes no events from before it. */
    public static final String SETTLED = "outbox.settled";

    /**
     * A mark of one of the two types.
     *
     * @param revision the last one that the document had before its events were withheld
     */
    public static OutboxEntry mark(String type, long seq, String id, long revision, long atMillis) {
        return new OutboxEntry(seq, "", "", id, type, id, "", revision, null, null, atMillis);
    }

    public boolean isMark() {
        return type.equals(WITHHELD) || type.equals(SETTLED);
    }

    /**
     * Whether a document with this outbox owes events: nothing follows an open mark but a settling.
     */
    public static boolean isWithheld(List<OutboxEntry> outbox) {
        return !outbox.isEmpty() && outbox.getLast().type().equals(WITHHELD);
    }
}
