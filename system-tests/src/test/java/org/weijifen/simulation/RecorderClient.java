package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.record.LineResults.LineResult;
import org.weijifen.activity.record.LineResults.LineStatus;
import org.weijifen.activity.record.RecordInput;
import org.weijifen.contracts.Interval;
import org.weijifen.scheme.Roles;

/** Enters, verifies, corrects and withdraws the service records of one activity. */
final class RecorderClient {
    private static final Requests.As VERIFIER = new Requests.As(Roles.ASSOCIATION, "officer-hours");
    private static final Requests.As APPROVER = new Requests.As(Roles.ASSOCIATION, "officer-days");

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
                random.nextBoolean()
                        ? new Requests.As(Roles.RECORDER, cast.recorderId())
                        : new Requests.As(Roles.ORGANIZER, "organizer-of-" + organizationId);
    }

    void record(String activityId, Facts.Event event) {
        List<String> ids = enter(activityId, event);
        if (ids.isEmpty()) {
            return;
        }
        verify(activityId, ids);
        for (String id : ids) {
            if (random.nextInt(4) == 0) {
                correct(id, event);
                if (random.nextInt(4) > 0) {
                    verify(activityId, List.of(id));
                }
            }
            if (random.nextInt(8) == 0) {
                withdraw(id);
            }
        }
    }

    private List<String> enter(String activityId, Facts.Event event) {
        List<RecordInput.Line> lines = new ArrayList<>();
        for (String volunteer : cast.volunteerIds()) {
            if (random.nextInt(5) > 0) {
                lines.add(line(volunteer, event));
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
                .ifPresent(a -> a.answer().records().forEach(r -> note(r, lines, event, ids)));
        return ids;
    }

    private void note(
            LineResult result, List<RecordInput.Line> lines, Facts.Event event, List<String> ids) {
        boolean entered =
                result.status() == LineStatus.RECORDED || result.status() == LineStatus.UNCHANGED;
        if (entered && result.recordId() != null) {
            RecordInput.Line line = lines.get(result.index());
            ids.add(result.recordId());
            facts.hours.put(
                    result.recordId(),
                    new Facts.Hours(
                            line.volunteerId(),
                            event.organizationIds,
                            intervals(line.intervals())));
        }
    }

    private void verify(String activityId, List<String> ids) {
        requests.send(
                        district.activity,
                        VERIFIER,
                        "records.verify",
                        (m, act) ->
                                m.records()
                                        .verify()
                                        .verify(activityId, new Authority(true, null), ids, act))
                .ifPresent(a -> a.answer().records().forEach(r -> note(r, a)));
    }

    private void note(LineResult result, Requests.Accepted<?> accepted) {
        Instant at = accepted.at();
        String id = result.recordId();
        if (id == null) {
            return;
        }
        if (result.status() == LineStatus.VERIFIED || result.status() == LineStatus.UNCHANGED) {
            stamp(id, at);
        } else if (result.status() == LineStatus.REJECTED && accepted.repeated()) {
            // Lines of bulk calls have no memo: the lost attempt may have verified the record
            // before
            // a sanction came that refuses the repeat. Nobody outside can tell.
            facts.uncertain.add(facts.hours.get(id).volunteerId);
        } else if (result.status() == LineStatus.HELD && random.nextBoolean()) {
            requests.send(
                            district.activity,
                            APPROVER,
                            "record.approve",
                            (m, act) -> m.records().change().approveDay(id, act).changed())
                    .ifPresent(a -> stamp(id, a.at()));
        }
    }

    private void stamp(String id, Instant at) {
        Facts.Hours hours = facts.hours.get(id);
        hours.verified = hours.entered;
        if (hours.firstVerifiedAt == null) {
            hours.firstVerifiedAt = at;
        }
    }

    private void correct(String id, Facts.Event event) {
        List<RecordInput.Span> spans = spans(event);
        var correction =
                new RecordInput.Correction(spans, null, null, "corrected", null, null, "mistyped");
        requests.send(
                        district.activity,
                        recorder,
                        "record.correct",
                        (m, act) ->
                                m.records()
                                        .change()
                                        .correct(id, organizationId, correction, null, act)
                                        .changed())
                .ifPresent(a -> facts.hours.get(id).entered = intervals(spans));
    }

    private void withdraw(String id) {
        requests.send(
                        district.activity,
                        VERIFIER,
                        "record.withdraw",
                        (m, act) ->
                                m.records()
                                        .change()
                                        .withdraw(id, new Authority(true, null), "void", act)
                                        .changed())
                .ifPresent(a -> facts.hours.get(id).withdrawn = true);
    }

    private RecordInput.Line line(String volunteerId, Facts.Event event) {
        return new RecordInput.Line(
                volunteerId, null, spans(event), null, null, "helped", null, null, "paper list");
    }

    /** One interval, or two with a break between. */
    private List<RecordInput.Span> spans(Facts.Event event) {
        long minutes = Duration.between(event.startsAt, event.endsAt).toMinutes();
        long from = random.nextInt(20);
        long until = minutes - random.nextInt(20);
        if (random.nextInt(3) > 0) {
            return List.of(span(event, from, until));
        }
        return List.of(span(event, from, minutes / 2 - 5), span(event, minutes / 2 + 5, until));
    }

    private static RecordInput.Span span(Facts.Event event, long from, long until) {
        return new RecordInput.Span(
                event.startsAt.plus(Duration.ofMinutes(from)),
                event.startsAt.plus(Duration.ofMinutes(until)));
    }

    private static List<Interval> intervals(List<RecordInput.Span> spans) {
        return spans.stream().map(s -> new Interval(s.startsAt(), s.endsAt())).toList();
    }
}
