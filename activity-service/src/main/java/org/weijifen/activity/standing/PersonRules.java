package org.weijifen.activity.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.standing.Person.ListedRecord;
import org.weijifen.activity.standing.Person.Registration;
import org.weijifen.activity.standing.Person.RosterPlace;
import org.weijifen.activity.standing.Person.Sanctions;
import org.weijifen.contracts.Period;
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
        var sanctions =
                new Sanctions(
                        event.revision(),
                        event.occurredAt(),
                        periodsAfter(person.sanctions().periods(), event),
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

    /**
     * What stood up to the event's instant stays; from then on the snapshot alone tells, by its own
     * windows: a decision taken today may take effect tomorrow.
     */
    private static List<Period> periodsAfter(List<Period> before, VolunteerSanctionsEvent event) {
        Instant at = event.occurredAt();
        List<Period> periods = new ArrayList<>();
        for (Period p : before) {
            Instant until = p.until();
            if (p.from().isBefore(at)) {
                periods.add(until == null || until.isAfter(at) ? new Period(p.from(), at) : p);
            }
        }
        if (event instanceof VolunteerSanctionsStanding standing) {
            standing.sanctions().forEach(s -> periods.add(new Period(s.from(), s.until())));
        }
        return joined(periods);
    }

    /** Periods in order, those that touch or overlap made one. */
    private static List<Period> joined(List<Period> periods) {
        List<Period> joined = new ArrayList<>();
        periods.sort(Comparator.comparing(Period::from));
        for (Period p : periods) {
            Period last = joined.isEmpty() ? null : joined.getLast();
            Instant end = last == null ? null : last.until();
            if (last == null || (end != null && p.from().isAfter(end))) {
                joined.add(p);
            } else if (end != null) {
                Instant until = p.until();
                joined.removeLast();
                joined.add(
                        new Period(last.from(), until == null || until.isAfter(end) ? until : end));
            }
        }
        return joined;
    }
}
