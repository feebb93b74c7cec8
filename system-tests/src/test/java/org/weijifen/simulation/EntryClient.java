package org.weijifen.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.weijifen.activity.record.LineResults.LineResult;
import org.weijifen.activity.record.LineResults.LineStatus;
import org.weijifen.activity.record.RecordInput;
import org.weijifen.scheme.Roles;
import org.weijifen.testkit.simulation.Violation;

/** Enters lists of service, sometimes twice (domain.md H2, trap 4). */
final class EntryClient {
    private static final String FIRST_CONTENT = "helped";

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final String organizationId;
    private final Requests requests;
    private final Requests.As recorder;
    private final ServiceTimes times;
    private final SplittableRandom random;

    EntryClient(
            District district,
            Facts facts,
            Cast cast,
            String organizationId,
            Requests requests,
            Requests.As recorder) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        this.organizationId = organizationId;
        this.requests = requests;
        this.recorder = recorder;
        times = new ServiceTimes(district.world);
        random = district.world.simulation().random();
    }

    /** Ids of the records. */
    List<String> enter(String activityId, ActivityFacts activity) {
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
        if (random.nextInt(4) == 0) {
            enterAgain(activityId, activity, lines);
        }
        return ids;
    }

    /**
     * A second list of the same service, perhaps by a co-organiser: what stands is unchanged, other
     * content conflicts (H2).
     */
    private void enterAgain(
            String activityId, ActivityFacts activity, List<RecordInput.Line> lines) {
        var organizations = activity.organizationIds;
        String other = organizations.get(random.nextInt(organizations.size()));
        RecordInput.Line changed = line(lines.getFirst().volunteerId(), activity);
        List<RecordInput.Line> again = new ArrayList<>(lines.subList(1, lines.size()));
        again.add(changed);
        requests.send(
                        district.activity,
                        new Requests.As(Roles.ORGANIZER, "second-of-" + other),
                        "records.enter",
                        (m, act) -> m.records().enter().enter(activityId, other, again, act))
                .ifPresent(
                        a -> {
                            for (LineResult result : a.answer().records()) {
                                noteAgain(result, again.get(result.index()), activityId, activity);
                            }
                        });
    }

    /** A line that was rejected when the first list came may be accepted now. */
    private void noteAgain(
            LineResult result, RecordInput.Line line, String activityId, ActivityFacts activity) {
        Facts.Hours known = result.recordId() == null ? null : facts.hours.get(result.recordId());
        if (known != null) {
            boolean same = ServiceTimes.intervals(line.intervals()).equals(known.entered);
            Seen.count(same ? "entries_repeated" : "entries_in_conflict", 1);
            Violation.unless(
                    result.status() == (same ? LineStatus.UNCHANGED : LineStatus.CONFLICT),
                    "entered again: " + result + ", " + known);
        } else {
            noteEntry(result, line, activityId, activity, new ArrayList<>());
        }
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
            facts.hours.putIfAbsent(
                    result.recordId(),
                    new Facts.Hours(
                            line.volunteerId(),
                            activityId,
                            activity.organizationIds,
                            ServiceTimes.intervals(line.intervals()),
                            line.content()));
        }
    }

    private RecordInput.Line line(String volunteerId, ActivityFacts activity) {
        return new RecordInput.Line(
                volunteerId,
                null,
                times.spans(activity.startsAt, activity.endsAt),
                null,
                null,
                FIRST_CONTENT,
                null,
                null,
                "paper list");
    }
}
