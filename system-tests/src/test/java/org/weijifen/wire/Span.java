package org.weijifen.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Service time {@code [startsAt, endsAt)} as local date and time. */
record Span(String startsAt, String endsAt) {

    /** Between two times of one day, such as {@code 09:00}. */
    static Span on(String day, String from, String until) {
        return new Span(day + "T" + from + ":00", day + "T" + until + ":00");
    }

    /** Eight hours on each of seven days. */
    static Span[] week(String firstDay) {
        LocalDate first = LocalDate.parse(firstDay);
        return IntStream.range(0, 7)
                .mapToObj(i -> on(first.plusDays(i).toString(), "09:00", "17:00"))
                .toArray(Span[]::new);
    }

    /** A line of a bulk entry. */
    static Map<String, Object> line(String volunteer, Span... spans) {
        return Map.of(
                "volunteerId", volunteer,
                "intervals", intervals(spans),
                "place", "Willow Bridge Square",
                "serviceClass", "COMMUNITY_SERVICE",
                "content", "Helping neighbours",
                "beneficiaries", Map.of("kind", "RESIDENTS", "count", 12),
                "quality", "GOOD");
    }

    /** Body of a correction. */
    static Map<String, Object> correction(Span... spans) {
        return Map.of(
                "intervals", intervals(spans),
                "content", "Helping neighbours",
                "reason", "Wrongly noted");
    }

    private static List<Map<String, String>> intervals(Span... spans) {
        return Stream.of(spans)
                .map(
                        s ->
                                Map.of(
                                        "startsAt", Street.zoned(s.startsAt),
                                        "endsAt", Street.zoned(s.endsAt)))
                .toList();
    }
}
