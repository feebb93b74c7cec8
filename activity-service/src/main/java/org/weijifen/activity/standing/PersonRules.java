package org.weijifen.activity.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.standing.Person.Heard;
import org.weijifen.activity.standing.Person.ListedRecord;
import org.weijifen.activity.standing.Person.Registration;
import org.weijifen.activity.standing.Person.RosterPlace;
import org.weijifen.activity.standing.Person.Sanctions;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.platform.aggregate.Decision;

/** How facts about a volunteer are kept; latest revision wins, per source. Pure. */
public final class PersonRules {
    /**
     * How long after its cut-off a roster place is remembered: a sanction decided before the
     * cut-off may arrive late, but not this late.
     */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private PersonRules() {}

    /** Whether a roster with this cut-off may still hear of sanctions. */
    public static boolean remembers(Instant cutoffAt, Instant now) {
        return cutoffAt.plus(REMEMBERED).isAfter(now);
    }

    static Decision<Person> onVolunteer(@Nullable Person state, VolunteerEvent event) {
        Person person = state == null ? Person.UNKNOWN : state;
        Registration known = person.registration();
        if (known != null && known.revision() >= event.revision()) {
            return Decision.unchanged();
        }
        var registration = new Registration(event.revision(), event.standing());
        return Decision.to(new Person(registration, person.sanctions(), person.activities()));
    }

    /** domain.md V4: the snapshot tells what stands now; what stood before is kept with its end. */
    static Decision<Person> onSanctions(@Nullable Person state, VolunteerSanctionsEvent event) {
        Person person = state == null ? Person.UNKNOWN : state;
        if (person.sanctions().revision() >= event.revision()) {
            return Decision.unchanged();
        }
        Map<String, ListedRecord> listed = new LinkedHashMap<>();
        person.sanctions()
                .listedRecords()
                .forEach(r -> listed.put(r.recordId(), new ListedRecord(r.recordId(), null)));
        if (event instanceof VolunteerSanctionsStanding standing) {
            standing.sanctions()
                    .forEach(
                            s ->
                                    s.falsifiedRecordIds()
                                            .forEach(
                                                    id ->
                                                            listed.put(
                                                                    id,
                                                                    new ListedRecord(
                                                                            id, s.sanctionId()))));
        }
        List<Heard> heard = SanctionHistory.after(person.sanctions(), event);
        var sanctions =
                new Sanctions(
                        event.revision(),
                        event.occurredAt(),
                        SanctionHistory.periods(heard),
                        heard,
                        List.copyOf(listed.values()));
        return Decision.to(new Person(person.registration(), sanctions, person.activities()));
    }

    /** A roster names the person. */
    static Decision<Person> onRosterPlace(@Nullable Person state, RosterPlace place, Instant now) {
        Person person = state == null ? Person.UNKNOWN : state;
        if (person.activities().contains(place)) {
            return Decision.unchanged();
        }
        List<RosterPlace> places = new ArrayList<>();
        for (RosterPlace p : person.activities()) {
            if (!p.activityId().equals(place.activityId()) && remembers(p.cutoffAt(), now)) {
                places.add(p);
            }
        }
        places.add(place);
        return Decision.to(new Person(person.registration(), person.sanctions(), places));
    }
}
