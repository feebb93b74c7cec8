package org.weijifen.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keys of unique indexes: value by value, first by kind, then in the kind's natural order. Any
 * total order does, since the indexes are asked for equality only; two keys are equal here when
 * their encoded values are.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {

    private static final int MEMORY = 96;
    private static final int USUAL_BYTES = 64;
    private static final String FIELD = "v";

    @Override
    public int compare(KeyValue a, KeyValue b) {
        int shorter = Math.min(a.size(), b.size());
        for (int i = 0; i < shorter; i++) {
            int order = compareValues(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        int memory = MEMORY;
        for (Object value : key) {
            memory += value instanceof String text ? MEMORY + text.length() : MEMORY;
        }
        return memory;
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        buffer.putVarInt(key.size());
        for (Object value : key) {
            boolean missing = value instanceof Missing;
            buffer.put((byte) (missing ? 0 : 1));
            if (!missing) {
                buffer.put(encode(value).nioBuffer());
            }
        }
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        List<@Nullable Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(buffer.get() == 0 ? Missing.getInstance() : decode(buffer));
        }
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    private static int compareValues(@Nullable Object a, @Nullable Object b) {
        if (a instanceof String left && b instanceof String right) {
            return left.compareTo(right);
        }
        if (a instanceof Double left && b instanceof Double right) {
            return left.compareTo(right); // numbers come normalized to these
        }
        int byKind = kind(a).compareTo(kind(b));
        if (byKind != 0 || a == null || a instanceof Missing) {
            return byKind;
        }
        return encode(a).compareTo(encode(b));
    }

    private static String kind(@Nullable Object value) {
        return value == null ? "" : value.getClass().getName();
    }

    private static ByteBuf encode(@Nullable Object value) {
        ByteBuf bytes = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(new Document(FIELD, value), bytes);
        return bytes;
    }

    private static @Nullable Object decode(ByteBuffer buffer) {
        ByteBuf bytes = Unpooled.wrappedBuffer(buffer);
        Object value = BsonDecoder.decodeBson(bytes).get(FIELD);
        buffer.position(buffer.position() + bytes.readerIndex());
        return value;
    }
}
