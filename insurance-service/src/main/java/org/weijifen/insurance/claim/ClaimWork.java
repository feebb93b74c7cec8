package org.weijifen.insurance.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.claim.limit.Allowance.Share;
import org.weijifen.insurance.claim.limit.Allowances;
import org.weijifen.insurance.claim.limit.Ceiling;
import org.weijifen.insurance.claim.limit.Limited;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.UnavailableException;

/**
 * Carries rulings to their end and lets the limits follow the claims: at once by whoever ruled, and
 * after a crash by whoever comes next (ADR 0022). Every step may be repeated, and by several at
 * once.
 */
public final class ClaimWork {
    private static final int AT_ONCE = 50;
    private static final String SERVICE = "insurance-service";

    private final AggregateRuntime runtime;
    private final Aggregate<Claim> claims;
    private final Allowances allowances;
    private final Examine examine;

    ClaimWork(
            AggregateRuntime runtime,
            Aggregate<Claim> claims,
            Allowances allowances,
            Examine examine) {
        this.runtime = runtime;
        this.claims = claims;
        this.allowances = allowances;
        this.examine = examine;
    }

    /** Takes up what crashes left; answers whether there was anything. */
    public boolean runSome() {
        List<String> open = openClaims();
        List<RuntimeException> failures = new ArrayList<>();
        for (String claimId : open) {
            try {
                carryOut(claimId);
            } catch (RuntimeException e) { // one that fails does not keep the others waiting
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return !open.isEmpty();
    }

    /** Claims with work open, at most one page. */
    public long open() {
        return openClaims().size();
    }

    private List<String> openClaims() {
        var scan = new Scan(Map.of(ClaimAggregate.WORK_OPEN, true), null, null, AT_ONCE);
        return runtime.scan(claims, scan).stream().map(Versioned::id).toList();
    }

    /** Afterwards nothing is open, and the limits say what the claim says. */
    void carryOut(String claimId) {
        Claim claim = runtime.load(claims, List.of(claimId)).get(claimId);
        if (claim == null || !claim.workOpen()) {
            return;
        }
        Ruling pending = claim.pending();
        Claim concluded = pending == null ? claim : conclude(claimId, claim, pending);
        if (concluded == null || concluded.pending() != null) {
            return; // somebody else has concluded it, and rules anew
        }
        follow(claimId, concluded);
    }

    /** What the limits hold follows the claim as it stands; used by recovery, too. */
    void follow(String claimId, Claim claim) {
        Act act = act(claim.changedAt(), SERVICE);
        allowances.settle(claim.share(claimId), limitsOf(claim, List.of()), act.now());
        fold(claimId, act, state -> RulingRules.followed(state, claim.change(), act));
    }

    /** A ruling is of the moment and the person that made it, whoever carries it out. */
    private @Nullable Claim conclude(String claimId, Claim claim, Ruling ruling) {
        Finding finding = examine.finding(claimId, claim.petition());
        List<Limited> limits = limitsOf(claim, finding.limits());
        Share wanted = claim.share(claimId, ruling.amountFen());
        Act act = act(ruling.at(), ruling.by());
        // A document without a ceiling would hold anything: then nothing is held at all.
        boolean held =
                limits.stream().noneMatch(l -> l.ceilings().isEmpty())
                        && allowances.hold(wanted, limits, act.now());
        long remaining = held ? 0 : allowances.remaining(claimId, wanted.kind(), limits);
        return fold(
                claimId,
                act,
                state -> RulingRules.conclude(state, ruling.number(), held, remaining, act));
    }

    /** The documents are those of the claim's own policy; the ceilings those that hold now. */
    private static List<Limited> limitsOf(Claim claim, List<Limited> found) {
        List<Limited> limits = new ArrayList<>();
        String own = ClaimLimits.participationId(claim.petition());
        ClaimCover cover = claim.cover();
        String year = cover == null ? null : cover.policyYearId();
        limits.add(new Limited(own, ceilings(found, own, true)));
        if (year != null) {
            limits.add(new Limited(year, ceilings(found, own, false)));
        }
        return limits;
    }

    private static List<Ceiling> ceilings(List<Limited> found, String own, boolean participation) {
        return found.stream()
                .filter(l -> l.id().equals(own) == participation)
                .findFirst()
                .map(Limited::ceilings)
                .orElse(List.of());
    }

    private @Nullable Claim fold(String claimId, Act act, Function<Claim, Decision<Claim>> rule) {
        FoldedBatch<Claim, String> folded =
                runtime.foldAll(claims, new ClaimFold(rule), List.of(claimId), act);
        folded.failures().stream()
                .findFirst()
                .ifPresent(
                        f -> {
                            throw new UnavailableException(
                                    "claim " + claimId + ": " + f.failure(), null);
                        });
        return folded.states().get(claimId);
    }

    private static Act act(Instant at, String by) {
        return Act.system(at, by, "claim.carry-out");
    }
}
