package org.weijifen.blacklist.work;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseAggregate;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.blacklist.suppression.SpreadSanction;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.UnavailableException;

/**
 * Spreads sanctions over their buckets in bounded steps, in turn between sanctions. Any instance
 * may run it at any time: each step re-reads the sanction, so a job overtaken by a reversal cannot
 * write old facts.
 */
public final class SanctionWork {
    private static final int CASES_AT_ONCE = 50;

    /** After so many records it is time to look whether another sanction has come. */
    private static final int RECORDS_AT_ONCE = 6_000;

    private final AggregateRuntime runtime;
    private final Shelves shelves;
    private final CarryOutRuling carryOutRuling;
    private final String service;
    private final StepSizes sizes = new StepSizes();
    private volatile String lastServed = "";

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
     * Finishes cases that a crash left open, then takes sanctions into at most so many buckets, and
     * not many more than {@value #RECORDS_AT_ONCE} records. A case that fails stays open and does
     * not keep the others, nor the sanctions, waiting.
     *
     * @return whether there was anything to do
     * @throws RuntimeException that of the first case that failed, when all the rest is done
     */
    public boolean runOpen(int maxBuckets) {
        List<String> cases = openCases();
        List<RuntimeException> failures = carryOut(cases);
        var turns = new Turns(openMonths(), lastServed);
        boolean found = !cases.isEmpty() || !turns.isEmpty();
        int left = maxBuckets;
        int records = 0;
        while (left > 0 && records < RECORDS_AT_ONCE && !turns.isEmpty()) {
            Turns.Turn turn = turns.next();
            List<MonthWork> months = turn.take(Math.min(left, sizes.of(turn.sanctionId())));
            Step step = step(turn.sanctionId(), months, turn.bucketsTaken());
            sizes.learn(turn.sanctionId(), step.records());
            records += step.records();
            left -= turn.bucketsTaken();
            lastServed = turn.sanctionId();
            turns.back(turn, step.after());
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return found;
    }

    private List<RuntimeException> carryOut(List<String> cases) {
        List<RuntimeException> failures = new ArrayList<>();
        for (String caseId : cases) {
            try {
                carryOutRuling.carryOut(caseId);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        return failures;
    }

    /** Cases and months still open, at most one page of each. */
    public long open() {
        return openCases().size() + (long) openMonths().size();
    }

    /**
     * What a step has done.
     *
     * @param records in the buckets that it met
     * @param after the months as far as they have come
     */
    private record Step(int records, List<MonthWork> after) {}

    /** Takes a sanction into the first so many buckets that these months have open. */
    private Step step(String sanctionId, List<MonthWork> months, int buckets) {
        Sanction sanction =
                Objects.requireNonNull(
                        runtime.load(shelves.sanctions(), List.of(sanctionId)).get(sanctionId),
                        "work is written after its sanction");
        Act act = Act.background(sanction.ruling().at(), service, "sanction.spread");
        List<SpreadSanction.Slice> slices = new ArrayList<>();
        int left = buckets;
        for (MonthWork month : months) {
            int count = Math.min(left, month.openBuckets());
            slices.add(
                    new SpreadSanction.Slice(
                            sanction,
                            YearMonth.parse(month.month()),
                            month.nextSlot(),
                            month.nextSlot() + count));
            left -= count;
        }
        var folded = runtime.foldAll(shelves.buckets(), new SpreadSanction(), slices, act);
        if (!folded.failures().isEmpty()) {
            throw new UnavailableException(
                    "spreading a sanction: " + folded.failures().getFirst().failure(), null);
        }
        List<MonthWorkRules.Reached> reached = new ArrayList<>();
        List<MonthWork> after = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            var progress =
                    MonthWorkRules.Reached.of(
                            months.get(i),
                            sanction.ruling().number(),
                            slices.get(i).reached(folded.states()));
            reached.add(progress);
            after.add(
                    months.get(i)
                            .reached(
                                    progress.endSlot(),
                                    progress.recordsFrom(progress.firstSlot())));
        }
        runtime.foldAll(shelves.works(), MonthWorkRules.PROGRESS, reached, act);
        int met = folded.states().values().stream().mapToInt(b -> b.records().size()).sum();
        return new Step(met, after);
    }

    /** A page of open months, from the sanction after the one served last, then from the start. */
    private List<MonthWork> openMonths() {
        List<MonthWork> months = new ArrayList<>();
        String last = lastServed;
        if (!last.isEmpty()) {
            // Months are named "<sanction>:<month>"; ';' follows ':' and so all of them.
            months.addAll(openMonths(last + ";"));
        }
        if (months.size() < Scan.MAX_LIMIT) {
            for (MonthWork month : openMonths(null)) {
                if (last.isEmpty() || month.sanctionId().compareTo(last) <= 0) {
                    months.add(month);
                }
            }
        }
        return months;
    }

    private List<MonthWork> openMonths(@Nullable String afterId) {
        return runtime
                .scan(
                        shelves.works(),
                        new Scan(
                                Map.of(MonthWorkAggregate.STATUS, MonthWork.Status.OPEN.name()),
                                afterId,
                                null,
                                Scan.MAX_LIMIT))
                .stream()
                .map(Versioned::state)
                .toList();
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
