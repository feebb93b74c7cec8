package org.weijifen.blacklist.sanction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEnded;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.platform.aggregate.Aggregate;

/**
 * Persons' standing; the event is the whole of it, and a tombstone when nothing stands any more.
 */
public final class VolunteerSanctionsAggregate implements Aggregate<VolunteerSanctions> {
    @Override
    public String collection() {
        return "volunteers";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<VolunteerSanctions> type() {
        return VolunteerSanctions.class;
    }

    @Override
    public List<Event> events(
            String id,
            @Nullable VolunteerSanctions before,
            VolunteerSanctions after,
            long revision) {
        List<StandingSanction> told = before == null ? List.of() : before.standing();
        List<StandingSanction> standing = after.standing();
        if (told.equals(standing)) {
            return List.of();
        }
        return List.of(
                standing.isEmpty()
                        ? new VolunteerSanctionsEnded(revision, after.changedAt(), id)
                        : new VolunteerSanctionsStanding(
                                revision, after.changedAt(), id, standing));
    }
}
