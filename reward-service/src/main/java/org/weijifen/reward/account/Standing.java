package org.weijifen.reward.account;

import java.time.Instant;
import java.util.List;
import org.weijifen.contracts.blacklist.StandingSanction;

/**
 * Copy of what registry and blacklist say of the volunteer; the highest revision of each counts.
 *
 * @param registryRevision 0 while nothing is known
 * @param cancelled whether the registration is cancelled
 * @param sanctionsRevision 0 while nothing is known
 */
public record Standing(
        long registryRevision,
        boolean cancelled,
        long sanctionsRevision,
        List<StandingSanction> sanctions) {
    static final Standing UNKNOWN = new Standing(0, false, 0, List.of());

    public Standing {
        sanctions = List.copyOf(sanctions);
    }

    /** Whether spending is frozen (domain.md V4); it never touches minutes or stars. */
    public boolean frozenAt(Instant now) {
        return cancelled
                || sanctions.stream()
                        .anyMatch(
                                s -> {
                                    Instant until = s.until();
                                    return !now.isBefore(s.from())
                                            && (until == null || now.isBefore(until));
                                });
    }
}
