package org.weijifen.registry.reservation;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.port.UnavailableException;

/** Reserves something unique for a document that is about to be created. */
public final class Reservations {
    private static final String SERVICE = "registry-service";

    private final AggregateRuntime runtime;
    private final ReservationAggregate aggregate;

    public Reservations(AggregateRuntime runtime, ReservationAggregate aggregate) {
        this.runtime = runtime;
        this.aggregate = aggregate;
    }

    /**
     * The id to continue with: the candidate, or the one that an earlier request reserved for.
     *
     * @param thing what is unique; never personal data in the clear
     * @param holdsAnother whether the document with this id exists and holds another thing: then
     *     the reservation was left by a request that was refused, and passes to the candidate
     */
    public String holderOf(
            String thing, String candidate, Predicate<String> holdsAnother, Act act) {
        String holder = claim(new Claim(thing, candidate, null), act);
        if (!holder.equals(candidate) && holdsAnother.test(holder)) {
            return claim(new Claim(thing, candidate, holder), act);
        }
        return holder;
    }

    private String claim(Claim claim, Act act) {
        var folded =
                runtime.foldAll(
                        aggregate,
                        new ClaimFolds(),
                        List.of(claim),
                        Act.system(act.now(), SERVICE, "reserve"));
        Reservation reservation = folded.states().get(claim.thing());
        if (reservation == null) {
            throw new UnavailableException("a reservation could not be kept", null);
        }
        return reservation.holderId();
    }

    /**
     * @param insteadOf a holder that turned out to hold another thing
     */
    private record Claim(String thing, String candidate, @Nullable String insteadOf) {}

    private static final class ClaimFolds implements Folds<Reservation, Claim> {
        @Override
        public List<String> ids(Claim claim) {
            return List.of(claim.thing());
        }

        @Override
        public Decision<Reservation> fold(String id, @Nullable Reservation state, Claim claim) {
            boolean free = state == null || state.holderId().equals(claim.insteadOf());
            return free ? Decision.to(new Reservation(claim.candidate())) : Decision.unchanged();
        }
    }
}
