package org.weijifen.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The file database in a JVM of its own, so that it can be killed. */
final class DatabaseProcess {

    private static final String READY = "ready on ";

    private final Process process;
    private final int port;

    private DatabaseProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The child's main: serves the file until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        try (EmbeddedDatabase database = EmbeddedDatabase.file(Path.of(args[0]), 0)) {
            System.out.println(READY + database.port());
            Thread.currentThread().join();
        }
    }

    static DatabaseProcess start(Path file) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DatabaseProcess.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the database did not start");
        }
        // Nobody reads on, so nothing more may be written to the pipe than fits: the child logs
        // nothing to it.
        return new DatabaseProcess(process, Integer.parseInt(line.substring(READY.length())));
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
