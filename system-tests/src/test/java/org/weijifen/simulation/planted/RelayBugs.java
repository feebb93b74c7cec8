package org.weijifen.simulation.planted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.EventType;
import org.weijifen.contracts.EventTypes;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.platform.event.EventCatalog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.Bend;

/** What a relay can do wrong to what it sends. */
final class RelayBugs {
    private static final String LANE_MARK = "~";

    private RelayBugs() {}

    /** n+1 is sent without waiting for the acknowledgement of n: every event is its own lane. */
    static final class Pipelines implements Bend {
        @Override
        public ServiceDefinition definition(ServiceDefinition honest) {
            Map<String, Class<?>> types = new HashMap<>();
            EventTypes.ALL.forEach(t -> types.put(t.name(), t.data()));
            types.remove(VolunteerSanctionsEnded.TYPE);
            EventType ended = EventTypes.of(VolunteerSanctionsEnded.class);
            var catalog =
                    new EventCatalog(
                            types,
                            Map.of(
                                    ended.name(),
                                    (key, time, revision) ->
                                            EventTypes.tombstone(ended, key, revision, time)),
                            event -> ownLane((Event) event));
            return new ServiceDefinition(
                    honest.name(),
                    honest.scheme(),
                    catalog,
                    honest.ownTopics(),
                    honest.aggregates());
        }

        private static EventCatalog.Description ownLane(Event event) {
            EventType type = EventTypes.of(event.getClass());
            return new EventCatalog.Description(
                    type.name(),
                    type.topic(),
                    event.key() + LANE_MARK + event.revision(),
                    event.occurredAt(),
                    event.revision(),
                    event.tombstone());
        }

        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentLog(honest) {
                @Override
                public List<Boolean> send(List<LogRecord> records) {
                    return super.send(records.stream().map(Pipelines::underItsKey).toList());
                }
            }.ports();
        }

        private static LogRecord underItsKey(LogRecord r) {
            String lane = String.valueOf(r.key());
            int mark = lane.indexOf(LANE_MARK);
            if (mark < 0) {
                return r;
            }
            String key = lane.substring(0, mark);
            Map<String, String> headers = new HashMap<>(r.headers());
            headers.put("ce_subject", key);
            return LogRecord.toSend(r.topic(), key, r.value(), headers);
        }
    }

    /** Every send writes the event anew, under another id. */
    static final class NewIdPerSend implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentLog(honest) {
                @Override
                public List<Boolean> send(List<LogRecord> records) {
                    return super.send(
                            records.stream()
                                    .map(r -> withHeader(r, "ce_id", honest.ids().next()))
                                    .toList());
                }
            }.ports();
        }
    }

    /** Every send writes the event anew, with the time of the sending. */
    static final class NewTimePerSend implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentLog(honest) {
                @Override
                public List<Boolean> send(List<LogRecord> records) {
                    String now = honest.clocks().now().toString();
                    return super.send(
                            records.stream().map(r -> withHeader(r, "ce_time", now)).toList());
                }
            }.ports();
        }
    }

    private static LogRecord withHeader(LogRecord r, String name, String value) {
        Map<String, String> headers = new HashMap<>(r.headers());
        headers.put(name, value);
        return LogRecord.toSend(r.topic(), String.valueOf(r.key()), r.value(), headers);
    }
}
