package org.weijifen.insurance.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.ClaimStatus;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;

/** Shows claims to their parties; to others they do not exist. */
public final class FindClaims {
    private final AggregateRuntime runtime;
    private final Aggregate<Claim> claims;
    private final FindCircumstances circumstances;

    FindClaims(AggregateRuntime runtime, Aggregate<Claim> claims, FindCircumstances circumstances) {
        this.runtime = runtime;
        this.claims = claims;
        this.circumstances = circumstances;
    }

    /** What a list asks for; absent means any. */
    public record Wanted(
            @Nullable ClaimStatus state, @Nullable Boolean overdue, @Nullable String activityId) {}

    /** The claim with its clocks as they stand on that day. */
    public Optional<Versioned<ClaimView>> one(String claimId, Party party, LocalDate today) {
        Versioned<Claim> found = runtime.get(claims, claimId);
        if (found == null || !party.maySee(found.state())) {
            return Optional.empty();
        }
        Claim claim = found.state();
        List<Circumstance> known = party.seesReserves() ? circumstances.of(claim.petition()) : null;
        return Optional.of(
                new Versioned<>(
                        claimId,
                        found.version(),
                        ClaimView.of(claimId, claim, today, party, known)));
    }

    /** In order of claim id. */
    public List<ClaimView> list(
            Wanted wanted, Party party, LocalDate today, @Nullable String afterId, int limit) {
        Map<String, Object> equalTo = new HashMap<>();
        if (wanted.state() != null) {
            equalTo.put(ClaimAggregate.STATUS, wanted.state().name());
        }
        if (wanted.overdue() != null) {
            equalTo.put(ClaimAggregate.OVERDUE, wanted.overdue());
        }
        if (wanted.activityId() != null) {
            equalTo.put(ClaimAggregate.ACTIVITY, wanted.activityId());
        }
        if (!party.association()) {
            if (party.insurerId() == null && party.volunteerId() == null) {
                return List.of();
            }
            if (party.insurerId() != null) {
                equalTo.put(ClaimAggregate.INSURER, party.insurerId());
            } else {
                equalTo.put(ClaimAggregate.VOLUNTEER, party.volunteerId());
            }
        }
        return runtime.scan(claims, new Scan(equalTo, afterId, null, limit)).stream()
                .map(c -> ClaimView.listed(c.id(), c.state(), today, party))
                .toList();
    }
}
