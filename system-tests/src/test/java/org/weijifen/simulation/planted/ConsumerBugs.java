package org.weijifen.simulation.planted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.consume.Batch;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.event.Decoded;
import org.weijifen.platform.event.Incoming;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.Bend;
import tools.jackson.databind.node.ObjectNode;

/** What a consumer of events can do wrong, in any service. */
final class ConsumerBugs {
    private ConsumerBugs() {}

    /** A reaction that stands in for the honest one. */
    record Instead(Reaction honest, Reacting reacting) implements Reaction {
        interface Reacting {
            List<Parked> react(Batch batch);
        }

        @Override
        public Set<String> topics() {
            return honest.topics();
        }

        @Override
        public List<Parked> react(Batch batch) {
            return reacting.react(batch);
        }
    }

    /** A batch that the database did not take is set aside and never taken up again. */
    static final class SkipsFailedBatch implements Bend {
        @Override
        public Reaction reaction(Reaction honest, ServiceFrame frame, ServiceFrame.Ports ports) {
            return new Instead(
                    honest,
                    batch -> {
                        try {
                            return honest.react(batch);
                        } catch (UnavailableException e) {
                            return List.of();
                        }
                    });
        }
    }

    /** What has an offset seen before is a duplicate, even if it was never carried out. */
    static final class DedupesByOffset implements Bend {
        @Override
        public Reaction reaction(Reaction honest, ServiceFrame frame, ServiceFrame.Ports ports) {
            Map<String, Long> seen = new HashMap<>();
            return new Instead(
                    honest,
                    batch -> {
                        List<Incoming> fresh = new ArrayList<>();
                        for (Incoming event : batch.events()) {
                            LogRecord r = event.origin();
                            String place = r.topic() + "/" + r.partition();
                            if (r.offset() > seen.getOrDefault(place, -1L)) {
                                seen.put(place, r.offset());
                                fresh.add(event);
                            }
                        }
                        return fresh.isEmpty() ? List.of() : honest.react(new Batch(fresh));
                    });
        }
    }

    /** Of two events the one with the higher offset is the newer one. */
    static final class NewestByOffset implements Bend {
        @Override
        public Reaction reaction(Reaction honest, ServiceFrame frame, ServiceFrame.Ports ports) {
            return new Instead(
                    honest,
                    batch ->
                            honest.react(
                                    new Batch(
                                            batch.events().stream()
                                                    .map(e -> byOffset(e, frame))
                                                    .toList())));
        }

        private static Incoming byOffset(Incoming event, ServiceFrame frame) {
            LogRecord r = event.origin();
            long revision = Revisions.of(1, r.offset() + 1);
            Map<String, String> headers = new HashMap<>(r.headers());
            headers.put("ce_revision", Long.toString(revision));
            byte[] value = r.value();
            if (value != null) {
                var data = (ObjectNode) StateCodec.mapper().readTree(value);
                value = StateCodec.mapper().writeValueAsBytes(data.put("revision", revision));
            }
            var renumbered =
                    new LogRecord(r.topic(), r.partition(), r.offset(), r.key(), value, headers);
            return frame.codec().decode(renumbered) instanceof Decoded.Known known
                    ? known.event()
                    : event;
        }
    }
}
