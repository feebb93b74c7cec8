package org.weijifen.platform.aggregate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does what, when, and on what authority. Travels with a command through every retry.
 *
 * @param now domain time, read once at the edge; for facts from the log the service's own reading
 *     is not used by rules
 * @param by opaque person id, or the service's name for its own doing
 * @param role role in which the person acts; {@code null} for the service itself (then no audit
 *     entry is written)
 * @param action verb of the audit entry, for example {@code activity.file}
 * @param request idempotency key of the caller, if there is one
 * @param traceparent W3C trace context of the caller
 * @param background long work that nobody waits for, which leaves room in the outbox to others
 */
public record Act(
        Instant now,
        String by,
        @Nullable String role,
        String action,
        @Nullable RequestKey request,
        @Nullable String traceparent,
        boolean background) {

    /**
     * Hash of client, route and idempotency key, and hash of the body.
     *
     * @param hash at least 16 characters of {@code [0-9a-z]}
     */
    public record RequestKey(String hash, String bodyHash) {}

    /** What somebody waits for. */
    public Act(
            Instant now,
            String by,
            @Nullable String role,
            String action,
            @Nullable RequestKey request,
            @Nullable String traceparent) {
        this(now, by, role, action, request, traceparent, false);
    }

    /** The service's own doing: listeners, deadlines, and what follows a person's command. */
    public static Act system(Instant now, String service, String action) {
        return new Act(now, service, null, action, null, null);
    }

    /** Long work of the service, in pieces, that nobody waits for. */
    public static Act background(Instant now, String service, String action) {
        return new Act(now, service, null, action, null, null, true);
    }

    public Act withRequest(RequestKey key) {
        return new Act(now, by, role, action, key, traceparent, background);
    }

    public Act withTraceparent(@Nullable String parent) {
        return new Act(now, by, role, action, request, parent, background);
    }
}
