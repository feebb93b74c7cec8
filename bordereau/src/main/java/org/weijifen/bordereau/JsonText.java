package org.weijifen.bordereau;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one way only: members in a fixed order, no blanks, and of all characters only the quote,
 * the backslash and control characters escaped. So a text that is read and written again is the
 * same text, and no byte of it is without meaning.
 */
final class JsonText {
    private final StringBuilder text = new StringBuilder("{");

    JsonText put(String name, @Nullable String value) {
        return raw(name, value == null ? "null" : quoted(value));
    }

    JsonText put(String name, long value) {
        return raw(name, Long.toString(value));
    }

    private JsonText raw(String name, String value) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append(quoted(name)).append(':').append(value);
        return this;
    }

    String end() {
        return text + "}";
    }

    static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (c < ' ') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * @throws IllegalArgumentException if it is no JSON object
     */
    static Map<String, Object> parse(String json) {
        try {
            @Nullable Map<String, Object> object = JSONObjectUtils.parse(json);
            if (object != null) {
                return object;
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    static String string(Map<String, Object> object, String name) {
        String value = stringOrNull(object, name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    static @Nullable String stringOrNull(Map<String, Object> object, String name) {
        return switch (object.get(name)) {
            case null -> null;
            case String value -> value;
            default -> throw new IllegalArgumentException(name + " is no text");
        };
    }

    static int number(Map<String, Object> object, String name) {
        if (object.get(name) instanceof Number value && value.intValue() == value.doubleValue()) {
            return value.intValue();
        }
        throw new IllegalArgumentException(name + " is no whole number");
    }

    static @Nullable Instant instant(Map<String, Object> object, String name) {
        String value = stringOrNull(object, name);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no instant", e);
        }
    }
}
