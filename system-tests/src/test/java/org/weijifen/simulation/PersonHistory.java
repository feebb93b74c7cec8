package org.weijifen.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the register was told of one person, in the order in which it was told. */
final class PersonHistory {
    final Instant registeredAt;
    final LocalDate birthDate;
    private final List<Change> changes = new ArrayList<>();

    PersonHistory(Instant registeredAt, LocalDate birthDate) {
        this.registeredAt = registeredAt;
        this.birthDate = birthDate;
    }

    /** What stands or does not. */
    enum What {
        REGISTERED,
        INSURER_CONSENT,
        GUARDIAN_CONSENT
    }

    /**
     * @param at when the request was made
     * @param latest when it was answered: the register's time of one person never goes back, so
     *     what it noted may lie between
     */
    record Change(What what, Instant at, Instant latest, boolean stands) {}

    void add(What what, Requests.Accepted<?> accepted, boolean stands) {
        changes.add(new Change(what, accepted.at(), accepted.repliedAt(), stands));
    }

    /** Stands from the registration on. */
    void begin(What what) {
        changes.add(new Change(what, registeredAt, registeredAt, true));
    }

    boolean stands(What what, Instant at) {
        boolean stands = false;
        for (Change change : changes) {
            if (change.what == what && !change.at.isAfter(at)) {
                stands = change.stands;
            }
        }
        return stands;
    }

    /** Whether it stood then, and to the end of {@code [at, until)}. */
    boolean stands(What what, Instant at, Instant until) {
        return stands(what, at)
                && changes.stream()
                        .noneMatch(
                                c ->
                                        c.what == what
                                                && !c.stands
                                                && c.at.isAfter(at)
                                                && c.at.isBefore(until));
    }

    /** Whether something may have been noted on either side of an instant in this span. */
    boolean isVague(Instant from, Instant until) {
        return changes.stream()
                .anyMatch(
                        c ->
                                c.at.isBefore(c.latest)
                                        && !c.at.isAfter(until)
                                        && !c.latest.isBefore(from));
    }

    TreeSet<Instant> instants() {
        var instants = new TreeSet<Instant>();
        changes.forEach(c -> instants.add(c.at));
        return instants;
    }

    @Override
    public String toString() {
        return changes.toString();
    }
}
