package org.weijifen.platform.web;

import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.port.Clocks;

/**
 * Turns an authenticated request into an {@link Act}: the one place where a request reads the
 * domain clock.
 */
public final class Acts {
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
        return new Act(clocks.now(), caller.person(), role, action, request, null);
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
