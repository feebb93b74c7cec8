package org.weijifen.activity.irregularity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weijifen.activity.irregularity.EntryDay.Irregularity;
import org.weijifen.contracts.activity.IrregularityDetected;
import org.weijifen.contracts.activity.IrregularityKind;
import org.weijifen.platform.aggregate.Recovery.Published;

/** What was told stays told; what was found while events were withheld is told then. */
class EntryDayRecoveryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Instant NOON = Instant.parse("2026-03-09T04:00:00Z");
    private static final IrregularityDetected TOLD =
            new IrregularityDetected(
                    7,
                    NOON,
                    "irr-told",
                    IrregularityKind.LATE_ENTRIES,
                    "org",
                    "rec",
                    DAY,
                    21,
                    900,
                    List.of("r1"),
                    "test.1");

    private final EntryDayAggregate days = new EntryDayAggregate();
    private final EntryDayRecovery recovery = new EntryDayRecovery(days);

    @Test
    void onlyWhatNobodyHeardIsTold() {
        var found =
                new Irregularity(
                        "irr-new", IrregularityKind.BURST, NOON, 81, 900, List.of("r2"), "test.1");
        var state = new EntryDay("org", "rec", DAY, List.of(), List.of(found));
        String id = EntryDay.id("org", "rec", DAY);
        assertThat(recovery.ids(TOLD)).containsExactly(id);

        var published = new Published(List.of(TOLD), List.of(TOLD), Set.of());
        EntryDay adopted = recovery.adopt(id, state, published);
        EntryDay judged = recovery.judge(id, state, adopted);

        assertThat(judged.found())
                .extracting(Irregularity::irregularityId)
                .containsExactly("irr-told", "irr-new");
        assertThat(days.events(id, adopted, judged, 9))
                .extracting(e -> ((IrregularityDetected) e).irregularityId())
                .containsExactly("irr-new");
        assertThat(recovery.adopt(id, null, published).found()).hasSize(1);
        assertThat(recovery.adopt(id, null, new Published(List.of(), List.of(), Set.of())))
                .isNull();
    }
}
