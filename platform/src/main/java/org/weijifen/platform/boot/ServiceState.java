package org.weijifen.platform.boot;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How far the start has come, and whether something has broken that only a restart mends. */
public final class ServiceState {
    private volatile boolean started;
    private volatile boolean stopping;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    void markStarted() {
        started = true;
    }

    void markStopping() {
        stopping = true;
    }

    void fail(String reason) {
        failure.compareAndSet(null, reason);
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Whether it has once been ready; it then goes on answering while it stops. */
    boolean hasStarted() {
        return started;
    }

    public boolean isReady() {
        return started && !stopping && failure.get() == null;
    }

    /** One word for the readiness probe. */
    public String describe() {
        String reason = failure.get();
        if (reason != null) {
            return reason;
        }
        return stopping ? "stopping" : started ? "ready" : "waiting for broker and database";
    }
}
