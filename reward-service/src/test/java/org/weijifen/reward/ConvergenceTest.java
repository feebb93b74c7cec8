package org.weijifen.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.reward.Facts.interval;
import static org.weijifen.reward.Facts.restored;
import static org.weijifen.reward.Facts.suppressed;
import static org.weijifen.reward.Facts.verified;
import static org.weijifen.reward.Facts.withdrawn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.Event;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.reward.statement.ReadAccounts;
import org.weijifen.reward.tier.Certificate;
import org.weijifen.reward.tier.Star;
import org.weijifen.scheme.SchemePolicy;

/** X16: verified and suppressed events in every order, with duplicates: one final account. */
class ConvergenceTest {
    private static final SchemePolicy SMALL =
            TestPolicies.of(
                    TestPolicies.version(
                            "small", LocalDate.of(2019, 1, 1), 200, List.of(100L, 250L, 300L)));

    /** All that must be the same; numbers and instants of acts may differ (invariant 3). */
    private static Object finalAccount(RewardInstance reward) {
        var account = reward.account();
        assertThat(reward.deadLetters()).isZero();
        List<Integer> standing =
                account.stars().stream().filter(Star::standing).map(Star::tier).toList();
        assertThat(
                        account.certificates().stream()
                                .filter(Certificate::isValid)
                                .map(Certificate::tier)
                                .sorted()
                                .toList())
                .isEqualTo(standing);
        return List.of(
                account.creditedMinutes(),
                account.suppressedMinutes(),
                standing,
                account.benefits().stream()
                        .filter(Benefit::stands)
                        .map(b -> b.year() + " " + b.kind())
                        .toList(),
                reward.module()
                        .readAccounts()
                        .entries(
                                Facts.VOLUNTEER,
                                new ReadAccounts.EntryQuery(null, null, null, 200)));
    }

    private static void everyOrderEndsAlike(List<Event> facts, long credited, long suppressed) {
        Object expected = null;
        for (List<Event> order : permutations(facts)) {
            var reward = new RewardInstance(SMALL);
            for (Event fact : order) {
                reward.deliver(fact, fact);
            }
            order.reversed().forEach(reward::deliver);
            Object outcome = finalAccount(reward);
            expected = expected == null ? outcome : expected;
            assertThat(outcome).as(order.toString()).isEqualTo(expected);
            assertThat(reward.account().creditedMinutes()).isEqualTo(credited);
            assertThat(reward.account().suppressedMinutes()).isEqualTo(suppressed);
        }
    }

    private static List<List<Event>> permutations(List<Event> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Event>> all = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            List<Event> rest = new ArrayList<>(facts);
            Event first = rest.remove(i);
            for (List<Event> tail : permutations(rest)) {
                List<Event> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    @Test
    void x17AndItsReversalInEveryOrder() {
        var a = verified("a", "2025-03-02T09:00", interval("2025-03-01T09:00", "2025-03-01T12:00"));
        var b = verified("b", "2025-03-03T09:00", interval("2025-03-01T11:00", "2025-03-01T14:00"));
        var s = suppressed(a, "san", 5, "2025-03-04T09:00");
        everyOrderEndsAlike(List.of(a, b, s), 120, 180);
        everyOrderEndsAlike(List.of(a, b, s, restored(a, "san", 6, "2025-05-01T09:00")), 300, 0);
    }

    @Test
    void correctionVoidAndTwoSanctionsInEveryOrder() {
        var a = verified("a", "2025-03-02T09:00", interval("2025-03-31T22:00", "2025-04-01T02:00"));
        var moved =
                Facts.corrected(
                        a, "2025-04-20T09:00", interval("2025-05-01T09:00", "2025-05-01T13:00"));
        var b = verified("b", "2025-03-03T09:00", interval("2025-05-01T12:00", "2025-05-01T15:00"));
        everyOrderEndsAlike(
                List.of(
                        a,
                        moved,
                        b,
                        suppressed(moved, "san-1", 5, "2025-05-04T09:00"),
                        suppressed(b, "san-2", 5, "2025-05-04T09:00")),
                0,
                240 + 120);
        everyOrderEndsAlike(
                List.of(
                        a,
                        moved,
                        withdrawn(moved, "2025-06-01T09:00"),
                        b,
                        suppressed(moved, "san-1", 5, "2025-05-04T09:00")),
                180,
                0);
    }
}
