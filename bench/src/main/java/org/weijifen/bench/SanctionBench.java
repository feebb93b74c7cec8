package org.weijifen.bench;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.weijifen.bench.raw.RawLimit;
import org.weijifen.bench.raw.RawWork;
import org.weijifen.scheme.SchemeCalendar;

/**
 * A unit with very many hour records inside its window is sanctioned, among many more records of
 * other bodies, and while that goes on another unit with a few. Then the large sanction is
 * reversed. Beside it the raw limit. Every round has a fresh unit, so that each bucket meets its
 * first sanction.
 */
final class SanctionBench implements Bench {
    private static final int DEFAULT_RECORDS = 1_000_000;
    private static final int DEFAULT_AFFECTED = 200_000;
    private static final int MONTHS = 24;
    private static final int BODIES = 40;
    private static final int SMALL = 2 * MONTHS;
    private static final int GROWTH = 5;
    private static final int WARM_PART = 4;
    private static final int RAW_JOBS = 8;
    private static final int[] RAW_CONCURRENCY = {1, 2, 4};
    private static final double NANOS_PER_SECOND = 1e9;

    private final String backend;
    private final int unaffected;
    private final int affected;
    private final RawWork rawWork;
    private final SanctionStage stage;
    private final SanctionCases cases;
    private final RawLimit rawLimit;
    private final YearMonth first;
    private double secondsAmongFew;

    private SanctionBench(String backend, int records, int affected) {
        this.backend = backend;
        this.affected = affected;
        unaffected = records - affected;
        rawWork = new RawWork(RAW_JOBS, affected / RAW_JOBS, 1, 400, 1, 500, 1);
        stage = new SanctionStage(backend);
        cases = new SanctionCases(stage.service());
        rawLimit = new RawLimit(stage.bootstrapServers(), stage.databaseUri());
        first = SchemeCalendar.monthOf(Instant.now()).minusMonths(MONTHS - 1);
        seedOthers("few", unaffected / GROWTH);
    }

    /** Options {@code --backend memory|file}, {@code --records N}, {@code --affected N}. */
    static SanctionBench of(BenchMain.Options options) {
        String backend = options.text("--backend", "memory");
        if (!List.of("memory", "file").contains(backend)) {
            throw new IllegalArgumentException("--backend is memory or file");
        }
        return new SanctionBench(
                backend,
                options.number("--records", DEFAULT_RECORDS),
                options.number("--affected", DEFAULT_AFFECTED));
    }

    @Override
    public String title() {
        return "A sanction over 24 months with "
                + affected
                + " records inside, among "
                + unaffected
                + " of other bodies, against the raw limit (blacklist-service alone, embedded"
                + " broker, embedded database: "
                + backend
                + ")";
    }

    private void seedOthers(String name, int records) {
        List<SanctionSeed> bodies = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            bodies.add(new SanctionSeed("body-" + name + "-" + i, records / BODIES, first, MONTHS));
        }
        stage.seed(bodies.toArray(SanctionSeed[]::new));
    }

    /** Round 0 warms up and measures among a fifth of the others' records. */
    @Override
    public List<Figure> round(int number) {
        Raw raw = raw(number);
        if (number > 0) {
            return measured("unit-" + number, affected, raw);
        }
        measured("unit-warm", affected / WARM_PART, raw);
        List<Figure> amongFew = measured("unit-few", affected, raw);
        secondsAmongFew = amongFew.getFirst().value();
        seedOthers("many", unaffected - unaffected / GROWTH);
        return amongFew;
    }

    /** The raw limit's best. */
    private record Raw(double recordsPerSecond, double cpuNanos) {}

    private Raw raw(int number) {
        double best = 0;
        double cpu = Double.MAX_VALUE;
        for (int concurrency : RAW_CONCURRENCY) {
            String name = "raw-" + number + "-" + concurrency + "-" + System.nanoTime();
            long before = Footprint.cpuNanos();
            best = Math.max(best, rawLimit.run(name, rawWork, concurrency));
            cpu = Math.min(cpu, (double) (Footprint.cpuNanos() - before));
        }
        return new Raw(best, cpu);
    }

    private List<Figure> measured(String name, int records, Raw raw) {
        var big = new SanctionSeed(name, records, first, MONTHS);
        var small = new SanctionSeed(name + "-other", SMALL, first, MONTHS);
        long seeding = System.nanoTime();
        stage.seed(big, small);
        double seeded = secondsSince(seeding);
        String bigCase = cases.noticed(big.organizationId());
        String smallCase = cases.noticed(small.organizationId());
        Instant from = SchemeCalendar.startOf(first);
        Instant effectiveAt = SchemeCalendar.startOf(first.plusMonths(MONTHS));
        cases.proposedToReachBack(bigCase, effectiveAt, from);
        cases.proposedToReachBack(smallCase, effectiveAt, from);
        try (var watch = new SuppressionWatch(stage.bootstrapServers(), List.of(big, small))) {
            double heap = Footprint.heapAfterCollection();
            long cpu = Footprint.cpuNanos();
            long start = System.nanoTime();
            cases.reachBack(bigCase);
            watch.await(big, records / 10);
            long otherStart = System.nanoTime();
            cases.reachBack(smallCase);
            double other = (watch.await(small, SMALL) - otherStart) / NANOS_PER_SECOND;
            double seconds = (watch.await(big, records) - start) / NANOS_PER_SECOND;
            double ourCpu = (double) (Footprint.cpuNanos() - cpu);
            require(watch.complaints(List.of(big, small), SanctionSeed.LENGTH.toMinutes()));
            long lifting = System.nanoTime();
            cases.reverse(bigCase);
            watch.await(big, records);
            double lifted = secondsSince(lifting);
            require(watch.complaints(List.of(big), 0));
            double ours = records / seconds;
            List<Figure> figures = new ArrayList<>();
            figures.add(new Figure("sanction.seconds", seconds));
            figures.add(new Figure("sanction.records_per_s", ours));
            figures.add(new Figure("sanction.raw_records_per_s", raw.recordsPerSecond()));
            figures.add(new Figure("sanction.ratio", ours / raw.recordsPerSecond()));
            figures.add(
                    new Figure(
                            "sanction.raw_suspect",
                            raw.recordsPerSecond() < suspectBelow() ? 1 : 0));
            figures.add(new Figure("sanction.cpu_us_per_record", ourCpu / records / 1_000));
            figures.add(
                    new Figure(
                            "sanction.raw_cpu_us_per_record",
                            raw.cpuNanos() / rawWork.units() / 1_000));
            figures.add(new Figure("sanction.cpu_ratio", raw.cpuNanos() / ourCpu));
            figures.add(new Figure("sanction.other_latency_s", other));
            figures.add(new Figure("sanction.other_latency_part", other / seconds));
            figures.add(new Figure("sanction.lifted_records_per_s", records / lifted));
            figures.add(new Figure("sanction.seeded_records_per_s", records / seeded));
            figures.add(new Figure("sanction.heap_before_mb", heap));
            figures.add(new Figure("sanction.heap_after_mb", Footprint.heapAfterCollection()));
            figures.add(new Figure("sanction.rss_peak_mb", Footprint.residentPeak()));
            if (secondsAmongFew > 0) {
                figures.add(new Figure("sanction.growth", seconds / secondsAmongFew));
            }
            return figures;
        }
    }

    /**
     * Half of what stack.md saw: 60 000 bulk upserts a second (11 000 in a file) and 160 000 events
     * a second, one after the other.
     */
    private double suspectBelow() {
        double upserts = backend.equals("memory") ? 60_000 : 11_000;
        return 1 / (1 / upserts + 1 / 160_000.0) / 2;
    }

    private static void require(List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(complaints.toString());
        }
    }

    private static double secondsSince(long startNanos) {
        return (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
    }

    @Override
    public void close() {
        rawLimit.close();
        stage.close();
    }
}
