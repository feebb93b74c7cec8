package org.weijifen.platform.consume;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.EventCodec;
import org.weijifen.platform.event.Incoming;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.UnavailableException;

/**
 * One poll's records. When {@link #accept} returns, each is folded and committed, parked, or none
 * of this service's business; only then may the caller acknowledge.
 */
public final class BatchConsumer {
    private final EventCodec codec;
    private final Reaction reaction;
    private final Parking parking;

    public BatchConsumer(EventCodec codec, Reaction reaction, Parking parking) {
        this.codec = codec;
        this.reaction = reaction;
        this.parking = parking;
    }

    /**
     * @throws UnavailableException for what may heal: nothing is acknowledged, the same records
     *     come again
     */
    public void accept(List<LogRecord> records) {
        List<Incoming> known = new ArrayList<>(records.size());
        for (LogRecord logRecord : records) {
            switch (codec.decode(logRecord)) {
                case Decoded.Known k -> known.add(k.event());
                case Decoded.Ignored i -> {}
                case Decoded.Malformed m -> parking.park(m.origin(), m.reason());
            }
        }
        if (!known.isEmpty()) {
            react(known);
        }
    }

    private void react(List<Incoming> events) {
        try {
            park(events, reaction.react(new Batch(events)));
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            // A defect outside the folds: find the record that it is about, let the others pass.
            if (events.size() == 1) {
                parking.park(events.getFirst().origin(), "REACTION_FAILED: " + e);
                return;
            }
            for (Incoming event : events) {
                react(List.of(event));
            }
        }
    }

    private void park(List<Incoming> events, List<Reaction.Parked> failures) {
        if (failures.isEmpty()) {
            return;
        }
        IdentityHashMap<Object, Incoming> byData = new IdentityHashMap<>();
        events.forEach(e -> byData.put(e.data(), e));
        for (Reaction.Parked failure : failures) {
            Incoming event = byData.remove(failure.data());
            if (event != null) {
                parking.park(event.origin(), failure.reason());
            }
        }
    }
}
