package org.weijifen.quickstart.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.web.PublicIds;

/** Reads who a client is out of its id (contracts.md section 4). Pure. */
final class ClientNames {
    private static final Set<String> OFFICES = Set.of("association", "civilisation-office");
    private static final Set<String> MACHINES = Set.of("points-authority", "analyst", "ops");
    private static final String INSURER = "insurer";
    private static final Set<String> BOUND = Set.of("organizer", "recorder");

    private ClientNames() {}

    /**
     * Claims of a token.
     *
     * @param person absent for a machine
     * @param organizationId present where the role is bound to one
     */
    record Claims(String role, @Nullable String person, @Nullable String organizationId) {

        /** As they stand in the token. */
        void into(Map<String, Object> claims) {
            claims.put("roles", List.of(role));
            if (person != null) {
                claims.put("person", person);
            }
            if (organizationId != null) {
                claims.put("org", organizationId);
            }
        }
    }

    /** The claims of a client id, or nothing where there is no such client. */
    static Optional<Claims> parse(String clientId) {
        String[] parts = clientId.split("\\.", -1);
        for (int i = 1; i < parts.length; i++) {
            if (!PublicIds.matches(parts[i])) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(claims(parts));
    }

    private static @Nullable Claims claims(String[] parts) {
        String role = parts[0];
        return switch (parts.length) {
            case 1 -> machine(role);
            case 2 ->
                    role.equals(INSURER)
                            ? new Claims(role, null, parts[1])
                            : personal(role, parts[1]);
            case 3 -> BOUND.contains(role) ? new Claims(role, parts[2], parts[1]) : null;
            default -> null;
        };
    }

    /** An insurer is bound to its own policies; the one without a name has the umbrella. */
    private static @Nullable Claims machine(String role) {
        if (role.equals(INSURER)) {
            return new Claims(role, null, INSURER);
        }
        return MACHINES.contains(role) ? new Claims(role, null, null) : null;
    }

    private static @Nullable Claims personal(String role, String id) {
        if (role.equals("volunteer")) {
            return new Claims(role, id, null);
        }
        String officer = "officer-" + id;
        return OFFICES.contains(role) && PublicIds.matches(officer)
                ? new Claims(role, officer, null)
                : null;
    }
}
