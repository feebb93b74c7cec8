package org.weijifen.insurance.wiring;

import static org.weijifen.insurance.wiring.Facts.minute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.contracts.insurance.NamedVolunteer;
import org.weijifen.scheme.SchemeCalendar;

/** A seeded event policy of one activity: its versions, and the snapshots told of them. */
public final class PolicyTeller {
    static final String INSURER = "insurer-2";

    final List<Happening> happenings = new ArrayList<>();
    public final List<Event> events = new ArrayList<>();
    private final String activityId;
    private final List<String> volunteers;
    private final Random random;
    private final List<EventPolicyVersion> versions = new ArrayList<>();
    private final Map<String, List<Period>> named = new TreeMap<>();
    private long now = -100;

    PolicyTeller(String activityId, List<String> volunteers, Random random) {
        this.activityId = activityId;
        this.volunteers = volunteers;
        this.random = random;
    }

    /**
     * @param wanted the basis that most versions have; any, if there is none
     */
    PolicyTeller tell(CoverBasis wanted) {
        int many = random.nextInt(wanted == CoverBasis.NAMED_EVENT ? 6 : 3);
        for (int number = 1; number <= Math.min(many, 3); number++) {
            // Some of them come at the cut-off or later, when nobody here knows of it yet.
            now += 1 + random.nextInt(55);
            version(number, random.nextInt(3) > 0 ? wanted : any());
        }
        return this;
    }

    private CoverBasis any() {
        return CoverBasis.values()[random.nextInt(CoverBasis.values().length)];
    }

    private void version(int number, CoverBasis basis) {
        Set<String> names = new TreeSet<>();
        if (basis == CoverBasis.NAMED_EVENT) {
            volunteers.stream().filter(_ -> random.nextInt(3) > 0).forEach(names::add);
        }
        boolean valid = random.nextInt(6) > 0;
        LocalDate day = SchemeCalendar.dateOf(Facts.CUTOFF);
        long deathFen = 100L + number;
        versions.add(
                new EventPolicyVersion(
                        number,
                        minute(now),
                        "marathon-2026",
                        INSURER,
                        basis,
                        new Limits(deathFen, 20, 30),
                        0,
                        true,
                        true,
                        List.of(),
                        valid ? day : day.plusDays(1),
                        day.plusDays(1)));
        name(names);
        happenings.add(new Happening.Policy(now, number, basis, valid, names, deathFen));
        List<NamedVolunteer> all = new ArrayList<>();
        named.forEach((id, periods) -> all.add(new NamedVolunteer(id, periods)));
        events.add(new EventPolicyRecorded(number, minute(now), activityId, versions, all));
    }

    private void name(Set<String> names) {
        for (String id : volunteers) {
            List<Period> periods = named.getOrDefault(id, List.of());
            boolean stands = !periods.isEmpty() && periods.getLast().until() == null;
            List<Period> after = new ArrayList<>(periods);
            if (stands && !names.contains(id)) {
                after.set(after.size() - 1, new Period(periods.getLast().from(), minute(now)));
            } else if (!stands && names.contains(id)) {
                after.add(new Period(minute(now), null));
            }
            if (!after.isEmpty()) {
                named.put(id, after);
            }
        }
    }
}
