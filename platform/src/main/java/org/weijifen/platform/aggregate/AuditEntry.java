package org.weijifen.platform.aggregate;

import java.time.Instant;

/**
 * Who did what, in what role; ids only. Goes to topic {@code <service>.audit}, which analysts
 * cannot read.
 *
 * @param aggregate collection and id, for example {@code activities/k3f…}
 */
public record AuditEntry(
        String by, String role, String action, String aggregate, long revision, Instant at) {
    /** Wire name. */
    public static final String TYPE = "audit.v1";
}
