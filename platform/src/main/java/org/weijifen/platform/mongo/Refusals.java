package org.weijifen.platform.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.RefusedWriteException;

/** Tells a write that can never succeed from one that lost a race or did not get through. */
final class Refusals {

    /** MongoDB's limit of one document, bytes. */
    private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024;

    /**
     * Server error codes that a repeat cannot heal: BadValue, FailedToParse, TypeMismatch,
     * InvalidLength, DollarPrefixedFieldName, EmptyFieldName, DottedFieldName,
     * DocumentValidationFailure, BSONObjectTooLarge, 17419 and 17420 (the document would grow too
     * large).
     */
    private static final Set<Integer> PERMANENT =
            Set.of(2, 9, 14, 16, 52, 56, 57, 121, 10334, 17419, 17420);

    private Refusals() {}

    static boolean isPermanent(int code) {
        return PERMANENT.contains(code);
    }

    static void throwIfRefused(MongoBulkWriteException e, List<GuardedWrite> writes) {
        Set<String> refused = new LinkedHashSet<>();
        e.getWriteErrors().stream()
                .filter(error -> isPermanent(error.getCode()))
                .forEach(error -> refused.add(writes.get(error.getIndex()).id()));
        if (!refused.isEmpty()) {
            throw new RefusedWriteException(String.valueOf(e.getMessage()), refused);
        }
    }

    /** The driver names no culprit, so each write is measured; only on this rare path. */
    static Set<String> tooLarge(List<GuardedWrite> writes) {
        Set<String> ids = new LinkedHashSet<>();
        for (GuardedWrite write : writes) {
            Document sent =
                    write.expectedVersion() == 0
                            ? DocumentShape.newDocument(write)
                            : DocumentShape.change(write);
            if (encodedSize(sent) > LARGEST_DOCUMENT) {
                ids.add(write.id());
            }
        }
        return ids;
    }

    private static int encodedSize(Document document) {
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry())
                    .encode(writer, document, EncoderContext.builder().build());
            return buffer.getPosition();
        }
    }
}
