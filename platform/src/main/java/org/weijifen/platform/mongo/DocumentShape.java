package org.weijifen.platform.mongo;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.OutboxEntry;
import org.weijifen.platform.port.RequestMemo;
import org.weijifen.platform.port.StoredDocument;

/**
 * How a document lies in the database: {@code _id, schema, version, state, outbox, requests, by,
 * at}.
 */
final class DocumentShape {

    private DocumentShape() {}

    static WriteModel<Document> toWrite(GuardedWrite write) {
        return write.expectedVersion() == 0
                ? new InsertOneModel<>(newDocument(write))
                : new UpdateOneModel<>(
                        new Document("_id", write.id()).append("version", write.expectedVersion()),
                        change(write));
    }

    static Document newDocument(GuardedWrite write) {
        return new Document("_id", write.id())
                .append("schema", write.schema())
                .append("version", 1L)
                .append("generation", write.generation())
                .append("state", PlainState.copy(write.state()))
                .append("outbox", outbox(write.append()))
                .append("requests", memos(write.request()))
                .append("by", write.by())
                .append("at", Instant.ofEpochMilli(write.atMillis()));
    }

    static Document change(GuardedWrite write) {
        var change =
                new Document(
                                "$set",
                                new Document("schema", write.schema())
                                        .append("generation", write.generation())
                                        .append("state", PlainState.copy(write.state()))
                                        .append("by", write.by())
                                        .append("at", Instant.ofEpochMilli(write.atMillis())))
                        .append("$inc", new Document("version", 1L));
        var push = new Document();
        if (!write.append().isEmpty()) {
            push.append("outbox", new Document("$each", outbox(write.append())));
        }
        if (write.request() != null) {
            push.append(
                    "requests",
                    new Document("$each", memos(write.request()))
                            .append("$slice", -RequestMemo.KEPT));
        }
        return push.isEmpty() ? change : change.append("$push", push);
    }

    static StoredDocument toStored(Document document) {
        return new StoredDocument(
                document.getString("_id"),
                document.getInteger("schema"),
                document.getLong("version"),
                document.get("generation", 0L),
                PlainState.copy(document.get("state", Document.class)),
                document.getList("outbox", Document.class, List.of()).stream()
                        .map(DocumentShape::toEntry)
                        .toList(),
                document.getList("requests", Document.class, List.of()).stream()
                        .map(DocumentShape::toMemo)
                        .toList());
    }

    private static List<Document> outbox(List<OutboxEntry> entries) {
        return entries.stream().map(DocumentShape::fromEntry).toList();
    }

    private static Document fromEntry(OutboxEntry entry) {
        byte[] value = entry.value();
        return new Document("seq", entry.seq())
                .append("ceId", entry.ceId())
                .append("topic", entry.topic())
                .append("key", entry.key())
                .append("type", entry.type())
                .append("subject", entry.subject())
                .append("time", entry.time())
                .append("revision", entry.revision())
                .append("value", value == null ? null : new Binary(value))
                .append("traceparent", entry.traceparent())
                .append("atMillis", entry.atMillis());
    }

    private static OutboxEntry toEntry(Document entry) {
        Binary value = entry.get("value", Binary.class);
        return new OutboxEntry(
                entry.getLong("seq"),
                entry.getString("ceId"),
                entry.getString("topic"),
                entry.getString("key"),
                entry.getString("type"),
                entry.getString("subject"),
                entry.getString("time"),
                entry.getLong("revision"),
                value == null ? null : value.getData(),
                entry.getString("traceparent"),
                entry.getLong("atMillis"));
    }

    private static List<Document> memos(@Nullable RequestMemo memo) {
        return memo == null
                ? List.of()
                : List.of(
                        new Document(Map.of("key", memo.key(), "bodyHash", memo.bodyHash()))
                                .append("answer", memo.answer()));
    }

    private static RequestMemo toMemo(Document memo) {
        return new RequestMemo(
                memo.getString("key"), memo.getString("bodyHash"), memo.getString("answer"));
    }
}
