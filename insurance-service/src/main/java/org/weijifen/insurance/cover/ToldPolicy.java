package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.EventPolicyVersion;

/**
 * An activity's event policy as its newest snapshot told it.
 *
 * @param versions by number, the newest last
 */
public record ToldPolicy(long revision, List<EventPolicyVersion> versions) {

    public ToldPolicy {
        versions = List.copyOf(versions);
    }

    /** The newest version that was recorded before the cut-off: a later one holds nothing. */
    @Nullable EventPolicyVersion heldAt(Instant cutoffAt) {
        return versions.stream()
                .filter(v -> v.recordedAt().isBefore(cutoffAt))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
