package org.weijifen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.weijifen.activity.filing.ActivityInput;
import org.weijifen.activity.filing.Authority;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.scheme.Roles;
import org.weijifen.simulation.ActivityFacts.TurnKind;
import tools.jackson.databind.JsonNode;

/** What is done with one activity: roster, filing, moving, returning, cancelling, completing. */
final class ActivityClient {
    private static final Requests.As OFFICER = new Requests.As(Roles.ASSOCIATION, "officer-filing");
    private static final int LONGEST_MOVE_MINUTES = 300;
    private static final int SHORTEST_MINUTES = 30;

    private final District district;
    private final Cast cast;
    private final Requests requests;
    private final Requests.As organizer;
    private final Authority own;
    private final SplittableRandom random;
    private final String id;
    private final ActivityFacts activity;

    ActivityClient(
            District district,
            Cast cast,
            String organizationId,
            Requests requests,
            Requests.As organizer,
            String id,
            ActivityFacts activity) {
        this.district = district;
        this.cast = cast;
        this.requests = requests;
        this.organizer = organizer;
        own = new Authority(false, organizationId);
        random = district.world.simulation().random();
        this.id = id;
        this.activity = activity;
    }

    /** Something, sensible or not; much of it is refused. */
    void act() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> roster();
            case 3, 4 -> file();
            case 5, 6, 7 -> moveStart();
            case 8 -> moveEnd();
            case 9, 10 -> {
                end(ActivityStatus.RETURNED, TurnKind.RETURNED);
                if (random.nextInt(3) == 0) {
                    moveStart();
                }
                if (random.nextInt(4) > 0) {
                    file();
                }
            }
            default -> {
                if (random.nextInt(3) == 0) {
                    end(ActivityStatus.CANCELLED, TurnKind.CANCELLED);
                }
            }
        }
    }

    void complete() {
        end(ActivityStatus.COMPLETED, TurnKind.COMPLETED);
    }

    void roster() {
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
                .ifPresent(a -> activity.rostered(wanted, a.at(), isClosed(a)));
    }

    /**
     * A draft's roster is open. From the cut-off on it only adds, as LATE; the seal may overtake a
     * request that was made before, and the answer says so.
     */
    private boolean isClosed(Requests.Accepted<String> accepted) {
        if (!activity.wasFiled()) {
            return false;
        }
        boolean closed = !accepted.at().isBefore(activity.cutoffAt);
        for (JsonNode line : StateCodec.mapper().readTree(accepted.answer()).get("lines")) {
            String status = line.get("status").asString();
            closed |= status.equals("KEPT") || status.equals("LATE");
        }
        return closed;
    }

    void file() {
        requests.send(
                        district.activity,
                        organizer,
                        "activity.file",
                        (m, act) -> m.filing().file().file(id, own, act).answer())
                .ifPresent(a -> activity.filed(a.at(), isTooLate(a.answer())));
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

    /** Earlier or later, also over the cut-off; the end goes with it. */
    private void moveStart() {
        long minutes = random.nextInt(2 * LONGEST_MOVE_MINUTES) - LONGEST_MOVE_MINUTES / 2;
        Duration length = Duration.between(activity.startsAt, activity.endsAt);
        Instant startsAt = activity.startsAt.plus(Duration.ofMinutes(minutes));
        edit(startsAt, startsAt.plus(length));
    }

    private void moveEnd() {
        long most = Duration.between(activity.startsAt, activity.endsAt).toMinutes();
        long length = SHORTEST_MINUTES + random.nextInt((int) most + LONGEST_MOVE_MINUTES);
        edit(activity.startsAt, activity.startsAt.plus(Duration.ofMinutes(length)));
    }

    private void edit(Instant startsAt, Instant endsAt) {
        var form = new ActivityInput.Edit("Invented activity", "Somewhere", startsAt, endsAt);
        requests.send(
                        district.activity,
                        organizer,
                        "activity.edit",
                        (m, act) -> m.filing().edit().edit(id, own, form, null, act).changed())
                .ifPresent(a -> activity.moved(startsAt, endsAt));
    }

    private void end(ActivityStatus status, TurnKind kind) {
        requests.send(
                        district.activity,
                        OFFICER,
                        "activity.end",
                        (m, act) ->
                                m.filing()
                                        .end()
                                        .end(id, new Authority(true, null), status, "reason", act)
                                        .changed())
                .ifPresent(a -> activity.ended(kind, a.at()));
    }
}
