package org.weijifen.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Texts, dates and times of request bodies, to the letter: a date is no number and no list, a time
 * says its offset, and both lie in years that clocks, calendars and databases can bear; a text
 * holds no control characters and no halves of characters.
 */
final class StrictValues {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private StrictValues() {}

    static SimpleModule module() {
        return new SimpleModule("strict-values")
                .addDeserializer(String.class, of(String.class, StrictValues::text))
                .addDeserializer(LocalDate.class, of(LocalDate.class, StrictValues::date))
                .addDeserializer(OffsetDateTime.class, of(OffsetDateTime.class, StrictValues::time))
                .addDeserializer(Instant.class, of(Instant.class, t -> time(t).toInstant()));
    }

    private static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && isLow(text, i + 1);
            boolean half = Character.isSurrogate(c) && !pair;
            if (half || (Character.isISOControl(c) && !Character.isWhitespace(c))) {
                throw new IllegalArgumentException("unreadable character");
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    private static boolean isLow(String text, int index) {
        return index < text.length() && Character.isLowSurrogate(text.charAt(index));
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        requireYear(date.getYear());
        return date;
    }

    private static OffsetDateTime time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        requireYear(time.getYear());
        return time;
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year out of range");
        }
    }

    private static <T> StdScalarDeserializer<T> of(Class<T> type, Function<String, T> parse) {
        return new OnlyText<>(type, parse);
    }

    private static final class OnlyText<T> extends StdScalarDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> parse;

        OnlyText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            String text = parser.getString();
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                return type.cast(context.handleWeirdStringValue(type, text, "not acceptable"));
            }
        }
    }
}
