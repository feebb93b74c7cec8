package org.weijifen.insurance.wiring;

import static org.weijifen.insurance.wiring.Facts.minute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.registry.VolunteerCancelled;
import org.weijifen.contracts.registry.VolunteerRegistered;
import org.weijifen.contracts.registry.VolunteerReinstated;
import org.weijifen.contracts.registry.VolunteerStanding;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.contracts.registry.VolunteerUpdated;
import org.weijifen.scheme.SchemeCalendar;

/** A seeded person: what happens to him, and the events that registry-service tells of him. */
final class PersonTeller {
    final List<Happening> happenings = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    private final String id;
    private final Random random;
    private final List<Period> active = new ArrayList<>();
    private final List<Period> consent = new ArrayList<>();
    private final List<Period> guardian = new ArrayList<>();
    private final @Nullable LocalDate turns8;
    private final @Nullable LocalDate turns18;
    private long now;
    private long revision;

    PersonTeller(String id, Random random) {
        this.id = id;
        this.random = random;
        LocalDate day = SchemeCalendar.dateOf(Facts.CUTOFF);
        int age = random.nextInt(4);
        turns18 = age == 0 ? null : day.plusDays(age == 1 ? random.nextInt(3) : 4_000);
        turns8 = age == 3 ? day.plusDays(random.nextInt(3)) : null;
    }

    PersonTeller tell() {
        if (random.nextInt(8) == 0) {
            return this; // nobody ever registers this id
        }
        now = random.nextInt(6) == 0 ? -5 + random.nextInt(20) : -200;
        flip(active);
        if (random.nextInt(6) > 0) {
            flip(consent);
        }
        if (random.nextInt(3) > 0) {
            flip(guardian);
        }
        tell(true);
        now = Math.max(now, -60);
        while (now < 60) {
            long next = now + 1 + random.nextInt(60);
            // Often exactly at the cut-off, where the edges are.
            now = now < 0 && next > 0 && random.nextBoolean() ? 0 : next;
            flip(List.of(active, consent, guardian).get(random.nextInt(3)));
            tell(false);
        }
        if (random.nextBoolean()) {
            now = 3 * 24 * 60; // days later the birthdays may have come, and are no longer named
            tell(false);
        }
        return this;
    }

    private void flip(List<Period> history) {
        Period last = history.isEmpty() ? null : history.getLast();
        if (last != null && last.until() == null) {
            history.set(history.size() - 1, new Period(last.from(), minute(now)));
        } else {
            history.add(new Period(minute(now), null));
        }
    }

    private void tell(boolean first) {
        boolean stands = open(active);
        happenings.add(
                new Happening.Person(
                        now, id, stands, open(consent), open(guardian), turns8, turns18));
        revision++;
        var at = minute(now);
        VolunteerStanding standing = standing(stands);
        events.add(
                first
                        ? new VolunteerRegistered(revision, at, id, standing)
                        : switch (random.nextInt(3)) {
                            case 0 -> new VolunteerUpdated(revision, at, id, standing);
                            case 1 -> new VolunteerReinstated(revision, at, id, standing, null);
                            default ->
                                    new VolunteerCancelled(revision, at, id, standing, "X", null);
                        });
    }

    private VolunteerStanding standing(boolean stands) {
        LocalDate today = SchemeCalendar.dateOf(minute(now));
        return new VolunteerStanding(
                stands ? VolunteerStatus.ACTIVE : VolunteerStatus.CANCELLED,
                List.copyOf(active),
                List.copyOf(consent),
                List.copyOf(guardian),
                ahead(turns8, today),
                null,
                ahead(turns18, today),
                null,
                null);
    }

    private static @Nullable LocalDate ahead(@Nullable LocalDate birthday, LocalDate today) {
        return birthday == null || !birthday.isAfter(today) ? null : birthday;
    }

    private static boolean open(List<Period> history) {
        return !history.isEmpty() && history.getLast().until() == null;
    }
}
