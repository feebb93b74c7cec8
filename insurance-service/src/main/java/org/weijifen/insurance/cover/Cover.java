package org.weijifen.insurance.cover;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.insurance.AppliedEventPolicy;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.platform.aggregate.Packed;

/**
 * State of {@code covers/<activityId>}: the newest facts, and the verdicts they give.
 *
 * @param header newest one, {@code null} while only lines or persons are known
 * @param headerRevision its revision, 0 without one
 * @param lines by volunteer id, in order of id
 * @param seal the activity's, once it is known
 * @param bordereau the own seal, once the own on-time lines have the same hash (F8)
 * @param terms of what was last announced, {@code null} before
 * @param endorsements number of the last endorsement, 0 before the first
 * @param knownAt latest known time: of the facts, and of the cut-off once a deadline saw it pass
 * @param eventPolicy the activity's own policy, {@code null} while none is known (F5)
 */
public record Cover(
        @Nullable ActivityHeader header,
        long headerRevision,
        @Packed Map<String, CoverLine> lines,
        @Nullable Seal seal,
        @Nullable Seal bordereau,
        @Nullable Terms terms,
        int endorsements,
        Instant knownAt,
        @Nullable ToldPolicy eventPolicy) {

    /** Number and hash of the on-time lines (F8). */
    public record Seal(int lineCount, String sha256) {}

    /**
     * Over which period and by which policy the issued lines are covered (F5, F6).
     *
     * @param policyVersion version of the scheme's policy
     * @param eventPolicy what covers instead of that version's umbrella policy, if anything
     */
    public record Terms(
            Instant from,
            Instant until,
            CoverBasis basis,
            String policyVersion,
            @Nullable AppliedEventPolicy eventPolicy) {}

    static final Cover UNKNOWN =
            new Cover(null, 0, Map.of(), null, null, null, 0, Instant.EPOCH, null);

    public Cover {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    /** Whether an event has named a roster line of this person. */
    boolean hasLineOf(String volunteerId) {
        CoverLine line = lines.get(volunteerId);
        return line != null && line.line() != null;
    }

    /** Known time has reached the cut-off, or the activity's roster is sealed (F8). */
    CoverRules.Cutoff cutoff() {
        boolean passed = seal != null || (header != null && !knownAt.isBefore(header.cutoffAt()));
        return passed ? CoverRules.Cutoff.PASSED : CoverRules.Cutoff.AHEAD;
    }
}
