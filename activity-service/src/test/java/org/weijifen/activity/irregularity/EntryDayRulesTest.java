package org.weijifen.activity.irregularity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.activity.irregularity.EntryBook.Note;
import org.weijifen.activity.irregularity.EntryDay.Entry;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.activity.IrregularityDetected;
import org.weijifen.contracts.activity.IrregularityKind;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.scheme.IrregularityTerms;

/** Thresholds to the record; bounds of a day's document. */
class EntryDayRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Instant NOON = Instant.parse("2026-03-09T04:00:00Z");
    private static final IrregularityTerms TERMS = new IrregularityTerms(5, 600, 3, 10, 80, 3, 2);

    private final List<Note> notes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "5, 120, 0", // 5 records, 600 minutes: neither is more
        "6, 10, 1", // 6 records
        "4, 150, 0", // 600 minutes
        "4, 151, 1", // 604 minutes
    })
    void aBurstIsMoreThanSoManyRecordsOrMinutesOfEarlierDays(int records, int minutes, int found) {
        for (int i = 0; i < records; i++) {
            note(i, "v" + i, "act" + i, i * 200, minutes, true, false);
            note(100 + i, "w" + i, "act" + i, i * 200, 400, false, false);
        }
        assertThat(found(IrregularityKind.BURST)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "4, 1", "60, 1"})
    void manyLateEntriesAreFoundOnce(int records, int found) {
        for (int i = 0; i < records; i++) {
            note(i, "v" + i, "act", 0, 30 + i, false, true);
        }
        assertThat(found(IrregularityKind.LATE_ENTRIES)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 2, 3, 1", // 80 % of 10, at 3 activities
        "7, 3, 3, 0", // 70 %
        "8, 2, 2, 0", // 2 activities
        "8, 1, 3, 0", // 9 records
    })
    void aLengthAgainAndAgainAtSeveralActivities(int same, int other, int activities, int found) {
        for (int i = 0; i < other; i++) {
            note(100 + i, "w" + i, "act" + i, 0, 31 + i, false, false);
        }
        for (int i = 0; i < same; i++) {
            note(i, "v" + i, "act" + i % activities, 0, 120, false, false);
        }
        assertThat(found(IrregularityKind.SAME_LENGTH)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 59, act2, 1",
        "2, 60, act2, 0", // touching ends
        "1, 59, act2, 0", // one person
        "2, 59, act1, 0", // two sessions of one activity
    })
    void severalPeopleAtTwoPlacesAtOnce(int people, int from, String second, int found) {
        for (int i = 0; i < people; i++) {
            note(i, "v" + i, "act1", 0, 60, false, false);
            note(10 + i, "v" + i, second, from, 61 + i, false, false);
        }
        assertThat(found(IrregularityKind.TWO_PLACES)).isEqualTo(found);
    }

    @Test
    void aRepeatOrAnOlderRevisionChangesNothingAndANewerReplaces() {
        Note first = note(1, "v1", "act1", 0, 60, true, true);
        EntryDay day = fold(notes);
        assertThat(EntryDayRules.note(day, first)).isEqualTo(Decision.unchanged());
        Entry old = first.entry();
        var corrected =
                new Entry(
                        old.recordId(),
                        2,
                        old.activityId(),
                        old.volunteerId(),
                        List.of(interval(0, 90)),
                        true,
                        true,
                        NOON);
        EntryDay after = on(day, with(corrected));
        assertThat(after.entries()).containsExactly(corrected);
        assertThat(EntryDayRules.note(after, first)).isEqualTo(Decision.unchanged());
    }

    @Test
    void aDocumentStaysBoundedAndFoundIsFoundOnce() {
        for (int i = 0; i < 2_000; i++) {
            note(i, "v" + i, "act" + i % 7, i, 60, i % 2 == 0, i % 3 == 0);
        }
        EntryDay day = fold(notes);
        assertThat(day.entries()).hasSizeLessThanOrEqualTo(3 * IrregularityTerms.MOST);
        assertThat(day.found())
                .extracting(EntryDay.Irregularity::kind)
                .containsExactlyInAnyOrder(
                        IrregularityKind.BURST,
                        IrregularityKind.LATE_ENTRIES,
                        IrregularityKind.SAME_LENGTH);
        assertThat(day.found())
                .allMatch(i -> i.recordIds().size() <= IrregularityDetected.MOST_RECORDS);
    }

    /** What counts alone decides is the same in whichever order entries are noted. */
    @Test
    void countsDoNotDependOnTheOrder() {
        for (int i = 0; i < 90; i++) {
            note(i, "v" + i % 45, "act" + i % 2, i / 45 * 10, 60 + i, i % 15 == 0, i % 30 == 0);
        }
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(notes, new Random(seed));
            assertThat(fold(notes).found())
                    .extracting(EntryDay.Irregularity::kind)
                    .containsExactlyInAnyOrder(IrregularityKind.BURST, IrregularityKind.TWO_PLACES);
        }
    }

    private long found(IrregularityKind kind) {
        return fold(notes).found().stream().filter(i -> i.kind() == kind).count();
    }

    private Note note(
            int record,
            String volunteerId,
            String activityId,
            int from,
            int minutes,
            boolean earlierDay,
            boolean late) {
        Note note =
                with(
                        new Entry(
                                "r" + record,
                                1,
                                activityId,
                                volunteerId,
                                List.of(interval(from, minutes)),
                                earlierDay,
                                late,
                                NOON));
        notes.add(note);
        return note;
    }

    private static Note with(Entry entry) {
        return new Note("org", "rec", DAY, entry, TERMS, "test.1");
    }

    private static Interval interval(int from, int minutes) {
        Instant start = NOON.plusSeconds(60L * from).minusSeconds(400_000 - 400_000 % 60);
        return new Interval(start, start.plusSeconds(60L * minutes));
    }

    private static EntryDay fold(List<Note> notes) {
        EntryDay day = null;
        for (Note note : notes) {
            day = on(day, note);
        }
        return day;
    }

    private static EntryDay on(@Nullable EntryDay day, Note note) {
        return EntryDayRules.note(day, note) instanceof Decision.Changed<EntryDay>(EntryDay next)
                ? next
                : day;
    }
}
