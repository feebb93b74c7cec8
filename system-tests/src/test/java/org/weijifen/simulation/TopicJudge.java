package org.weijifen.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weijifen.contracts.blacklist.Sequence;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.generation.Generation;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.testkit.simulation.ServiceHost;
import org.weijifen.testkit.simulation.Violation;
import tools.jackson.databind.JsonNode;

/**
 * Whether the topics are what contracts.md section 1 promises to whoever reads nothing else: one
 * fact has one id, each scope's revisions come in order, what is published was committed, and the
 * last word on everything is the state of the service that says it.
 */
final class TopicJudge {
    private static final String DEAD_LETTERS = ".dead-letters";
    private static final String AUDIT = ".audit";

    /** What tells the documents behind one key apart, where there are several. */
    private static final List<String> PARTS =
            List.of("recordId", "sanctionId", "caseId", "month", "volunteerId", "irregularityId");

    private final District district;

    TopicJudge(District district) {
        this.district = district;
    }

    void judge() {
        for (String topic : district.world.log().topics()) {
            if (topic.endsWith(AUDIT)) {
                judgeAudit(topic);
            } else if (!topic.endsWith(DEAD_LETTERS)) {
                judgeOrder(topic);
            }
        }
        new SnapshotJudge(district).judge();
        new SealJudge(district).judge();
        new RepeatJudge(district).judge();
    }

    /** What one document said of one thing so far. */
    private static final class Told {
        private final Map<String, String> ids = new HashMap<>();
        private long revision;
        private Sequence sequence = new Sequence(1, 1);
    }

    /** Repeats may come at any time; whatever is new is newer than all before. */
    private void judgeOrder(String topic) {
        Map<String, Told> scopes = new HashMap<>();
        for (LogRecord r : GoodRecords.of(district.world, topic)) {
            String id = r.headers().getOrDefault("ce_id", "");
            String type = r.headers().getOrDefault("ce_type", "");
            long revision = Long.parseLong(r.headers().getOrDefault("ce_revision", "0"));
            // Topic and key are shared by documents of several kinds: the type's first word tells.
            String scope = type.split("\\.")[0] + ' ' + r.key() + scopeOf(r);
            Told told = scopes.computeIfAbsent(scope, s -> new Told());
            byte[] value = r.value();
            String fact =
                    type
                            + revision
                            + (value == null ? "" : StateCodec.mapper().readTree(value).toString());
            String known = told.ids.putIfAbsent(fact, id);
            Violation.unless(
                    known == null || known.equals(id),
                    "one fact has two ids on " + topic + ": " + type + " of " + scope);
            if (known == null) {
                Violation.unless(
                        revision >= told.revision,
                        "out of order on " + topic + ": " + type + " of " + scope);
                judgeSequence(r, told, revision);
                told.revision = revision;
            }
        }
    }

    /** Invariant 6: a later word on a suppression has the higher sequence, or readers ignore it. */
    private static void judgeSequence(LogRecord r, Told told, long revision) {
        JsonNode sequence = json(r).path("sequence");
        if (sequence.isObject()) {
            var now =
                    new Sequence(
                            sequence.get("sanctionRevision").asLong(),
                            sequence.get("recordRevision").asLong());
            Violation.unless(
                    told.revision == 0
                            || revision == told.revision
                            || now.compareTo(told.sequence) > 0,
                    "the sequence does not rise on " + r.topic() + ": " + now);
            told.sequence = now;
        }
    }

    static String scopeOf(LogRecord r) {
        var scope = new StringBuilder();
        JsonNode data = json(r);
        for (String part : PARTS) {
            JsonNode value = data.path(part);
            if (value.isString()) {
                scope.append(' ').append(part).append(' ').append(value.asString());
            }
        }
        return scope.toString();
    }

    static JsonNode json(LogRecord r) {
        byte[] value = r.value();
        return value == null
                ? StateCodec.mapper().createObjectNode()
                : StateCodec.mapper().readTree(value);
    }

    /** Invariant 5: an audit entry speaks of a commit that happened. */
    private void judgeAudit(String topic) {
        for (ServiceHost<?> host : district.world.hosts()) {
            if (topic.equals(host.name() + AUDIT)) {
                Map<String, Map<String, StoredDocument>> documents = new HashMap<>();
                for (String collection : host.database().collections()) {
                    Map<String, StoredDocument> byId = new HashMap<>();
                    host.database().all(collection).forEach(d -> byId.put(d.id(), d));
                    documents.put(collection, byId);
                }
                GoodRecords.of(district.world, topic).forEach(r -> judgeAudit(r, documents));
            }
        }
    }

    private static void judgeAudit(
            LogRecord r, Map<String, Map<String, StoredDocument>> documents) {
        JsonNode entry = json(r);
        String aggregate = entry.get("aggregate").asString();
        int slash = aggregate.indexOf('/');
        StoredDocument document =
                documents
                        .getOrDefault(aggregate.substring(0, slash), Map.of())
                        .get(aggregate.substring(slash + 1));
        long revision = entry.get("revision").asLong();
        long generation = Revisions.generationOf(revision);
        // What a lost life of the database audited is in a younger one under other versions.
        Violation.unless(
                document != null
                        && (generation < document.generation()
                                || generation < lifeOf(documents)
                                || Revisions.of(generation, document.version()) >= revision),
                "audited, but never committed: " + entry);
    }

    /** The generation of a database. */
    private static long lifeOf(Map<String, Map<String, StoredDocument>> documents) {
        return Long.parseLong(
                documents
                        .get(Generation.COLLECTION)
                        .get("generation")
                        .state()
                        .get("generation")
                        .toString());
    }
}
