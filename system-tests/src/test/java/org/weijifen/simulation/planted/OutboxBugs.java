package org.weijifen.simulation.planted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.simulation.Bend;

/** What can go wrong between a commit, its outbox and the log. */
final class OutboxBugs {
    private OutboxBugs() {}

    /** What is to be sent is struck out of the outbox first. */
    static final class TrimsBeforeAcknowledgement implements Bend {
        private record Place(String collection, String id, long seq) {}

        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            Map<String, Place> places = new HashMap<>();
            var documents =
                    new BentDocuments(honest) {
                        @Override
                        public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                            writes.forEach(w -> note(places, collection, w.id(), w.append()));
                            return super.commit(collection, writes);
                        }

                        @Override
                        public List<StoredDocument> findPending(
                                String collection, long before, int limit) {
                            List<StoredDocument> found =
                                    super.findPending(collection, before, limit);
                            found.forEach(d -> note(places, collection, d.id(), d.outbox()));
                            return found;
                        }
                    };
            return new BentLog(documents.ports()) {
                @Override
                public List<Boolean> send(List<LogRecord> records) {
                    for (LogRecord r : records) {
                        Place place = places.get(r.headers().get("ce_id"));
                        if (place != null) {
                            honest.documents()
                                    .trimOutboxes(
                                            place.collection(), Map.of(place.id(), place.seq()));
                        }
                    }
                    return super.send(records);
                }
            }.ports();
        }

        private static void note(
                Map<String, Place> places, String collection, String id, List<OutboxEntry> all) {
            all.forEach(e -> places.put(e.ceId(), new Place(collection, id, e.seq())));
        }
    }

    /** Trimming empties the outbox, whatever another instance has put there meanwhile. */
    static final class TrimsEverything implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public void trimOutboxes(String collection, Map<String, Long> upToSeq) {
                    Map<String, Long> all = new HashMap<>();
                    upToSeq.keySet().forEach(id -> all.put(id, Long.MAX_VALUE));
                    super.trimOutboxes(collection, all);
                }
            }.ports();
        }
    }

    /** After an unknown commit the entries go out from memory, as if it had been won. */
    static final class TrustsMemory implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    CommitOutcome outcome = super.commit(collection, writes);
                    if (outcome == CommitOutcome.UNKNOWN) {
                        publish(honest, writes);
                    }
                    return outcome;
                }
            }.ports();
        }
    }

    /** Events go out first, then the commit is tried. */
    static final class PublishesBeforeCommit implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
                    publish(honest, writes);
                    return super.commit(collection, writes);
                }
            }.ports();
        }
    }

    /** As the codec does, but for the source, which no reader looks at. */
    private static void publish(ServiceFrame.Ports honest, List<GuardedWrite> writes) {
        for (GuardedWrite write : writes) {
            for (OutboxEntry e : write.append()) {
                if (e.isMark()) {
                    continue;
                }
                Map<String, String> headers = new HashMap<>();
                headers.put("ce_specversion", "1.0");
                headers.put("ce_id", e.ceId());
                headers.put("ce_type", e.type());
                headers.put("ce_source", sourceOf(e.topic()));
                headers.put("ce_subject", e.subject());
                headers.put("ce_time", e.time());
                headers.put("ce_revision", Long.toString(e.revision()));
                headers.put("content-type", "application/json");
                honest.log()
                        .send(
                                new ArrayList<>(
                                        List.of(
                                                LogRecord.toSend(
                                                        e.topic(), e.key(), e.value(), headers))));
            }
        }
    }

    /** Topics begin with the short name of the service that writes them. */
    private static String sourceOf(String topic) {
        String first = topic.substring(0, topic.indexOf('.'));
        String service = first.endsWith("-service") ? first : first + "-service";
        return "/weijifen/gusu-2019/" + service;
    }

    /** Nobody looks for what crashes left in the outboxes. */
    static final class NeverSweeps implements Bend {
        @Override
        public ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
            return new BentDocuments(honest) {
                @Override
                public List<StoredDocument> findPending(String collection, long before, int limit) {
                    return List.of();
                }
            }.ports();
        }
    }
}
