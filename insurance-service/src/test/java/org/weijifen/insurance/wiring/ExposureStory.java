package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.activity.ActivityCancelled;
import org.weijifen.contracts.activity.ActivityCompleted;
import org.weijifen.contracts.activity.ActivityEvent;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityHeaderEvent;
import org.weijifen.contracts.activity.ActivityRescheduled;
import org.weijifen.contracts.activity.ActivityReturned;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.insurance.exposure.ExposureRig;
import org.weijifen.insurance.exposure.ExposureRow;
import org.weijifen.insurance.overlap.DayRange;
import org.weijifen.insurance.overlap.FindDoubleCovers.DoubleCover;

/**
 * A seeded history of three activities at two places, and a recount of it from what happened: no
 * shares, no versions, no documents.
 */
final class ExposureStory {
    static final List<String> VOLUNTEERS = List.of("v1", "v2", "v3", "v4");
    private static final List<String> PLACES = List.of("三号码头", "ｐａｒｋ", " 三号码头");
    private static final int TRIES = 60;
    private static final String FROM = "2026-03-06T00:00:00Z";
    private static final String TO = "2026-03-09T00:00:00Z";

    final List<Event> events = new ArrayList<>();
    private final TreeMap<String, ActivityHeader> headers = new TreeMap<>();
    private final TreeSet<String> underEventPolicy = new TreeSet<>();
    private final Map<String, Map<String, String>> verdicts = new TreeMap<>();

    ExposureStory(Random random) {
        List<Happening> people = people(random);
        for (String id : Stream.of("act-1", "act-2", "act-3").toList()) {
            var policy = new PolicyTeller(id, VOLUNTEERS, random);
            policy.tell(CoverBasis.ROSTERED_ACTIVITY);
            List<Happening> context = new ArrayList<>(people);
            context.addAll(policy.happenings);
            events.addAll(policy.events);
            if (NaiveVerdicts.governing(context).isPresent()) {
                underEventPolicy.add(id);
            }
            StoryTeller story = worthTelling(id, context, random);
            String place = PLACES.getFirst();
            for (Event event : story.events) {
                // An edit names the place; what follows it says the same until the next edit.
                if (event instanceof ActivityFiled || event instanceof ActivityRescheduled) {
                    place = PLACES.get(random.nextInt(PLACES.size()));
                }
                events.add(at(place, event));
            }
            verdicts.put(id, verdicts(story, context));
        }
    }

    /** Two of long and quiet standing, two with all that happens to people. */
    private List<Happening> people(Random random) {
        List<Happening> happenings = new ArrayList<>();
        for (String id : VOLUNTEERS.subList(0, 2)) {
            events.add(Facts.registered(1, id, -900));
            happenings.add(new Happening.Person(-900, id, true, true, true, null, null));
        }
        for (String id : VOLUNTEERS.subList(2, 4)) {
            PersonTeller person = new PersonTeller(id, random).tell();
            events.addAll(person.events);
            happenings.addAll(person.happenings);
        }
        return happenings;
    }

    /** Most histories end without cover; those would show little. */
    private static StoryTeller worthTelling(String id, List<Happening> people, Random random) {
        StoryTeller story = new StoryTeller(id, VOLUNTEERS, random).tell();
        for (int i = 0; i < TRIES && covered(verdicts(story, people)) < 2; i++) {
            story = new StoryTeller(id, VOLUNTEERS, random).tell();
        }
        return story;
    }

    private static Map<String, String> verdicts(StoryTeller story, List<Happening> people) {
        List<Happening> all = new ArrayList<>(story.happenings);
        all.addAll(people);
        return NaiveVerdicts.of(all, VOLUNTEERS, CoverBasis.ROSTERED_ACTIVITY);
    }

    private static long covered(Map<String, String> verdicts) {
        return verdicts.values().stream().filter(v -> v.startsWith("ISSUED")).count();
    }

    private Event at(String place, Event event) {
        if (!(event instanceof ActivityHeaderEvent told)) {
            return event;
        }
        ActivityHeader h = told.header();
        var header =
                new ActivityHeader(
                        h.status(),
                        h.organizationIds(),
                        h.title(),
                        place,
                        h.startsAt(),
                        h.endsAt(),
                        h.cutoffAt(),
                        h.filedAt(),
                        h.stoodFiledAtCutoff(),
                        h.cancelledAt());
        headers.put(told.activityId(), header);
        long revision = told.revision();
        Instant at = told.occurredAt();
        String id = told.activityId();
        ActivityEvent moved =
                switch (told) {
                    case ActivityFiled e -> new ActivityFiled(revision, at, id, header, e.lines());
                    case ActivityRescheduled _ -> new ActivityRescheduled(revision, at, id, header);
                    case ActivityReturned _ -> new ActivityReturned(revision, at, id, header);
                    case ActivityCancelled _ -> new ActivityCancelled(revision, at, id, header);
                    case ActivityCompleted _ -> new ActivityCompleted(revision, at, id, header);
                    case ActivityRosterSealed e ->
                            new ActivityRosterSealed(
                                    revision, at, id, header, e.lineCount(), e.sha256(), e.lines());
                };
        return moved;
    }

    /** Answers how many rows and double covers there were. */
    int[] check(String as, InsuranceRig rig) {
        Map<String, String> rows = new TreeMap<>();
        for (ExposureRow row : ExposureRig.rows(rig, FROM, TO, null, null)) {
            var sum = row.sumInsuredFen();
            rows.put(
                    row.from() + " " + row.place(),
                    row.activities() + " " + row.heads() + " " + sum.death() + " " + sum.total());
        }
        assertThat(rows).as(as).isEqualTo(naiveRows());
        var doubles = new TreeSet<String>();
        for (DoubleCover found :
                rig.module()
                        .findDoubleCovers()
                        .list(DayRange.parse("2026-03-01", "2026-03-31"), null, null, 100)) {
            found.overlaps()
                    .forEach(
                            o ->
                                    doubles.add(
                                            found.volunteerId()
                                                    + pair(
                                                            o.first().activityId(),
                                                            o.second().activityId())));
        }
        assertThat(doubles).as(as).isEqualTo(naiveDoubles());
        return new int[] {rows.size(), doubles.size()};
    }

    private Map<String, String> naiveRows() {
        Map<String, String> rows = new TreeMap<>();
        Instant end = Instant.parse(TO);
        for (Instant hour = Instant.parse(FROM); hour.isBefore(end); hour = next(hour)) {
            for (String place : List.of("三号码头", "park")) {
                String row = naiveRow(place, hour);
                if (row != null) {
                    rows.put(hour + " " + place, row);
                }
            }
        }
        return rows;
    }

    private @Nullable String naiveRow(String place, Instant hour) {
        long activities = 0;
        long heads = 0;
        long death = 0;
        long total = 0;
        for (String id : headers.keySet()) {
            ActivityHeader header = headers.get(id);
            String name = header.place().strip().equals("三号码头") ? "三号码头" : "park";
            boolean there =
                    name.equals(place)
                            && header.startsAt().isBefore(next(hour))
                            && header.endsAt().isAfter(hour);
            List<String> issued =
                    verdicts.get(id).values().stream().filter(v -> v.startsWith("ISSUED")).toList();
            if (there && !issued.isEmpty()) {
                activities++;
                heads += issued.size();
                for (String verdict : issued) {
                    long fen = Long.parseLong(verdict.split(" ")[1]);
                    death += fen;
                    // The tellers' event policies pay 20 and 30 fen, death and disability as one.
                    total +=
                            underEventPolicy.contains(id)
                                    ? Math.max(fen, 20) + 30
                                    : fen + 10_300_000;
                }
            }
        }
        return heads == 0 ? null : activities + " " + heads + " " + death + " " + total;
    }

    private TreeSet<String> naiveDoubles() {
        var doubles = new TreeSet<String>();
        for (String a : headers.keySet()) {
            for (String b : headers.tailMap(a, false).keySet()) {
                ActivityHeader one = headers.get(a);
                ActivityHeader two = headers.get(b);
                for (String id : VOLUNTEERS) {
                    if (issued(a, id)
                            && issued(b, id)
                            && one.startsAt().isBefore(two.endsAt())
                            && two.startsAt().isBefore(one.endsAt())) {
                        doubles.add(id + pair(a, b));
                    }
                }
            }
        }
        return doubles;
    }

    private boolean issued(String activityId, String volunteerId) {
        return verdicts.get(activityId).getOrDefault(volunteerId, "").startsWith("ISSUED");
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? " " + a + " " + b : " " + b + " " + a;
    }

    private static Instant next(Instant hour) {
        return hour.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }
}
