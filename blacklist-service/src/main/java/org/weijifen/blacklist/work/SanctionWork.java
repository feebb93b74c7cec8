package org.weijifen.blacklist.work;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.weijifen.blacklist.caseflow.CaseAggregate;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.blacklist.suppression.BucketKey;
import org.weijifen.blacklist.suppression.SpreadSanction;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.UnavailableException;

/**
 * Spreads sanctions over their buckets in bounded steps, in turn between sanctions. Any instance
 * may run it at any time: each slice re-reads the sanction, so a job overtaken by a reversal cannot
 * write old facts.
 */
public final class SanctionWork {
    private static final int CASES_AT_ONCE = 50;

    private final AggregateRuntime runtime;
    private final Shelves shelves;
    private final CarryOutRuling carryOutRuling;
    private final String service;
    private final AtomicReference<String> lastServed = new AtomicReference<>("");

    public SanctionWork(
            AggregateRuntime runtime,
            Shelves shelves,
            CarryOutRuling carryOutRuling,
            String service) {
        this.runtime = runtime;
        this.shelves = shelves;
        this.carryOutRuling = carryOutRuling;
        this.service = service;
    }

    /**
     * Finishes cases that a crash left open, then takes sanctions into at most so many buckets.
     *
     * @return whether there was anything to do
     */
    public boolean runOpen(int maxBuckets) {
        List<String> cases = openCases();
        cases.forEach(carryOutRuling::carryOut);
        Deque<Deque<MonthWork>> turns = turns();
        boolean found = !cases.isEmpty() || !turns.isEmpty();
        int left = maxBuckets;
        while (left > 0 && !turns.isEmpty()) {
            Deque<MonthWork> sanction = turns.removeFirst();
            MonthWork work = sanction.removeFirst();
            int end = Math.min(BucketKey.SLOTS, work.nextSlot() + left);
            slice(work, end);
            left -= end - work.nextSlot();
            lastServed.set(work.sanctionId());
            if (!sanction.isEmpty()) {
                turns.addLast(sanction);
            }
        }
        return found;
    }

    /** Cases and months still open, at most one page of each. */
    public long open() {
        return openCases().size() + (long) openMonths().size();
    }

    private void slice(MonthWork work, int end) {
        YearMonth month = YearMonth.parse(work.month());
        Sanction sanction =
                Objects.requireNonNull(
                        runtime.load(shelves.sanctions(), List.of(work.sanctionId()))
                                .get(work.sanctionId()),
                        "work is written after its sanction");
        Act act = Act.system(sanction.ruling().at(), service, "sanction.spread");
        var slice = new SpreadSanction.Slice(sanction, month, work.nextSlot(), end);
        var folded = runtime.foldAll(shelves.buckets(), new SpreadSanction(), List.of(slice), act);
        if (!folded.failures().isEmpty()) {
            throw new UnavailableException(
                    "spreading a sanction: " + folded.failures().getFirst().failure(), null);
        }
        var reached =
                new MonthWorkRules.Reached(
                        MonthWork.idOf(work.sanctionId(), month),
                        sanction.ruling().number(),
                        work.nextSlot(),
                        end);
        runtime.foldAll(shelves.works(), MonthWorkRules.PROGRESS, List.of(reached), act);
    }

    /** Open months by sanction; whoever follows the one served last comes first. */
    private Deque<Deque<MonthWork>> turns() {
        TreeMap<String, Deque<MonthWork>> bySanction = new TreeMap<>();
        for (Versioned<MonthWork> open : openMonths()) {
            bySanction
                    .computeIfAbsent(open.state().sanctionId(), s -> new ArrayDeque<>())
                    .add(open.state());
        }
        List<Deque<MonthWork>> turns =
                new ArrayList<>(bySanction.tailMap(lastServed.get(), false).values());
        turns.addAll(bySanction.headMap(lastServed.get(), true).values());
        return new ArrayDeque<>(turns);
    }

    private List<Versioned<MonthWork>> openMonths() {
        return runtime.scan(
                shelves.works(),
                new Scan(
                        Map.of(MonthWorkAggregate.STATUS, MonthWork.Status.OPEN.name()),
                        null,
                        null,
                        Scan.MAX_LIMIT));
    }

    private List<String> openCases() {
        return runtime
                .scan(
                        shelves.cases(),
                        new Scan(
                                Map.of(CaseAggregate.CONSEQUENCES_OPEN, true),
                                null,
                                null,
                                CASES_AT_ONCE))
                .stream()
                .map(Versioned::id)
                .toList();
    }
}
