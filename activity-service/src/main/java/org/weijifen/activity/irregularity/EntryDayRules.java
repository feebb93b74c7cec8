package org.weijifen.activity.irregularity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.irregularity.EntryBook.Note;
import org.weijifen.activity.irregularity.EntryDay.Entry;
import org.weijifen.activity.irregularity.EntryDay.Irregularity;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.IrregularityDetected;
import org.weijifen.contracts.activity.IrregularityKind;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.scheme.IrregularityTerms;

/**
 * What one more entry shows of a recorder's day (domain.md traps 12, 13). Pure. What was found
 * stays found: a later correction or withdrawal does not undo that it happened.
 */
final class EntryDayRules {
    private EntryDayRules() {}

    static Decision<EntryDay> note(@Nullable EntryDay known, Note note) {
        EntryDay day =
                known != null
                        ? known
                        : new EntryDay(
                                note.organizationId(),
                                note.recorderId(),
                                note.day(),
                                List.of(),
                                List.of());
        Entry entry = note.entry();
        List<Entry> entries = new ArrayList<>(day.entries());
        for (Entry e : day.entries()) {
            if (e.recordId().equals(entry.recordId())) {
                if (e.number() >= entry.number()) {
                    return Decision.unchanged();
                }
                entries.remove(e);
            }
        }
        if (!mayTell(day, entry, entries.size())) {
            return Decision.unchanged();
        }
        entries.add(entry);
        List<Irregularity> found = new ArrayList<>(day.found());
        for (IrregularityKind kind : IrregularityKind.values()) {
            if (!day.hasFound(kind)) {
                List<Entry> pattern = pattern(kind, entries, note.terms());
                if (!pattern.isEmpty()) {
                    found.add(irregularity(day, kind, pattern, note));
                }
            }
        }
        return Decision.to(
                new EntryDay(day.organizationId(), day.recorderId(), day.day(), entries, found));
    }

    /**
     * Whether the entry is worth keeping: lengths and places are compared in the day's first
     * entries, of the others only those are kept that a count still open asks for. With counts of
     * at most {@link IrregularityTerms#MOST} each, a document has at most three times as many.
     */
    private static boolean mayTell(EntryDay day, Entry entry, int kept) {
        return kept < IrregularityTerms.MOST
                || (entry.earlierDay() && !day.hasFound(IrregularityKind.BURST))
                || (entry.late() && !day.hasFound(IrregularityKind.LATE_ENTRIES));
    }

    private static Irregularity irregularity(
            EntryDay day, IrregularityKind kind, List<Entry> pattern, Note note) {
        return new Irregularity(
                day.irregularityId(kind),
                kind,
                note.entry().enteredAt(),
                pattern.size(),
                minutes(pattern),
                pattern.stream()
                        .map(Entry::recordId)
                        .limit(IrregularityDetected.MOST_RECORDS)
                        .toList(),
                note.policyVersion());
    }

    /** The entries that make the pattern; none where there is no such pattern. */
    private static List<Entry> pattern(
            IrregularityKind kind, List<Entry> entries, IrregularityTerms terms) {
        return switch (kind) {
            case BURST -> {
                List<Entry> earlier = entries.stream().filter(Entry::earlierDay).toList();
                yield earlier.size() > terms.burstRecords()
                                || minutes(earlier) > terms.burstMinutes()
                        ? earlier
                        : List.of();
            }
            case LATE_ENTRIES -> {
                List<Entry> late = entries.stream().filter(Entry::late).toList();
                yield late.size() > terms.lateRecords() ? late : List.of();
            }
            case SAME_LENGTH -> sameLength(entries, terms);
            case TWO_PLACES -> twoPlaces(entries, terms);
        };
    }

    private static List<Entry> sameLength(List<Entry> entries, IrregularityTerms terms) {
        if (entries.size() < terms.sameLengthRecords()) {
            return List.of();
        }
        Map<Long, List<Entry>> byLength = new HashMap<>();
        entries.forEach(e -> byLength.computeIfAbsent(e.minutes(), m -> new ArrayList<>()).add(e));
        for (List<Entry> same : byLength.values()) {
            long activities = same.stream().map(Entry::activityId).distinct().count();
            if (100L * same.size() >= (long) terms.sameLengthPercent() * entries.size()
                    && activities >= terms.sameLengthActivities()) {
                return same;
            }
        }
        return List.of();
    }

    private static List<Entry> twoPlaces(List<Entry> entries, IrregularityTerms terms) {
        Map<String, List<Entry>> byVolunteer = new HashMap<>();
        Set<Entry> pattern = new LinkedHashSet<>();
        Set<String> volunteers = new HashSet<>();
        for (Entry entry : entries) {
            List<Entry> others =
                    byVolunteer.computeIfAbsent(entry.volunteerId(), v -> new ArrayList<>());
            for (Entry other : others) {
                if (!other.activityId().equals(entry.activityId()) && overlap(other, entry)) {
                    pattern.add(other);
                    pattern.add(entry);
                    volunteers.add(entry.volunteerId());
                }
            }
            others.add(entry);
        }
        return volunteers.size() >= terms.twoPlacesVolunteers() ? List.copyOf(pattern) : List.of();
    }

    /** Touching ends do not overlap (domain.md H5). */
    private static boolean overlap(Entry a, Entry b) {
        for (Interval one : a.intervals()) {
            for (Interval other : b.intervals()) {
                if (one.startsAt().isBefore(other.endsAt())
                        && other.startsAt().isBefore(one.endsAt())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long minutes(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::minutes).sum();
    }
}
