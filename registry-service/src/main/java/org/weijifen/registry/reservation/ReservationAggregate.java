package org.weijifen.registry.reservation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** Reservations of one sort. */
public record ReservationAggregate(String collection) implements Aggregate<Reservation> {
    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Reservation> type() {
        return Reservation.class;
    }

    @Override
    public List<?> events(
            String id, @Nullable Reservation before, Reservation after, long revision) {
        return List.of();
    }
}
