package org.weijifen.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;

/**
 * Who calls, as a handler's parameter; taken from the validated token (contracts.md section 3).
 * Role names are the services' own.
 *
 * @param person claim {@code person}; for a machine without one its client id
 * @param client claim {@code azp} or {@code client_id}, else {@code sub}
 * @param roles claim {@code roles}
 * @param organizationId claim {@code org}: the organisation that the roles are bound to, if any
 */
public record Caller(
        String person, String client, Set<String> roles, @Nullable String organizationId) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** True where the caller's roles are bound to this organisation. */
    public boolean isBoundTo(String organization) {
        return organization.equals(organizationId);
    }

    /**
     * Goes on only with at least one of the roles.
     *
     * @throws RefusedException FORBIDDEN
     */
    public void requireRole(String... anyOf) {
        for (String role : anyOf) {
            if (roles.contains(role)) {
                return;
            }
        }
        throw new RefusedException(
                Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "ROLE_REQUIRED",
                        "This needs one of the roles: " + String.join(", ", anyOf) + ".",
                        "此操作需要以下角色之一：" + String.join("、", anyOf) + "。"));
    }

    /**
     * Goes on only where the caller's roles are bound to this organisation.
     *
     * @throws RefusedException FORBIDDEN
     */
    public void requireOrganization(String organization) {
        if (!isBoundTo(organization)) {
            throw new RefusedException(
                    Refusal.of(
                            Refusal.Kind.FORBIDDEN,
                            "OTHER_ORGANIZATION",
                            "Your role is bound to another organisation than this one.",
                            "您的角色不属于该组织。"));
        }
    }
}
