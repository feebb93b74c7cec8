package org.weijifen.blacklist.caseflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weijifen.blacklist.caseflow.FindCases.Wanted;
import org.weijifen.blacklist.wiring.CasesBench;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;

/** Lists of what is due: in order, in pages, and without looking at what is closed. */
class FindCasesTest {
    private static final Wanted ANY = new Wanted(null, null, null);
    private final AtomicInteger read = new AtomicInteger();
    private final CasesBench bench = new CasesBench(Instant.parse("2026-03-05T01:00:00Z"), read);

    private String report(int number) {
        return bench.report("case" + number, new Subject(SubjectKind.UNIT, "unit-" + number));
    }

    private List<String> list(Wanted wanted) {
        return page(wanted, null, 1_000).stream().map(CaseLine::caseId).toList();
    }

    private List<CaseLine> page(Wanted wanted, @Nullable String after, int limit) {
        return bench.find().list(wanted, bench.now(), after, limit);
    }

    @Test
    void overdueAndDueAreToldApart() {
        String late = report(1);
        bench.at("2026-03-12T01:00:00Z");
        String soon = report(2);
        String dismissed = report(3);
        bench.advance(dismissed, new CaseCommand.Dismiss("r"), "x");
        assertThat(list(new Wanted(null, true, null))).isEmpty();
        bench.at("2026-03-12T16:00:00Z");
        bench.runDeadlines();
        assertThat(list(new Wanted(null, true, null))).containsExactly(late);
        assertThat(list(new Wanted(null, false, null))).containsExactly(soon);
        assertThat(list(ANY)).containsExactlyInAnyOrder(late, soon, dismissed);
        assertThat(list(new Wanted(CaseStatus.DISMISSED, null, null))).containsExactly(dismissed);
        assertThat(list(new Wanted(CaseStatus.DISMISSED, null, LocalDate.of(2027, 1, 1))))
                .isEmpty();
        assertThat(list(new Wanted(null, null, LocalDate.of(2026, 3, 12)))).isEmpty();
        assertThat(list(new Wanted(null, null, LocalDate.of(2026, 3, 13)))).containsExactly(late);
        assertThat(list(new Wanted(null, null, LocalDate.of(2026, 3, 20))))
                .containsExactlyInAnyOrder(late, soon);
        bench.advance(late, new CaseCommand.Investigate("r"), "x");
        assertThat(list(new Wanted(null, true, null))).isEmpty();
    }

    @Test
    void aLineTellsWhoIsToActNext() {
        String id = report(1);
        assertThat(page(ANY, null, 1).getFirst())
                .matches(
                        l ->
                                "association".equals(l.nextActor())
                                        && !l.overdue()
                                        && Instant.parse("2026-03-12T16:00:00Z").equals(l.dueAt()));
        bench.advance(id, new CaseCommand.Investigate("r"), "x");
        bench.advance(id, CaseStory.notice(org.weijifen.contracts.blacklist.Severity.GENERAL), "x");
        assertThat(page(ANY, null, 1).getFirst().nextActor()).isEqualTo("subject");
        bench.at("2026-03-12T16:00:00Z");
        assertThat(page(ANY, null, 1).getFirst().nextActor()).isEqualTo("civilisation-office");
        bench.at("2026-04-05T00:00:00Z");
        assertThat(page(ANY, null, 1).getFirst().overdue()).as("at read time").isTrue();
        bench.advance(id, new CaseCommand.Dismiss("r"), "x");
        assertThat(page(ANY, null, 1).getFirst())
                .matches(l -> l.nextActor() == null && l.dueAt() == null && !l.overdue());
    }

    @Test
    void pagesFollowOneAnotherInOrder() {
        for (int i = 0; i < 25; i++) {
            report(i);
        }
        List<String> all = new ArrayList<>();
        String after = null;
        while (true) {
            List<CaseLine> page = page(new Wanted(null, false, null), after, 4);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(l -> all.add(l.caseId()));
            after = page.getLast().caseId();
        }
        assertThat(all).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsDueCostsNothingOfTheHistory() {
        for (int i = 0; i < 600; i++) {
            bench.advance(report(i), new CaseCommand.Dismiss("r"), "x");
        }
        String open = report(1_000);
        read.set(0);
        assertThat(list(new Wanted(null, null, LocalDate.of(2027, 1, 1)))).containsExactly(open);
        assertThat(read.get()).isEqualTo(1);
    }
}
