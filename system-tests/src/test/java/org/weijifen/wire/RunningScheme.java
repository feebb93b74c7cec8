package org.weijifen.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.weijifen.quickstart.Quickstart;
import org.weijifen.quickstart.demo.Api;
import org.weijifen.testkit.harness.Await;

/** A quickstart in this JVM with fresh data on free ports, its clock, and its wire. */
final class RunningScheme implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Quickstart quickstart;
    private final Api api;
    private final Wire wire;

    private RunningScheme(Quickstart quickstart) {
        this.quickstart = quickstart;
        api = new Api(quickstart.gateway(), quickstart.clientSecret());
        wire = new Wire(quickstart.bootstrapServers());
    }

    static RunningScheme start(Path data) {
        // Contexts that start side by side in one JVM must not each set the logging up anew.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        return new RunningScheme(
                Quickstart.start(new Quickstart.Settings(data, true, 0, 0), line -> {}));
    }

    Api api() {
        return api;
    }

    Wire wire() {
        return wire;
    }

    /** Moves the domain clock forward to this local time. */
    void at(String localDateTime) {
        api.must(api.put("ops", "/quickstart/clock", Map.of("now", Street.zoned(localDateTime))));
    }

    /** Waits until no event, deadline or work is open anywhere. */
    void settle() {
        var last = new String[] {""};
        try {
            Await.until(
                    "idle",
                    () -> {
                        Api.Answer answer = api.get("ops", "/quickstart/idle");
                        last[0] = answer.body().toString();
                        return answer.status() == 200;
                    },
                    PATIENCE);
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            throw new AssertionError("not idle: " + last[0], e);
        }
    }

    @Override
    public void close() {
        wire.close();
        quickstart.close();
    }
}
