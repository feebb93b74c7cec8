package org.weijifen.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** {@code BenchMain NAME [--rounds N] [--results DIRECTORY]}, or {@code BenchMain --list}. */
public final class BenchMain {
    private static final int ROUNDS = 5;
    private static final Map<String, Supplier<Bench>> BENCHES =
            new TreeMap<>(
                    Map.of(
                            "relay", RelayBench::new,
                            "marathon", MarathonBench::inMemory,
                            "marathon-file", MarathonBench::inFile));

    private BenchMain() {}

    public static void main(String[] args) {
        if (List.of(args).equals(List.of("--list"))) {
            BENCHES.keySet().forEach(System.out::println);
            return;
        }
        Supplier<Bench> chosen = args.length == 0 ? null : BENCHES.get(args[0]);
        if (chosen == null) {
            System.err.println("usage: bench NAME [--rounds N]; names: " + BENCHES.keySet());
            System.exit(2);
            return;
        }
        int rounds = Integer.parseInt(option(args, "--rounds", Integer.toString(ROUNDS)));
        String results = option(args, "--results", "bench/results");
        List<List<Bench.Figure>> measured = new ArrayList<>();
        try (Bench bench = chosen.get()) {
            bench.round(0);
            for (int round = 1; round <= rounds; round++) {
                measured.add(bench.round(round));
                System.out.println("round " + round + " " + measured.getLast());
            }
            var report = new Report(args[0], bench.title(), Statistics.of(measured));
            report.lines().forEach(System.out::println);
            String stamp = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            System.out.println("written " + report.writeJson(Path.of(results), stamp));
        }
    }

    private static String option(String[] args, String name, String otherwise) {
        for (int i = 1; i < args.length - 1; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return otherwise;
    }
}
