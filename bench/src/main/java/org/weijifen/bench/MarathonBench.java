package org.weijifen.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.weijifen.bench.raw.RawLimit;
import org.weijifen.bench.raw.RawWork;
import org.weijifen.contracts.insurance.BordereauSealed;
import org.weijifen.contracts.insurance.CoverIssued;

/**
 * 40 activities of 2 419 lines, four at a time, over activity-service's HTTP API: drafted, their
 * rosters sent, filed, covered; then the clock passes the cut-off and every bordereau is sealed.
 * The clock waits for the last cover, so no step of the way is skipped. Beside it the raw limit.
 */
final class MarathonBench implements Bench {
    private static final int DEFAULT_ACTIVITIES = 40;
    private static final int LINES = 2_419;
    private static final int AT_A_TIME = 4;
    private static final int[] RAW_CONCURRENCY = {1, 2, 4};
    private static final Instant FIRST_DAY = Instant.parse("2025-03-03T00:00:00Z");

    /** Longer than a roster place is remembered, so that no round leaves work to the next. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofDays(100);

    private static final double NANOS_PER_SECOND = 1e9;

    private final String backend;
    private final int count;
    private final RawWork rawWork;
    private final double suspectBelow;
    private final MarathonStage stage;
    private final RawLimit rawLimit;
    private final List<String> volunteers;

    private MarathonBench(String backend, int count) {
        this.backend = backend;
        this.count = count;
        suspectBelow = suspectBelow(backend);
        rawWork = new RawWork(count, LINES, 2, 150, 500, 500, 2);
        stage = new MarathonStage(backend.equals("memory"));
        rawLimit = new RawLimit(stage.bootstrapServers(), stage.databaseUri());
        volunteers = stage.register(count * LINES);
    }

    /** Options {@code --backend memory|file} and {@code --activities N}. */
    static MarathonBench of(BenchMain.Options options) {
        return new MarathonBench(
                options.text("--backend", "memory"),
                options.number("--activities", DEFAULT_ACTIVITIES));
    }

    /** Half of stack.md's bulk upserts a second (60 000, in a file 11 000), two to a line. */
    private static double suspectBelow(String backend) {
        return switch (backend) {
            case "memory" -> 60_000 / 2.0 / 2;
            case "file" -> 11_000 / 2.0 / 2;
            default -> throw new IllegalArgumentException("--backend is memory or file");
        };
    }

    @Override
    public String title() {
        return count
                + " activities of "
                + LINES
                + " lines, "
                + AT_A_TIME
                + " at a time, from draft to sealed bordereau, against the raw limit"
                + " (all services in one JVM, embedded broker, embedded database: "
                + backend
                + ")";
    }

    @Override
    public List<Figure> round(int number) {
        double raw = 0;
        double rawCpu = Double.MAX_VALUE;
        for (int concurrency : RAW_CONCURRENCY) {
            String name = "raw-" + number + "-" + concurrency;
            long cpu = cpuNanos();
            raw = Math.max(raw, rawLimit.run(name, rawWork, concurrency));
            rawCpu = Math.min(rawCpu, (double) (cpuNanos() - cpu));
        }
        Instant day = FIRST_DAY.plus(BETWEEN_ROUNDS.multipliedBy(number));
        stage.setClock(day);
        String organization = "marathon-" + number;
        String organizer = stage.organizer(organization);
        Set<String> filed = new LinkedHashSet<>();
        try (var watch = new CoverWatch(stage.bootstrapServers())) {
            long cpu = cpuNanos();
            long start = System.nanoTime();
            Instant startsAt = day.plus(Duration.ofDays(1));
            filed.addAll(file(organization, organizer, startsAt));
            double filing = secondsSince(start);
            watch.await(CoverIssued.TYPE, filed);
            double issuing = secondsSince(start);
            stage.setClock(startsAt);
            watch.await(BordereauSealed.TYPE, filed);
            double sealing = secondsSince(start);
            double ourCpu = (double) (cpuNanos() - cpu);
            List<String> complaints = watch.complaints(filed, LINES);
            if (!complaints.isEmpty()) {
                throw new IllegalStateException(complaints.toString());
            }
            stage.awaitIdle();
            double ours = rawWork.units() / sealing;
            return List.of(
                    new Figure("marathon.lines_per_s", ours),
                    new Figure("marathon.raw_lines_per_s", raw),
                    new Figure("marathon.ratio", ours / raw),
                    new Figure("marathon.raw_suspect", raw < suspectBelow ? 1 : 0),
                    new Figure("marathon.cpu_us_per_line", ourCpu / rawWork.units() / 1_000),
                    new Figure("marathon.raw_cpu_us_per_line", rawCpu / rawWork.units() / 1_000),
                    new Figure("marathon.cpu_ratio", rawCpu / ourCpu),
                    new Figure("marathon.filed_after_s", filing),
                    new Figure("marathon.covered_after_s", issuing),
                    new Figure("marathon.sealed_after_s", sealing));
        }
    }

    private List<String> file(String organization, String organizer, Instant startsAt) {
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = organization + "-" + i;
            List<String> roster = volunteers.subList(i * LINES, (i + 1) * LINES);
            calls.add(() -> file(organization, organizer, key, startsAt, roster));
        }
        List<String> ids = new ArrayList<>();
        try (ExecutorService organizers = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (Future<String> filed : organizers.invokeAll(calls)) {
                ids.add(filed.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an activity could not be filed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return ids;
    }

    private String file(
            String organization,
            String organizer,
            String key,
            Instant startsAt,
            List<String> roster) {
        Map<String, Object> draft =
                Map.of(
                        "organizationIds",
                        List.of(organization),
                        "title",
                        "Marathon " + key,
                        "place",
                        "Riverside",
                        "startsAt",
                        startsAt.toString(),
                        "endsAt",
                        startsAt.plus(Duration.ofHours(6)).toString(),
                        "serviceClass",
                        "COMMUNITY_SERVICE");
        String id =
                stage.activity("POST", "", draft, organizer, key)
                        .json()
                        .path("activityId")
                        .asString();
        Map<String, Object> lines = Map.of("volunteerIds", roster);
        stage.activity("PUT", "/" + id + "/roster", lines, organizer, key + "-roster");
        stage.activity("POST", "/" + id + "/filing", Map.of(), organizer, key + "-filing");
        return id;
    }

    /** Of this whole process: what other programs of the machine take does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
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
