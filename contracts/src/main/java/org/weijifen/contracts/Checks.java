package org.weijifen.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every reader, checked by the records' constructors. A breach is an
 * IllegalArgumentException that names the component, never its value.
 */
public final class Checks {
    /** The longest title, place or organisation's name, in characters. */
    public static final int TEXT_MAX_LENGTH = 200;

    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Pattern POLICY_VERSION = Pattern.compile("[A-Za-z0-9_.:/-]{1,80}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Checks() {}

    public static void that(boolean holds, String breach) {
        if (!holds) {
            throw new IllegalArgumentException(breach);
        }
    }

    /** What every event carries. */
    public static void event(long revision, @Nullable Instant occurredAt) {
        atLeast(1, revision, "revision");
        present(occurredAt, "occurredAt");
    }

    public static <T> T present(@Nullable T value, String component) {
        if (value == null) {
            throw new IllegalArgumentException(component + ": missing");
        }
        return value;
    }

    /** A copy of a list that is present and has no null elements. */
    public static <T> List<T> list(@Nullable List<T> values, String component) {
        List<T> present = present(values, component);
        that(present.stream().noneMatch(Objects::isNull), component + ": null element");
        return List.copyOf(present);
    }

    /** A copy of a list with at least one element. */
    public static <T> List<T> some(@Nullable List<T> values, String component) {
        List<T> copy = list(values, component);
        that(!copy.isEmpty(), component + ": empty");
        return copy;
    }

    public static void text(@Nullable String value, String component) {
        String text = present(value, component);
        that(!text.isBlank() && text.length() <= TEXT_MAX_LENGTH, component + ": blank or long");
    }

    /** A code such as {@code COMMUNITY_SERVICE}. */
    public static void code(@Nullable String value, String component) {
        matches(CODE, value, component);
    }

    public static void optionalCode(@Nullable String value, String component) {
        if (value != null) {
            code(value, component);
        }
    }

    public static void policyVersion(@Nullable String value, String component) {
        matches(POLICY_VERSION, value, component);
    }

    /** A SHA-256 in lower-case hexadecimal digits. */
    public static void sha256(@Nullable String value, String component) {
        matches(SHA256, value, component);
    }

    /** A local month such as {@code 2026-03}. */
    public static void month(@Nullable String value, String component) {
        matches(MONTH, value, component);
    }

    public static List<String> months(@Nullable List<String> values, String component) {
        List<String> copy = some(values, component);
        copy.forEach(month -> month(month, component));
        return copy;
    }

    public static void wholeMinute(@Nullable Instant value, String component) {
        Instant instant = present(value, component);
        that(
                Math.floorMod(instant.getEpochSecond(), 60) == 0 && instant.getNano() == 0,
                component + ": not on a whole minute");
    }

    public static void optionalWholeMinute(@Nullable Instant value, String component) {
        if (value != null) {
            wholeMinute(value, component);
        }
    }

    /** The end, if there is one, lies after the start. */
    public static void after(Instant start, @Nullable Instant end, String component) {
        that(end == null || end.isAfter(start), component + ": not after the start");
    }

    /** The end, if there is one, does not lie before the start. */
    public static void ordered(LocalDate start, @Nullable LocalDate end, String component) {
        that(end == null || !end.isBefore(start), component + ": before the start");
    }

    public static void atLeast(long least, long value, String component) {
        that(value >= least, component + ": less than " + least);
    }

    public static void between(int least, int most, int value, String component) {
        that(value >= least && value <= most, component + ": not in " + least + ".." + most);
    }

    public static void year(int value, String component) {
        between(2000, 9999, value, component);
    }

    public static void optionalYear(@Nullable Integer value, String component) {
        if (value != null) {
            year(value, component);
        }
    }

    private static void matches(Pattern form, @Nullable String value, String component) {
        that(value != null && form.matcher(value).matches(), component + ": not " + form.pattern());
    }
}
