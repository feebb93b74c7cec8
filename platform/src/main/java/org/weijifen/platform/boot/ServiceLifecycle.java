package org.weijifen.platform.boot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.weijifen.platform.port.Clocks;

/**
 * Starts an instance without waiting for broker or database (readiness tells when it is there), and
 * stops it in order: this bean's phase is below the web server's, so HTTP has drained before relay
 * and producer end; the consumers have their own, higher phase.
 */
final class ServiceLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceLifecycle.class);
    private static final long RETRY_MILLIS = 500;

    private final String name;
    private final Runnable prepare;
    private final ServiceThreads threads;
    private final EventConsumer consumer;
    private final ServiceState state;
    private final Clocks clocks;
    private final Thread starter;
    private volatile boolean running;

    ServiceLifecycle(
            String name,
            Runnable prepare,
            ServiceThreads threads,
            EventConsumer consumer,
            ServiceState state,
            Clocks clocks) {
        this.name = name;
        this.prepare = prepare;
        this.threads = threads;
        this.consumer = consumer;
        this.state = state;
        this.clocks = clocks;
        starter = Thread.ofPlatform().name(name + "-start").unstarted(this::startWhenPossible);
    }

    @Override
    public void start() {
        running = true;
        starter.start();
    }

    private void startWhenPossible() {
        while (!state.isStopping() && !Thread.currentThread().isInterrupted()) {
            try {
                prepare.run();
                consumer.start();
                threads.start();
                state.markStarted();
                LOG.info("{} is ready", name);
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} waits for broker and database: {}", name, e.getMessage());
                clocks.pause(RETRY_MILLIS); // the stop interrupts it
            }
        }
    }

    /** Stops the consumers first, while HTTP still answers. */
    SmartLifecycle consumersFirst() {
        return new SmartLifecycle() {
            @Override
            public void start() {}

            @Override
            public void stop() {
                state.markStopping();
                starter.interrupt();
                consumer.stop();
            }

            @Override
            public boolean isRunning() {
                return running && !state.isStopping();
            }

            @Override
            public int getPhase() {
                return Integer.MAX_VALUE - 100;
            }
        };
    }

    @Override
    public void stop() {
        running = false;
        try {
            starter.join(RETRY_MILLIS);
            threads.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 8_192;
    }
}
