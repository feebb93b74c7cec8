package org.weijifen.blacklist.complaint;

import java.time.Instant;
import java.util.Locale;

/**
 * A complaint's place in the officers' list, at {@code complaint-turns/<id>}: ids in order of
 * receipt. It follows the complaint, and what it says is looked up there.
 */
public record Turn(String complaintId, ComplaintStatus status) {

    /** Id of the document. */
    static String id(String complaintId, Instant receivedAt) {
        return String.format(Locale.ROOT, "%015d-%s", receivedAt.toEpochMilli(), complaintId);
    }
}
