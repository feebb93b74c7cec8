package org.weijifen.platform.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * {@code 2026-03-05T01:00:00Z} and {@code 2026-03-05T01:00:00.123Z} by hand, as the formatters of
 * {@code java.time} would: a roster line carries several instants and is written and read several
 * times. Every other form goes the usual way.
 */
final class InstantText {
    private static final int SECONDS_LENGTH = 20;
    private static final int MILLIS_LENGTH = 24;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long LEAST_SECOND =
            LocalDate.of(1000, 1, 1).toEpochDay() * SECONDS_PER_DAY;
    private static final long END_SECOND =
            LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_PER_DAY;

    private InstantText() {}

    static JacksonModule module() {
        return new SimpleModule("instants")
                .addSerializer(Instant.class, new Writer())
                .addDeserializer(Instant.class, new Reader());
    }

    static String of(Instant instant) {
        long second = instant.getEpochSecond();
        int nano = instant.getNano();
        if (nano % NANOS_PER_MILLI != 0 || second < LEAST_SECOND || second >= END_SECOND) {
            return instant.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY));
        int ofDay = (int) Math.floorMod(second, SECONDS_PER_DAY);
        var text = new StringBuilder(MILLIS_LENGTH);
        text.append(date.getYear()).append('-');
        two(text, date.getMonthValue()).append('-');
        two(text, date.getDayOfMonth()).append('T');
        two(text, ofDay / 3_600).append(':');
        two(text, ofDay / 60 % 60).append(':');
        two(text, ofDay % 60);
        if (nano != 0) {
            int millis = nano / NANOS_PER_MILLI;
            two(text.append('.').append((char) ('0' + millis / 100)), millis % 100);
        }
        return text.append('Z').toString();
    }

    /** The instant, or {@code null} for a text of another form. */
    static @Nullable Instant parse(String text) {
        boolean millis = text.length() == MILLIS_LENGTH;
        if (!millis && text.length() != SECONDS_LENGTH) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int milli = millis ? number(text, 20, 23) : 0;
        boolean separated =
                text.charAt(4) == '-'
                        && text.charAt(7) == '-'
                        && text.charAt(10) == 'T'
                        && text.charAt(13) == ':'
                        && text.charAt(16) == ':'
                        && (!millis || text.charAt(19) == '.')
                        && text.charAt(text.length() - 1) == 'Z';
        // Days after the 28th depend on the month: LocalDate judges them.
        boolean plain = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
        boolean ofDay = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0;
        if (!separated || !plain || !ofDay || second >= 60 || milli < 0) {
            return null;
        }
        long epochDay = LocalDate.of(year, month, day).toEpochDay();
        long ofEpoch = epochDay * SECONDS_PER_DAY + hour * 3_600L + minute * 60L + second;
        return Instant.ofEpochSecond(ofEpoch, (long) milli * NANOS_PER_MILLI);
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Digits only, else -1. */
    private static int number(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static final class Writer extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(of(value));
        }
    }

    private static final class Reader extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                Instant instant = parse(json.getString());
                if (instant != null) {
                    return instant;
                }
            }
            return InstantDeserializer.INSTANT.deserialize(json, context);
        }
    }
}
