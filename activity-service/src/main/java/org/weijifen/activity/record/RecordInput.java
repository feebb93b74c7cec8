package org.weijifen.activity.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.filing.ActivityInput;
import org.weijifen.activity.input.FieldChecks;
import org.weijifen.activity.record.ServiceRecord.Beneficiaries;
import org.weijifen.activity.record.ServiceRecord.Content;
import org.weijifen.contracts.Interval;
import org.weijifen.platform.aggregate.Refusal;

/** What callers send about records, and whether it makes sense in itself. Pure. */
public final class RecordInput {
    /** Most lines of one bulk call. */
    public static final int LINES_MAX = 1_000;

    private static final int INTERVALS_MAX = 50;
    private static final int BENEFICIARIES_MAX = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(7);

    private RecordInput() {}

    /** Body of {@code POST /activities/{id}/service-records}. */
    public record Lines(List<Line> records) {
        public Optional<Refusal> refusal() {
            return sized(records, "/records");
        }
    }

    /** Body of {@code POST /activities/{id}/verification}. */
    public record RecordIds(List<String> recordIds) {
        public Optional<Refusal> refusal() {
            return sized(recordIds, "/recordIds");
        }
    }

    /** Service time as sent: {@code [startsAt, endsAt)}, to be checked. */
    public record Span(Instant startsAt, Instant endsAt) {}

    /**
     * One line.
     *
     * @param sessionId may be left out where the activity has one session
     * @param place, serviceClass the activity's if left out
     * @param backEntryReason needed without a roster line, or when entered late (domain.md H10)
     */
    public record Line(
            String volunteerId,
            @Nullable String sessionId,
            List<Span> intervals,
            @Nullable String place,
            @Nullable String serviceClass,
            String content,
            @Nullable Beneficiaries beneficiaries,
            @Nullable String quality,
            @Nullable String backEntryReason) {}

    /** Body of {@code PUT /service-records/{id}}: the whole content anew, and why. */
    public record Correction(
            List<Span> intervals,
            @Nullable String place,
            @Nullable String serviceClass,
            String content,
            @Nullable Beneficiaries beneficiaries,
            @Nullable String quality,
            String reason) {

        Line asLine(String volunteerId, String sessionId) {
            return new Line(
                    volunteerId,
                    sessionId,
                    intervals,
                    place,
                    serviceClass,
                    content,
                    beneficiaries,
                    quality,
                    reason);
        }
    }

    /** Body of {@code POST /service-records/{id}/objection}. */
    public record ObjectionText(String text) {
        public Optional<Refusal> refusal() {
            return new FieldChecks().text(text, "/text").refusal();
        }
    }

    /** What is wrong with one line in itself; pointers are relative to the line. */
    static Optional<Refusal> refusal(Line line) {
        FieldChecks checks = new FieldChecks();
        checks.id(line.volunteerId(), "/volunteerId").text(line.content(), "/content");
        optionalText(checks, line.place(), "/place");
        optionalText(checks, line.quality(), "/quality");
        optionalText(checks, line.backEntryReason(), "/backEntryReason");
        String serviceClass = line.serviceClass();
        if (serviceClass != null) {
            checks.code(serviceClass, "/serviceClass")
                    .that(
                            !ActivityInput.TRAINING.equals(serviceClass),
                            "/serviceClass",
                            "TRAINING_IS_NOT_SERVICE",
                            "Training is recorded apart and never counts as service.");
        }
        Beneficiaries beneficiaries = line.beneficiaries();
        if (beneficiaries != null) {
            checks.code(beneficiaries.kind(), "/beneficiaries/kind")
                    .that(
                            beneficiaries.count() >= 0
                                    && beneficiaries.count() <= BENEFICIARIES_MAX,
                            "/beneficiaries/count",
                            "OUT_OF_RANGE",
                            "Give 0 to " + BENEFICIARIES_MAX + ".");
        }
        spans(checks, line.intervals());
        return checks.refusal();
    }

    /** The content of a line that {@link #refusal} found nothing wrong with. */
    static Content content(Line line, String place, String serviceClass) {
        List<Interval> intervals = new ArrayList<>();
        line.intervals().forEach(s -> intervals.add(new Interval(s.startsAt(), s.endsAt())));
        String ownPlace = line.place();
        String ownClass = line.serviceClass();
        return new Content(
                intervals,
                ownPlace == null ? place : ownPlace,
                ownClass == null ? serviceClass : ownClass,
                line.content(),
                line.beneficiaries(),
                line.quality());
    }

    private static void spans(FieldChecks checks, List<Span> spans) {
        checks.that(
                !spans.isEmpty() && spans.size() <= INTERVALS_MAX,
                "/intervals",
                "SIZE",
                "Give 1 to " + INTERVALS_MAX + " intervals.");
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            String at = "/intervals/" + i;
            checks.wholeMinute(span.startsAt(), at + "/startsAt")
                    .wholeMinute(span.endsAt(), at + "/endsAt")
                    .that(
                            span.endsAt().isAfter(span.startsAt())
                                    && Duration.between(span.startsAt(), span.endsAt())
                                                    .compareTo(LONGEST)
                                            <= 0,
                            at + "/endsAt",
                            "END_BEFORE_START",
                            "The end must lie after the start, at most 7 days later.")
                    .that(
                            i == 0 || !span.startsAt().isBefore(spans.get(i - 1).endsAt()),
                            at + "/startsAt",
                            "OVERLAP",
                            "Sort the intervals; they must not overlap.");
        }
    }

    private static void optionalText(FieldChecks checks, @Nullable String value, String pointer) {
        if (value != null) {
            checks.text(value, pointer);
        }
    }

    private static Optional<Refusal> sized(List<?> list, String pointer) {
        return new FieldChecks()
                .that(
                        !list.isEmpty() && list.size() <= LINES_MAX,
                        pointer,
                        "SIZE",
                        "Send 1 to " + LINES_MAX + " lines in one call.")
                .refusal();
    }
}
