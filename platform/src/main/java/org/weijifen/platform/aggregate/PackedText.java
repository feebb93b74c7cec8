package org.weijifen.platform.aggregate;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** How {@link Packed} components become text and come back. */
final class PackedText {
    private PackedText() {}

    static final class Writer extends ValueSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            json.writeString(StateCodec.mapper().writeValueAsString(value));
        }
    }

    /** Made for each property that it reads, whose type it learns then. */
    static final class Reader extends ValueDeserializer<Object> {
        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, BeanProperty property) {
            return new Reader(property.getType());
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            return json.currentToken() == JsonToken.VALUE_STRING
                    ? StateCodec.mapper().readValue(json.getString(), type)
                    : context.readValue(json, type);
        }
    }
}
