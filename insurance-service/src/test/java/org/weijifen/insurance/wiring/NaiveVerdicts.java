package org.weijifen.insurance.wiring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.scheme.SchemeCalendar;

/**
 * domain.md F2, F3, F4 told a second time, as a walk through time in which things happen to a line:
 * no snapshots, no revisions, no histories. Written apart from the production rules.
 */
final class NaiveVerdicts {
    private static final LocalDate DAY = SchemeCalendar.dateOf(Facts.CUTOFF);

    private boolean filed;
    private boolean returned;
    private boolean everFiled;
    private boolean everOnRoster;
    private boolean refiledTooLate;
    private boolean cancelledInTime;
    private boolean late;
    private boolean onRoster;
    private boolean removed;
    private boolean covered;
    private boolean ceased;
    private boolean known;
    private @Nullable String atCutoff;
    private @Nullable String endedLater;
    private long start;
    private Happening.@Nullable Person person;

    private NaiveVerdicts() {}

    /** {@code STATUS[ REASON][ deathFen]} of every line that was ever on a roster told. */
    static Map<String, String> of(List<Happening> all, Iterable<String> volunteers) {
        Map<String, String> verdicts = new TreeMap<>();
        for (String id : volunteers) {
            List<Happening> mine = new ArrayList<>();
            for (Happening h : all) {
                if (concerns(h, id)) {
                    mine.add(h);
                }
            }
            mine.sort(Comparator.comparingLong(Happening::minute));
            var line = new NaiveVerdicts();
            String verdict = line.walk(mine);
            if (line.everFiled && line.everOnRoster) {
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
            boolean holds = filed && onRoster && personLacks() == null;
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
        if (late) {
            return "REFUSED LATE_LINE";
        }
        if (removed) {
            return "ENDED REMOVED";
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
        return "ISSUED " + (turns8 != null && day.isBefore(turns8) ? 0 : 10_000_000);
    }

    private void happen(Happening happening) {
        switch (happening) {
            case Happening.Filing f -> filing(f);
            case Happening.Scheduled s -> start = s.start();
            case Happening.LineAdded a -> {
                late = a.minute() >= 0;
                onRoster = true;
                everOnRoster = true;
                removed = false;
                ceased = false;
                covered = false;
            }
            case Happening.LineRemoved r -> {
                onRoster = false;
                removed = r.minute() < start;
            }
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

    private void filing(Happening.Filing f) {
        switch (f.step()) {
            case FILED -> {
                filed = true;
                everFiled = true;
                returned = false;
                ceased = false;
                covered = false;
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
