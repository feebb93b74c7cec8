package org.weijifen.activity.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.weijifen.activity.irregularity.EntryBook;
import org.weijifen.activity.irregularity.EntryBook.Note;
import org.weijifen.activity.irregularity.EntryDay;
import org.weijifen.activity.record.ServiceRecord.NaturalKey;
import org.weijifen.activity.record.ServiceRecord.Revision;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemeCalendar;
import org.weijifen.scheme.SchemePolicy;

/**
 * Has the entries of records noted in their recorder's day (domain.md trap 12): right after they
 * were entered, and once more before they are verified. So an entry is noted only if it was made,
 * and a record that counts was noted, whatever crashes.
 */
final class RecordEntries {
    private final EntryBook book;
    private final SchemePolicy policy;

    RecordEntries(EntryBook book, SchemePolicy policy) {
        this.book = book;
        this.policy = policy;
    }

    /** Notes the latest content of each record. */
    void note(Map<String, ServiceRecord> records, Instant now) {
        List<Note> notes = new ArrayList<>();
        records.forEach(
                (id, state) -> {
                    NaturalKey key = state.key();
                    Revision entry = state.entry();
                    // Who entered a record that came back from its event alone, nobody knows.
                    if (key != null
                            && entry != null
                            && !entry.recorderId().equals(RecordAdoption.LOST)) {
                        notes.add(note(id, key, entry));
                    }
                });
        book.note(notes, now);
    }

    private Note note(String recordId, NaturalKey key, Revision entry) {
        Instant end = entry.content().intervals().getLast().endsAt();
        LocalDate servedOn = SchemeCalendar.dateOf(end.minusMillis(1));
        PolicyVersion inForce = policy.on(entry.recordedOn());
        return new Note(
                entry.recordingOrganizationId(),
                entry.recorderId(),
                entry.recordedOn(),
                new EntryDay.Entry(
                        recordId,
                        entry.number(),
                        key.activityId(),
                        key.volunteerId(),
                        entry.content().intervals(),
                        servedOn.isBefore(entry.recordedOn()),
                        entry.backEntry(),
                        entry.recordedAt()),
                inForce.irregularities(),
                inForce.version());
    }
}
