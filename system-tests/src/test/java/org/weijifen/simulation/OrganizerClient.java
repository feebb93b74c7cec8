package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.weijifen.activity.filing.ActivityInput;
import org.weijifen.activity.filing.Authority;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.scheme.Roles;
import tools.jackson.databind.JsonNode;

/**
 * An organiser: drafts, rosters, files, returns, cancels, lets time pass, and has hours recorded.
 */
final class OrganizerClient {
    private static final int ACTIVITIES = 3;

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final String organizationId;
    private final Requests requests;
    private final Requests.As organizer;
    private final Authority own;
    private final SplittableRandom random;

    OrganizerClient(District district, Facts facts, Cast cast, int index) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        organizationId = cast.organizationIds().get(index);
        requests = new Requests(district, "organizer" + index);
        organizer = new Requests.As(Roles.ORGANIZER, "organizer-" + index);
        own = new Authority(false, organizationId);
        random = district.world.simulation().random();
    }

    void run() {
        for (int i = 0; i < ACTIVITIES; i++) {
            String key = organizer.person() + "-activity-" + i;
            String id = DerivedIds.of("activity", Requests.hash(key));
            Optional<Facts.Event> drafted = draft(id, key);
            if (drafted.isPresent()) {
                prepare(id, drafted.get());
                pass(drafted.get().endsAt.plusSeconds(random.nextInt(4) * 40_000L));
                new RecorderClient(district, facts, cast, organizationId, requests)
                        .record(id, drafted.get());
            }
        }
    }

    /** Starts are few and near each other, so that hours overlap and midnight is met. */
    private Optional<Facts.Event> draft(String id, String key) {
        Instant hour = district.world.clocks().read().truncatedTo(ChronoUnit.HOURS);
        Instant startsAt = hour.plus(Duration.ofHours(1L + random.nextInt(14)));
        Instant endsAt = startsAt.plus(Duration.ofMinutes(60L + 30L * random.nextInt(8)));
        List<String> organizationIds = new ArrayList<>(List.of(organizationId));
        for (String other : cast.organizationIds()) {
            if (!other.equals(organizationId) && random.nextInt(4) == 0) {
                organizationIds.add(other);
            }
        }
        var form =
                new ActivityInput.Draft(
                        organizationIds,
                        "Invented activity",
                        "Somewhere",
                        startsAt,
                        endsAt,
                        null,
                        "COMMUNITY_SERVICE");
        return requests.send(
                        district.activity,
                        organizer,
                        "activity.draft",
                        key,
                        (m, act) -> m.filing().draft().draft(id, form, act))
                .map(
                        accepted -> {
                            var event = new Facts.Event(organizationIds, startsAt, endsAt);
                            facts.events.put(id, event);
                            return event;
                        });
    }

    private void prepare(String id, Facts.Event event) {
        if (random.nextInt(8) > 0) {
            roster(id, event);
        }
        maybePass(event.startsAt.minusMillis(random.nextInt(2)));
        if (random.nextInt(8) > 0) {
            file(id, event);
        }
        if (random.nextInt(2) == 0) {
            roster(id, event);
        }
        if (random.nextInt(4) == 0) {
            end(id, event, ActivityStatus.RETURNED, Facts.TurnKind.RETURNED);
            maybePass(event.startsAt.minusMillis(random.nextInt(2)));
            if (random.nextInt(3) > 0) {
                file(id, event);
            }
        }
        if (random.nextInt(8) == 0) {
            end(id, event, ActivityStatus.CANCELLED, Facts.TurnKind.CANCELLED);
        }
        pass(event.startsAt.plusMillis(random.nextInt(3) - 1L));
        if (random.nextInt(2) == 0) {
            roster(id, event);
        }
    }

    private void maybePass(Instant to) {
        if (random.nextInt(4) == 0) {
            pass(to);
        }
    }

    private void pass(Instant to) {
        district.world.clocks().set(to);
        district.world.simulation().at("clock step");
    }

    private void roster(String id, Facts.Event event) {
        List<String> wanted = new ArrayList<>();
        for (String volunteer : cast.volunteerIds()) {
            if (random.nextInt(4) > 0) {
                wanted.add(volunteer);
            }
        }
        requests.send(
                        district.activity,
                        organizer,
                        "activity.roster",
                        (m, act) -> m.filing().roster().submit(id, own, wanted, null, act).answer())
                .ifPresent(accepted -> note(event, wanted, accepted));
    }

    /**
     * From the cut-off on a filed activity's roster only adds, as LATE; the answer says which it
     * was. A draft's roster is open.
     */
    private static void note(
            Facts.Event event, List<String> wanted, Requests.Accepted<String> accepted) {
        JsonNode lines = StateCodec.mapper().readTree(accepted.answer()).get("lines");
        boolean closed = false;
        for (JsonNode line : lines) {
            String status = line.get("status").asString();
            boolean lateNow = status.equals("LATE") && !event.late.contains(idOf(line));
            closed |= status.equals("KEPT") || lateNow;
        }
        boolean ahead = accepted.at().isBefore(event.startsAt);
        if (!CoverModel.wasFiled(event) || (ahead && !closed)) {
            event.present.clear();
            event.present.addAll(wanted);
        } else {
            for (JsonNode line : lines) {
                if (line.get("status").asString().equals("LATE")) {
                    event.late.add(idOf(line));
                }
            }
        }
    }

    private static String idOf(JsonNode line) {
        return line.get("volunteerId").asString();
    }

    private void file(String id, Facts.Event event) {
        requests.send(
                        district.activity,
                        organizer,
                        "activity.file",
                        (m, act) -> m.filing().file().file(id, own, act).answer())
                .ifPresent(
                        a ->
                                event.turns.add(
                                        new Facts.Turn(
                                                Facts.TurnKind.FILED,
                                                isTooLate(a.answer()) ? event.startsAt : a.at())));
    }

    /** A filing that was under way when the roster was sealed comes too late, and says so. */
    private static boolean isTooLate(String answer) {
        for (JsonNode warning : StateCodec.mapper().readTree(answer).get("warnings")) {
            if (warning.get("code").asString().equals("FILED_TOO_LATE")) {
                return true;
            }
        }
        return false;
    }

    private void end(String id, Facts.Event event, ActivityStatus status, Facts.TurnKind kind) {
        requests.send(
                        district.activity,
                        new Requests.As(Roles.ASSOCIATION, "officer-filing"),
                        "activity.end",
                        (m, act) ->
                                m.filing()
                                        .end()
                                        .end(id, new Authority(true, null), status, "reason", act)
                                        .changed())
                .ifPresent(a -> event.turns.add(new Facts.Turn(kind, a.at())));
    }
}
