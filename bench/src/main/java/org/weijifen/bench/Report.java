package org.weijifen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.weijifen.platform.aggregate.StateCodec;

/** A table for people, {@code name=value} lines for scripts, JSON for later comparison. */
final class Report {
    private final String name;
    private final String title;
    private final Map<String, Object> machine;
    private final List<Statistics> figures;

    Report(String name, String title, List<Statistics> figures) {
        this.name = name;
        this.title = title;
        this.figures = List.copyOf(figures);
        machine = machine();
    }

    private static Map<String, Object> machine() {
        Map<String, Object> facts = new LinkedHashMap<>();
        Runtime runtime = Runtime.getRuntime();
        facts.put("processors", runtime.availableProcessors());
        facts.put("maxHeapMegabytes", runtime.maxMemory() >> 20);
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("flags", flags());
        facts.put("java", System.getProperty("java.vm.version"));
        facts.put("springBoot", versionOf(org.springframework.boot.SpringApplication.class));
        facts.put("kafkaClients", versionOf(org.apache.kafka.clients.producer.Producer.class));
        facts.put("mongoDriver", versionOf(com.mongodb.client.MongoClient.class));
        facts.put("embeddedDatabase", versionOf(de.bwaldvogel.mongo.MongoServer.class));
        return facts;
    }

    /** The JVM's own flags; properties may hold paths of this machine and say nothing of speed. */
    private static String flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X") && !flag.contains("/"))
                .collect(Collectors.joining(" "));
    }

    private static String versionOf(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "unknown";
        }
        String jar = String.valueOf(Path.of(source.getLocation().getPath()).getFileName());
        return jar.replaceAll("\\.jar$", "");
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        lines.add(machine.toString());
        lines.add("%-34s %14s %14s %14s".formatted("figure", "median", "min", "max"));
        for (Statistics s : figures) {
            lines.add(
                    "%-34s %14s %14s %14s"
                            .formatted(
                                    s.name(),
                                    plain(s.median()),
                                    plain(s.least()),
                                    plain(s.most())));
        }
        for (Statistics s : figures) {
            lines.add(s.name() + "=" + plain(s.median()));
        }
        return lines;
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.3f", value);
    }

    /** Answers the file. */
    Path writeJson(Path directory, String stamp) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("bench", name);
        document.put("at", stamp);
        document.put("machine", machine);
        document.put("figures", figures);
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve(name + "-" + stamp.replace(":", "") + ".json");
            Files.write(file, StateCodec.mapper().writeValueAsBytes(document));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
