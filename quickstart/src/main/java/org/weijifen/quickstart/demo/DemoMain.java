package org.weijifen.quickstart.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.weijifen.quickstart.Quickstart;

/**
 * {@code ./dev demo [CHAPTER]}: starts everything with fresh data, plays the story, checks it,
 * stops.
 */
public final class DemoMain {
    private static final List<Chapter> CHAPTERS =
            List.of(
                    new PeopleChapter(),
                    new CoverChapter(),
                    new HoursChapter(),
                    new SanctionChapter(),
                    new CheatChapter(),
                    new DueProcessChapter(),
                    new InsuranceChapter());
    private static final double NANOS_PER_SECOND = 1e9;

    private DemoMain() {}

    /**
     * @param args {@code <fresh data directory> [chapter]}
     */
    public static void main(String[] args) {
        List<Chapter> chosen =
                args.length < 2
                        ? CHAPTERS
                        : CHAPTERS.stream().filter(c -> c.name().equals(args[1])).toList();
        if (chosen.isEmpty()) {
            System.err.println(
                    "demo: no chapter '"
                            + args[1]
                            + "'; there are "
                            + CHAPTERS.stream().map(Chapter::name).toList());
            System.exit(2);
        }
        System.exit(play(Path.of(args[0]), chosen));
    }

    private static int play(Path data, List<Chapter> chapters) {
        long begin = System.nanoTime();
        System.out.println("Starting broker, database and six services ...");
        try (Quickstart quickstart =
                Quickstart.start(
                        new Quickstart.Settings(data, true, 0, 0),
                        line -> System.out.println("   " + line))) {
            var api = new Api(quickstart.gateway(), quickstart.clientSecret());
            var story = new Story(api);
            System.out.printf(
                    "   ready after %.1f s at %s%n", seconds(begin), quickstart.gateway());
            var world = new World(api);
            story.at("2025-01-02T08:00:00");
            world.build();
            story.settle();
            story.tell(
                    world.teams()
                            + " teams, one unit and "
                            + world.volunteers()
                            + " volunteers are registered");
            for (Chapter chapter : chapters) {
                chapter.play(world, story);
            }
            System.out.printf("%n%.1f s in all%s%n", seconds(begin), peakMemory());
            System.out.printf(
                    "demo: %d checks passed, %d failed%n", story.passed(), story.failed());
            return story.failed() == 0 && story.passed() > 0 ? 0 : 1;
        } catch (RuntimeException e) {
            System.err.println("demo: stopped: " + e.getMessage());
            System.err.println("      log: quickstart/target/demo.log");
            e.printStackTrace();
            return 1;
        }
    }

    /** Peak resident memory of this JVM, where the system tells. */
    private static String peakMemory() {
        Path status = Path.of("/proc/self/status");
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.of()) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .findFirst()
                    .map(
                            line ->
                                    ", at most "
                                            + line.substring("VmHWM:".length()).strip()
                                            + " of memory")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / NANOS_PER_SECOND;
    }
}
