package org.weijifen.insurance.wiring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.ActivityFiled;
import org.weijifen.contracts.activity.ActivityHeader;
import org.weijifen.contracts.activity.ActivityRosterSealed;
import org.weijifen.contracts.activity.ActivityStatus;
import org.weijifen.contracts.activity.RosterHash;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.contracts.activity.RosterLineStatus;
import org.weijifen.contracts.registry.VolunteerCancelled;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;

/** Facts of the other services; times are minutes from the cut-off. */
public final class Facts {
    public static final Instant CUTOFF = Instant.parse("2026-03-07T01:00:00Z");
    public static final String ACTIVITY = "act-1";

    private Facts() {}

    public static Instant minute(long minutes) {
        return CUTOFF.plusSeconds(60 * minutes);
    }

    public static ActivityHeader header(ActivityStatus status, long start, long end) {
        return new ActivityHeader(
                status,
                List.of("org-heron-lane"),
                "河道清洁",
                "三号码头",
                minute(start),
                minute(end),
                CUTOFF,
                minute(-60),
                true,
                null);
    }

    public static RosterLine line(String volunteerId) {
        return new RosterLine(volunteerId, minute(-70), RosterLineStatus.ON_TIME, null);
    }

    public static ActivityFiled filed(long revision, RosterLine... lines) {
        return new ActivityFiled(
                revision,
                minute(-60),
                ACTIVITY,
                header(ActivityStatus.FILED, 0, 150),
                List.of(lines));
    }

    public static ActivityRosterSealed sealed(long revision, RosterLine... lines) {
        var onTime =
                List.of(lines).stream()
                        .filter(l -> l.status() == RosterLineStatus.ON_TIME)
                        .map(RosterLine::volunteerId)
                        .toList();
        return new ActivityRosterSealed(
                revision,
                CUTOFF,
                ACTIVITY,
                header(ActivityStatus.FILED, 0, 150),
                onTime.size(),
                RosterHash.of(onTime),
                List.of(lines));
    }

    public static VolunteerRegistered registered(long revision, String volunteerId, long at) {
        return new VolunteerRegistered(
                revision, minute(at), volunteerId, standing(VolunteerStatus.ACTIVE, at, null));
    }

    public static VolunteerCancelled left(
            long revision, String volunteerId, long registeredAt, long leftAt) {
        return new VolunteerCancelled(
                revision,
                minute(leftAt),
                volunteerId,
                standing(VolunteerStatus.CANCELLED, registeredAt, leftAt),
                "OWN_WISH",
                null);
    }

    private static VolunteerStanding standing(
            VolunteerStatus status, long from, @Nullable Long until) {
        return new VolunteerStanding(
                status,
                List.of(new Period(minute(from), until == null ? null : minute(until))),
                List.of(new Period(minute(from), null)),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
