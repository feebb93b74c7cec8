package org.weijifen.insurance.claim.limit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;

/** What the claims hold of one participation's or one policy year's limits. Pure. */
public record Allowance(List<Share> shares) {
    static final Allowance UNTOUCHED = new Allowance(List.of());

    /**
     * One claim's part.
     *
     * @param kind of injury, which says whose ceilings it counts against
     * @param change the claim's own count of its rulings and their outcomes: an older share never
     *     replaces a newer one
     * @param fen agreed to or paid, whichever is more; 0 marks a claim that holds nothing any more
     */
    public record Share(String claimId, String kind, int change, long fen) {}

    public Allowance {
        shares = List.copyOf(shares);
    }

    /**
     * Takes what a ruling wants, unless a ceiling would then be passed. What the claim holds
     * already is never given up here: the ruling may still fail, and then that stays.
     */
    static Decision<Allowance> hold(
            @Nullable Allowance allowance, Share wanted, List<Ceiling> ceilings) {
        Allowance now = allowance == null ? UNTOUCHED : allowance;
        Share known = now.of(wanted.claimId());
        if (known != null && known.change() > wanted.change()) {
            return Decision.refuse(stale());
        }
        long held = known == null ? 0 : known.fen();
        if (wanted.fen() > held
                && wanted.fen() > now.remaining(wanted.claimId(), wanted.kind(), ceilings)) {
            return Decision.refuse(full());
        }
        return Decision.to(
                now.with(
                        new Share(
                                wanted.claimId(),
                                wanted.kind(),
                                wanted.change(),
                                Math.max(held, wanted.fen()))));
    }

    /**
     * Takes over what the claim itself says, ceiling or not. The outcome of a ruling is a newer
     * change than what was held for it, so a hold is never taken back by what was known before.
     */
    static Decision<Allowance> settle(@Nullable Allowance allowance, Share share) {
        Allowance now = allowance == null ? UNTOUCHED : allowance;
        Share known = now.of(share.claimId());
        if (known != null && known.change() >= share.change()) {
            return Decision.unchanged();
        }
        return Decision.to(now.with(share));
    }

    /** Most that this claim may hold beside the others; nothing where no ceiling is known. */
    long remaining(String claimId, String kind, List<Ceiling> ceilings) {
        long least = Long.MAX_VALUE;
        boolean known = false;
        for (Ceiling ceiling : ceilings) {
            if (ceiling.kinds().contains(kind)) {
                known = true;
                least = Math.min(least, ceiling.fen() - heldByOthers(claimId, ceiling));
            }
        }
        return known ? Math.max(0, least) : 0;
    }

    private long heldByOthers(String claimId, Ceiling ceiling) {
        long sum = 0;
        for (Share share : shares) {
            if (!share.claimId().equals(claimId) && ceiling.kinds().contains(share.kind())) {
                sum = Math.addExact(sum, share.fen());
            }
        }
        return sum;
    }

    private @Nullable Share of(String claimId) {
        for (Share share : shares) {
            if (share.claimId().equals(claimId)) {
                return share;
            }
        }
        return null;
    }

    private Allowance with(Share share) {
        List<Share> next = new ArrayList<>(shares);
        next.removeIf(known -> known.claimId().equals(share.claimId()));
        next.add(share);
        return new Allowance(next);
    }

    private static Refusal full() {
        return Refusal.of(
                Refusal.Kind.CONFLICT,
                "LIMIT_REACHED",
                "The limit does not hold this much any more.",
                "剩余限额不足。");
    }

    private static Refusal stale() {
        return Refusal.of(
                Refusal.Kind.CONFLICT,
                "RULING_OVER",
                "The outcome of this ruling is known already.",
                "该决定已有结果。");
    }
}
