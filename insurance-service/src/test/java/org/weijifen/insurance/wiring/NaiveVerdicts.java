package org.weijifen.insurance.wiring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.scheme.SchemeCalendar;

/**
 * domain.md F2 to F5 told a second time, as a walk through time in which things happen to a line:
 * no snapshots, no revisions, no histories. Written apart from the production rules.
 */
final class NaiveVerdicts {
    private static final LocalDate DAY = SchemeCalendar.dateOf(Facts.CUTOFF);

    private boolean filed;
    private boolean returned;
    private boolean everFiled;
    private boolean refiledTooLate;
    private boolean cancelledInTime;
    private boolean covered;
    private boolean ceased;
    private boolean known;
    private @Nullable String atCutoff;
    private @Nullable String endedLater;
    private long start;
    private Happening.@Nullable Person person;

    private final String id;
    private final NaiveList list;
    private final long deathFen;

    private NaiveVerdicts(String id, CoverBasis basis, long deathFen) {
        this.id = id;
        this.deathFen = deathFen;
        list = new NaiveList(basis);
    }

    /** The event policy as it stood before the cut-off, if it is valid on the day. */
    static Optional<Happening.Policy> governing(List<Happening> all) {
        return all.stream()
                .filter(Happening.Policy.class::isInstance)
                .map(Happening.Policy.class::cast)
                .filter(p -> p.minute() < 0)
                .max(Comparator.comparingInt(Happening.Policy::number))
                .filter(Happening.Policy::valid);
    }

    /**
     * {@code STATUS REASON[/GROUND]} or {@code ISSUED deathFen} of everybody who was ever on a list
     * told.
     *
     * @param umbrella basis of the scheme's own policy
     */
    static Map<String, String> of(
            List<Happening> all, Iterable<String> volunteers, CoverBasis umbrella) {
        Optional<Happening.Policy> event = governing(all);
        CoverBasis basis = event.map(Happening.Policy::basis).orElse(umbrella);
        long deathFen = event.map(Happening.Policy::deathFen).orElse(10_000_000L);
        Map<String, String> verdicts = new TreeMap<>();
        for (String id : volunteers) {
            List<Happening> mine = new ArrayList<>();
            for (Happening h : all) {
                if (concerns(h, id)) {
                    mine.add(h);
                }
            }
            mine.sort(Comparator.comparingLong(Happening::minute));
            var line = new NaiveVerdicts(id, basis, deathFen);
            String verdict = line.walk(mine);
            if (line.everFiled && line.list.anywhere()) {
                verdicts.put(id, verdict);
            }
        }
        return verdicts;
    }

    private static boolean concerns(Happening happening, String id) {
        return switch (happening) {
            case Happening.LineAdded a -> a.volunteerId().equals(id);
            case Happening.LineRemoved r -> r.volunteerId().equals(id);
            case Happening.Person p -> p.volunteerId().equals(id);
            default -> true;
        };
    }

    private String walk(List<Happening> happenings) {
        int i = 0;
        while (i < happenings.size() && happenings.get(i).minute() < 0) {
            long minute = happenings.get(i).minute();
            while (i < happenings.size() && happenings.get(i).minute() == minute) {
                happen(happenings.get(i++));
            }
            boolean holds = filed && list.on() && personLacks() == null;
            ceased |= covered && !holds;
            covered = holds;
        }
        for (Happening h : happenings) {
            if (h.minute() == 0 && h instanceof Happening.Person) {
                happen(h); // what begins or ends at the cut-off has begun or ended there
            }
        }
        atCutoff = personLacks();
        ceased |= covered && atCutoff != null;
        for (; i < happenings.size(); i++) {
            if (happenings.get(i).minute() != 0
                    || !(happenings.get(i) instanceof Happening.Person)) {
                happen(happenings.get(i));
            }
        }
        return verdict();
    }

    private String verdict() {
        if (refiledTooLate) {
            return "REFUSED FILED_TOO_LATE";
        }
        String against = list.against();
        if (against != null) {
            return against;
        }
        if (returned || cancelledInTime) {
            return "ENDED ACTIVITY_ENDED";
        }
        if (atCutoff != null) {
            return (ceased && !atCutoff.equals("UNKNOWN_PERSON") ? "ENDED " : "REFUSED ")
                    + atCutoff;
        }
        if (endedLater != null) {
            return "ENDED " + endedLater;
        }
        LocalDate turns8 = person == null ? null : person.turns8();
        LocalDate day = SchemeCalendar.dateOf(Facts.minute(start));
        return "ISSUED " + (turns8 != null && day.isBefore(turns8) ? 0 : deathFen);
    }

    private void happen(Happening happening) {
        switch (happening) {
            case Happening.Filing f -> filing(f);
            case Happening.Scheduled s -> start = s.start();
            case Happening.LineAdded a -> beginAnewIf(list.rostered(a.minute()));
            case Happening.LineRemoved r -> list.unrostered(r.minute(), start);
            case Happening.Policy p -> beginAnewIf(list.policy(p, id));
            case Happening.Sealed s -> {}
            case Happening.Person p -> {
                known = true;
                if (p.minute() > 0 && !p.active() && p.minute() < start && atCutoff == null) {
                    endedLater = "NOT_ACTIVE";
                }
                person = p;
            }
        }
    }

    /** What cover there was before belongs to an earlier line. */
    private void beginAnewIf(boolean anew) {
        ceased &= !anew;
        covered &= !anew;
    }

    private void filing(Happening.Filing f) {
        switch (f.step()) {
            case FILED -> {
                filed = true;
                everFiled = true;
                returned = false;
                beginAnewIf(true);
                refiledTooLate = f.minute() >= 0;
            }
            case RETURNED -> {
                filed = false;
                returned = true;
            }
            case CANCELLED -> cancelledInTime = f.minute() < start || !filed;
            case COMPLETED -> {}
        }
        if (f.step() == Happening.Step.CANCELLED && f.minute() < start) {
            filed = false;
        }
    }

    private @Nullable String personLacks() {
        Happening.Person p = person;
        if (!known || p == null) {
            return "UNKNOWN_PERSON";
        }
        if (!p.active()) {
            return "NOT_ACTIVE";
        }
        if (!p.consents()) {
            return "NO_CONSENT";
        }
        LocalDate turns18 = p.turns18();
        boolean minor = turns18 != null && DAY.isBefore(turns18);
        return minor && !p.guardianConsents() ? "NO_GUARDIAN_CONSENT" : null;
    }
}
