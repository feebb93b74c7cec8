package org.weijifen.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.AppointmentPeriod;
import org.weijifen.contracts.registry.RecorderAppointed;

/** What registry and blacklist tell of one person. */
public final class Facts {
    private Facts() {}

    /**
     * Somebody is a recorder of {@code org} for one term.
     *
     * @param from first day
     * @param until last day
     */
    public static RecorderAppointed appointed(
            String person, long revision, String from, String until) {
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(until);
        return new RecorderAppointed(
                revision,
                Instant.parse("2020-01-01T00:00:00Z"),
                "org",
                person,
                first,
                last,
                List.of(new AppointmentPeriod(first, last)));
    }

    /** Sanction s9 stands against v1 from this instant on, and voids this record. */
    public static VolunteerSanctionsStanding falsified(
            long revision, Instant from, String recordId) {
        return new VolunteerSanctionsStanding(
                revision,
                from,
                "v1",
                List.of(new StandingSanction("s9", from, null, List.of(recordId))));
    }
}
