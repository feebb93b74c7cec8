package org.weijifen.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * {@code BenchMain NAME [--rounds N] [--results DIRECTORY]}, or {@code BenchMain --list}. Round 0
 * warms up and is not counted.
 */
public final class BenchMain {
    private static final int ROUNDS = 5;
    private static final Map<String, Function<Options, Bench>> BENCHES =
            new TreeMap<>(
                    Map.of(
                            "relay", options -> new RelayBench(),
                            "marathon", MarathonBench::of,
                            "sanction", SanctionBench::of));

    private BenchMain() {}

    /** Arguments after the bench's name, in pairs of {@code --name value}. */
    record Options(List<String> arguments) {
        Options {
            arguments = List.copyOf(arguments);
        }

        String text(String name, String otherwise) {
            int at = arguments.indexOf(name);
            return at < 0 || at + 1 >= arguments.size() ? otherwise : arguments.get(at + 1);
        }

        int number(String name, int otherwise) {
            return Integer.parseInt(text(name, Integer.toString(otherwise)));
        }
    }

    public static void main(String[] args) {
        if (List.of(args).equals(List.of("--list"))) {
            BENCHES.keySet().forEach(System.out::println);
            return;
        }
        Function<Options, Bench> chosen = args.length == 0 ? null : BENCHES.get(args[0]);
        if (chosen == null) {
            System.err.println("usage: bench NAME [--rounds N]; names: " + BENCHES.keySet());
            System.exit(2);
            return;
        }
        var options = new Options(List.of(args).subList(1, args.length));
        int rounds = options.number("--rounds", ROUNDS);
        List<List<Bench.Figure>> measured = new ArrayList<>();
        try (Bench bench = chosen.apply(options)) {
            System.out.println("warmed up " + bench.round(0));
            for (int round = 1; round <= rounds; round++) {
                measured.add(bench.round(round));
                System.out.println("round " + round + " " + measured.getLast());
            }
            var report = new Report(args[0], bench.title(), Statistics.of(measured));
            report.lines().forEach(System.out::println);
            String stamp = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            Path results = Path.of(options.text("--results", "bench/results"));
            System.out.println("written " + report.writeJson(results, stamp));
        } catch (RuntimeException e) {
            // Servers that a failed bench has left running would keep the process alive.
            e.printStackTrace();
            System.exit(1);
        }
    }
}
