package org.weijifen.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.weijifen.quickstart.QuickstartMain;
import org.weijifen.quickstart.demo.Api;
import org.weijifen.testkit.harness.Await;

/** A quickstart in a JVM of its own, which a test may kill. */
final class QuickstartProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final Process process;
    private final Api api;

    private QuickstartProcess(Process process, Api api) {
        this.process = process;
        this.api = api;
    }

    /** Starts on the given data and ports and returns when every service is ready. */
    static QuickstartProcess start(Path data, int gatewayPort, int brokerPort) {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx900m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dorg.springframework.boot.logging.LoggingSystem=none",
                        "-Dlogback.configurationFile=logback-quickstart.xml",
                        "-Dweijifen.log=" + data.resolve("quickstart.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        QuickstartMain.class.getName(),
                        data.toString(),
                        Integer.toString(gatewayPort),
                        Integer.toString(brokerPort));
        try {
            Files.createDirectories(data);
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(data.resolve("out.log").toFile())
                            .start();
            var started = new boolean[1];
            Await.until(
                    "the quickstart's welcome",
                    () -> {
                        if (!process.isAlive()) {
                            throw new IllegalStateException(
                                    "the quickstart ended: " + read(data.resolve("out.log")));
                        }
                        started[0] = read(data.resolve("out.log")).contains("Weijifen is up");
                        return started[0];
                    },
                    START_LIMIT);
            return new QuickstartProcess(
                    process, new Api(URI.create("http://localhost:" + gatewayPort), secret(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api api() {
        return api;
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Waits until nothing is open anywhere. */
    void awaitIdle(Duration limit) {
        var last = new String[] {""};
        try {
            Await.until(
                    "idle",
                    () -> {
                        Api.Answer answer = api.get("ops", "/quickstart/idle");
                        last[0] = answer.status() + " " + answer.body();
                        return answer.status() == 200;
                    },
                    limit);
        } catch (RuntimeException e) {
            throw new IllegalStateException("not idle: " + last[0], e);
        }
    }

    private static String secret(Path data) throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(data.resolve("secrets.properties"))) {
            properties.load(in);
        }
        return properties.getProperty("client");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
