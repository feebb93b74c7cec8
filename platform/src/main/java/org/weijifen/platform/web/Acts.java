package org.weijifen.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.port.Clocks;

/**
 * Turns an authenticated request into an {@link Act}: the one place where a request reads the
 * domain clock.
 */
public final class Acts {
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private static final String PUBLIC = "public";

    private final Clocks clocks;

    public Acts(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * @param role role in which the caller acts; must be one of the caller's
     * @param action verb of the audit entry, for example {@code activity.file}
     */
    public Act of(Caller caller, String role, String action, @Nullable IdempotencyKey key) {
        caller.requireRole(role);
        Act.RequestKey request = key == null ? null : new Act.RequestKey(key.key(), key.bodyHash());
        return new Act(clocks.now(), caller.person(), role, action, request, traceparent());
    }

    /** An act of somebody who needs no token: of nobody known, in role {@code public}. */
    public Act ofPublic(String action, IdempotencyKey key) {
        var request = new Act.RequestKey(key.key(), key.bodyHash());
        return new Act(clocks.now(), PUBLIC, PUBLIC, action, request, traceparent());
    }

    /** W3C trace context of the request in hand; the gateway gives every request one. */
    private static @Nullable String traceparent() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
            String given = here.getRequest().getHeader("traceparent");
            return given != null && TRACEPARENT.matcher(given).matches() ? given : null;
        }
        return null;
    }

    /**
     * The same for an act that any of several roles may do; the first that the caller has is
     * recorded.
     */
    public Act ofAny(Caller caller, String action, @Nullable IdempotencyKey key, String... roles) {
        caller.requireRole(roles);
        for (String role : roles) {
            if (caller.hasRole(role)) {
                return of(caller, role, action, key);
            }
        }
        throw new IllegalStateException("requireRole lets nobody else pass");
    }
}
