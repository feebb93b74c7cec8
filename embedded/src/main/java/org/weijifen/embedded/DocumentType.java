package org.weijifen.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents lie in the file as BSON. */
final class DocumentType extends BasicDataType<Document> {

    /** A document in memory takes about so many times its BSON. */
    private static final int MEMORY_FACTOR = 4;

    private static final int USUAL_BYTES = 1_024;

    @Override
    public int getMemory(Document document) {
        return MEMORY_FACTOR * encode(document).readableBytes();
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        buffer.put(encode(document).nioBuffer()); // begins with its own length
    }

    @Override
    public Document read(ByteBuffer buffer) {
        ByteBuf bytes = Unpooled.wrappedBuffer(buffer);
        Document document = BsonDecoder.decodeBson(bytes);
        buffer.position(buffer.position() + bytes.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static ByteBuf encode(Document document) {
        ByteBuf bytes = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        return bytes;
    }
}
