package org.weijifen.activity.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.standing.Person.Heard;
import org.weijifen.activity.standing.Person.Sanctions;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.StandingSanction;
import org.weijifen.contracts.blacklist.VolunteerSanctionsEvent;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;

/**
 * When sanctions stood against a person (domain.md V4), from snapshots of those that stand. A
 * snapshot is dated by the ruling that it takes in, which is not always the latest: so what it
 * changes is the one sanction that it lists otherwise, and the others stay as they were. Pure.
 */
final class SanctionHistory {
    /** Stands for those of a document from before sanctions were kept one by one. */
    private static final String NAMELESS = "";

    private SanctionHistory() {}

    /** Each sanction after the event; what stood up to the event's instant stays. */
    static List<Heard> after(Sanctions known, VolunteerSanctionsEvent event) {
        Map<String, Period> listed = new LinkedHashMap<>();
        if (event instanceof VolunteerSanctionsStanding standing) {
            for (StandingSanction s : standing.sanctions()) {
                listed.put(s.sanctionId(), new Period(s.from(), s.until()));
            }
        }
        Map<String, Heard> heard = new TreeMap<>();
        for (Heard one : oneByOne(known)) {
            heard.put(
                    one.sanctionId(),
                    listedAs(one, listed.remove(one.sanctionId()), event.occurredAt()));
        }
        listed.forEach((id, window) -> heard.put(id, new Heard(id, window, List.of())));
        return List.copyOf(heard.values());
    }

    /** When any of them stood, in order. */
    static List<Period> periods(List<Heard> heard) {
        List<Period> periods = new ArrayList<>();
        for (Heard one : heard) {
            periods.addAll(one.past());
            if (one.window() != null) {
                periods.add(one.window());
            }
        }
        return joined(periods);
    }

    private static List<Heard> oneByOne(Sanctions known) {
        if (!known.heard().isEmpty() || known.periods().isEmpty()) {
            return known.heard();
        }
        Period last = known.periods().getLast();
        Instant until = last.until();
        return until == null || until.isAfter(known.knownAt())
                ? List.of(
                        new Heard(
                                NAMELESS,
                                last,
                                known.periods().subList(0, known.periods().size() - 1)))
                : List.of(new Heard(NAMELESS, null, known.periods()));
    }

    private static Heard listedAs(Heard one, @Nullable Period window, Instant at) {
        Period before = one.window();
        if (Objects.equals(before, window)) {
            return one;
        }
        List<Period> past = new ArrayList<>(one.past());
        if (before != null && before.from().isBefore(at)) {
            Instant until = before.until();
            past.add(until == null || until.isAfter(at) ? new Period(before.from(), at) : before);
        }
        return new Heard(one.sanctionId(), window, past);
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
        return List.copyOf(joined);
    }
}
