package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.record.LineResults.LineResult;
import org.weijifen.activity.record.LineResults.LineStatus;
import org.weijifen.activity.record.RecordInput;
import org.weijifen.contracts.Interval;
import org.weijifen.scheme.Roles;

/** Enters, verifies, approves, corrects, withdraws and objects to records of one activity. */
final class RecorderClient {
    private static final Authority ASSOCIATION = new Authority(true, null);
    private static final Requests.As APPROVER = new Requests.As(Roles.ASSOCIATION, "officer-days");
    private static final String FIRST_CONTENT = "helped";
    private static final int FURTHEST_MINUTES = 180;

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final String organizationId;
    private final Requests requests;
    private final SplittableRandom random;
    private final Requests.As recorder;

    RecorderClient(
            District district, Facts facts, Cast cast, String organizationId, Requests requests) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        this.organizationId = organizationId;
        this.requests = requests;
        random = district.world.simulation().random();
        recorder =
                random.nextInt(3) == 0
                        ? new Requests.As(Roles.RECORDER, cast.recorderId())
                        : new Requests.As(Roles.ORGANIZER, "organizer-of-" + organizationId);
    }

    void record(String activityId, ActivityFacts activity) {
        List<String> ids = enter(activityId, activity);
        if (ids.isEmpty()) {
            return;
        }
        verify(activityId, activity, ids);
        if (random.nextInt(3) > 0) {
            new BenefitClient(district, facts, cast, requests).visit();
        }
        for (String id : ids) {
            switch (random.nextInt(8)) {
                case 0, 1 -> correctAndVerify(activityId, activity, id);
                case 2 -> {
                    withdraw(id);
                    if (random.nextBoolean()) {
                        correctAndVerify(activityId, activity, id);
                    }
                }
                case 3 -> object(id);
                default -> {}
            }
        }
    }

    private void correctAndVerify(String activityId, ActivityFacts activity, String id) {
        correct(id, activity);
        if (random.nextInt(4) > 0) {
            verify(activityId, activity, List.of(id));
        }
    }

    private List<String> enter(String activityId, ActivityFacts activity) {
        List<RecordInput.Line> lines = new ArrayList<>();
        for (String volunteer : cast.volunteerIds()) {
            if (random.nextInt(4) > 0) {
                lines.add(line(volunteer, activity));
            }
        }
        List<String> ids = new ArrayList<>();
        if (lines.isEmpty()) {
            return ids;
        }
        requests.send(
                        district.activity,
                        recorder,
                        "records.enter",
                        (m, act) ->
                                m.records().enter().enter(activityId, organizationId, lines, act))
                .ifPresent(
                        a -> {
                            for (LineResult result : a.answer().records()) {
                                var line = lines.get(result.index());
                                noteEntry(result, line, activityId, activity, ids);
                            }
                        });
        return ids;
    }

    private void noteEntry(
            LineResult result,
            RecordInput.Line line,
            String activityId,
            ActivityFacts activity,
            List<String> ids) {
        boolean entered =
                result.status() == LineStatus.RECORDED || result.status() == LineStatus.UNCHANGED;
        if (entered && result.recordId() != null) {
            ids.add(result.recordId());
            facts.hours.put(
                    result.recordId(),
                    new Facts.Hours(
                            line.volunteerId(),
                            activityId,
                            activity.organizationIds,
                            intervals(line.intervals()),
                            line.content()));
        }
    }

    private void verify(String activityId, ActivityFacts activity, List<String> ids) {
        boolean officer = random.nextBoolean();
        var verifier =
                officer
                        ? new Requests.As(Roles.ASSOCIATION, "officer-hours")
                        : new Requests.As(Roles.ORGANIZER, "verifier-of-" + organizationId);
        Authority authority = officer ? ASSOCIATION : new Authority(false, organizationId);
        requests.send(
                        district.activity,
                        verifier,
                        "records.verify",
                        (m, act) -> m.records().verify().verify(activityId, authority, ids, act))
                .ifPresent(
                        a -> a.answer().records().forEach(r -> noteVerified(r, a.at(), activity)));
    }

    private void noteVerified(LineResult result, Instant at, ActivityFacts activity) {
        String id = result.recordId();
        if (id == null) {
            return;
        }
        Facts.Hours hours = facts.hours.get(id);
        Seen.count("verify_" + result.status().name().toLowerCase(java.util.Locale.ROOT), 1);
        switch (result.status()) {
            case VERIFIED, UNCHANGED -> stamp(hours, at, activity.unfiled(), false);
            case HELD -> {
                hours.held = true;
                hours.heldUnfiled = activity.unfiled();
                if (random.nextInt(3) > 0) {
                    approve(id, hours);
                }
            }
            default -> {}
        }
    }

    private void approve(String id, Facts.Hours hours) {
        requests.send(
                        district.activity,
                        APPROVER,
                        "record.approve",
                        (m, act) -> m.records().change().approveDay(id, act).changed())
                .ifPresent(
                        a -> {
                            Seen.count("days_approved", 1);
                            stamp(hours, a.at(), hours.heldUnfiled, true);
                        });
    }

    /** Corrections keep the place of the first verification (H5). */
    private static void stamp(Facts.Hours hours, Instant at, boolean unfiled, boolean approved) {
        hours.verified = hours.entered;
        hours.unfiled = unfiled;
        hours.held = false;
        hours.approved = approved;
        if (hours.firstVerifiedAt == null) {
            hours.firstVerifiedAt = at;
        }
    }

    private void correct(String id, ActivityFacts activity) {
        List<RecordInput.Span> spans = shifted(activity);
        String content = "corrected";
        var correction =
                new RecordInput.Correction(spans, null, null, content, null, null, "mistyped");
        requests.send(
                        district.activity,
                        recorder,
                        "record.correct",
                        (m, act) ->
                                m.records()
                                        .change()
                                        .correct(id, organizationId, correction, null, act)
                                        .changed())
                .ifPresent(a -> noteCorrected(facts.hours.get(id), intervals(spans), content));
    }

    /** The verified content stands until the new one is verified; a hold falls. */
    private static void noteCorrected(Facts.Hours hours, List<Interval> intervals, String content) {
        boolean same = intervals.equals(hours.entered) && content.equals(hours.content);
        if (!same || hours.withdrawn) {
            Seen.count("records_corrected", 1);
            hours.entered = intervals;
            hours.content = content;
            hours.withdrawn = false;
            hours.held = false;
        }
    }

    private void withdraw(String id) {
        requests.send(
                        district.activity,
                        new Requests.As(Roles.ASSOCIATION, "officer-hours"),
                        "record.withdraw",
                        (m, act) ->
                                m.records()
                                        .change()
                                        .withdraw(id, ASSOCIATION, "void", act)
                                        .changed())
                .ifPresent(
                        a -> {
                            Facts.Hours hours = facts.hours.get(id);
                            Seen.count("records_withdrawn", 1);
                            hours.withdrawn = true;
                            hours.verified = List.of();
                            hours.held = false;
                        });
    }

    private void object(String id) {
        Facts.Hours hours = facts.hours.get(id);
        requests.send(
                        district.activity,
                        new Requests.As(Roles.VOLUNTEER, hours.volunteerId),
                        "record.object",
                        (m, act) -> m.records().change().object(id, "not so", act).changed())
                .ifPresent(a -> hours.objected = true);
    }

    private RecordInput.Line line(String volunteerId, ActivityFacts activity) {
        return new RecordInput.Line(
                volunteerId,
                null,
                spans(activity.startsAt, activity.endsAt),
                null,
                null,
                FIRST_CONTENT,
                null,
                null,
                "paper list");
    }

    /** Elsewhere on the activity's days: over midnight, into another month, out of a window. */
    private List<RecordInput.Span> shifted(ActivityFacts activity) {
        long minutes = random.nextInt(2 * FURTHEST_MINUTES) - FURTHEST_MINUTES;
        Instant first = Told.startOf(Told.dateOf(activity.startsAt));
        Instant last = Told.startOf(Told.dateOf(activity.endsAt.minusMillis(1)).plusDays(1));
        Instant now = district.world.clocks().read().truncatedTo(ChronoUnit.MINUTES);
        Instant from = activity.startsAt.plus(Duration.ofMinutes(minutes));
        Instant until = activity.endsAt.plus(Duration.ofMinutes(minutes));
        from = from.isBefore(first) ? first : from;
        until = until.isAfter(last) ? last : until;
        until = until.isAfter(now) ? now : until;
        return Duration.between(from, until).toMinutes() < 20
                ? spans(activity.startsAt, activity.endsAt)
                : spans(from, until);
    }

    /** One interval, or two with a break between. */
    private List<RecordInput.Span> spans(Instant startsAt, Instant endsAt) {
        long minutes = Duration.between(startsAt, endsAt).toMinutes();
        long from = random.nextInt((int) minutes / 4);
        long until = minutes - random.nextInt((int) minutes / 4);
        long middle = (from + until) / 2;
        return random.nextInt(3) > 0
                ? List.of(span(startsAt, from, until))
                : List.of(span(startsAt, from, middle - 3), span(startsAt, middle, until));
    }

    private static RecordInput.Span span(Instant startsAt, long from, long until) {
        return new RecordInput.Span(
                startsAt.plus(Duration.ofMinutes(from)), startsAt.plus(Duration.ofMinutes(until)));
    }

    private static List<Interval> intervals(List<RecordInput.Span> spans) {
        return spans.stream().map(s -> new Interval(s.startsAt(), s.endsAt())).toList();
    }
}
