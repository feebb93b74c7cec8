package org.weijifen.platform.boot;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weijifen.platform.deadline.DeadlineRunner;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.platform.service.ServiceFrame;

/**
 * The two threads of an instance: one drives the relay, one looks at deadlines, open work and
 * left-over outboxes.
 */
final class ServiceThreads {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceThreads.class);
    private static final long RELAY_WAIT_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final long WORKING_PAUSE_MILLIS = 1;
    private static final long DRAIN_MILLIS = 5_000;

    private final ServiceFrame frame;
    private final DeadlineRunner deadlines;
    private final List<BackgroundWork> works;
    private final PlatformProperties.Background settings;
    private final ServiceState state;
    private final Semaphore relayWork = new Semaphore(0);
    private final Thread relay;
    private final Thread background;
    private volatile boolean running = true;

    ServiceThreads(
            ServiceFrame frame,
            DeadlineRunner deadlines,
            List<BackgroundWork> works,
            PlatformProperties.Background settings,
            ServiceState state) {
        this.frame = frame;
        this.deadlines = deadlines;
        this.works = List.copyOf(works);
        this.settings = settings;
        this.state = state;
        String name = frame.definition().name();
        relay = Thread.ofPlatform().name(name + "-relay").unstarted(this::relayLoop);
        background = Thread.ofPlatform().name(name + "-background").unstarted(this::backgroundLoop);
    }

    void start() {
        frame.relay().signalTo(relayWork::release);
        relay.start();
        background.start();
    }

    /**
     * One look at everything that waits for time rather than for a message.
     *
     * @return whether there was work, of which more may be left
     */
    boolean tick() {
        quietly(deadlines::runDue);
        var worked = new boolean[1];
        for (BackgroundWork work : works) {
            quietly(() -> worked[0] |= work.runSome());
        }
        return worked[0];
    }

    long deadlinesDue() {
        return deadlines.countDue();
    }

    long workOpen() {
        return works.stream().mapToLong(BackgroundWork::open).sum();
    }

    /** Lets the relay empty itself, then ends both threads. */
    void stop() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DRAIN_MILLIS);
        while (!frame.relay().isIdle() && System.nanoTime() < end) {
            // The relay says when there is work, not when it is done.
            TimeUnit.MILLISECONDS.sleep(5);
        }
        running = false;
        relayWork.release();
        background.interrupt();
        relay.join(DRAIN_MILLIS);
        background.join(DRAIN_MILLIS);
    }

    private void relayLoop() {
        long pause = 1;
        while (running) {
            try {
                if (frame.relay().isIdle()) {
                    if (relayWork.tryAcquire(RELAY_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                        relayWork.drainPermits();
                    }
                } else if (frame.relay().step()) {
                    pause = 1;
                } else {
                    TimeUnit.MILLISECONDS.sleep(pause); // a back-off: new work must not end it
                    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("relay: {}", e.toString());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            } catch (Error e) {
                state.fail("relay failed: " + e.getClass().getSimpleName());
                throw e;
            }
        }
    }

    /** Deadlines, work and sweep each go on when another one fails. */
    private static void quietly(Runnable part) {
        try {
            part.run();
        } catch (UnavailableException e) {
            LOG.warn("background: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("background", e);
        }
    }

    private void backgroundLoop() {
        long lastSweep = System.nanoTime();
        long pause = settings.tickMillis();
        while (running) {
            try {
                TimeUnit.MILLISECONDS.sleep(pause); // the beat; a stop interrupts
                // Long work goes on with hardly a pause, which lets others have the processor.
                pause = tick() ? WORKING_PAUSE_MILLIS : settings.tickMillis();
                if (System.nanoTime() - lastSweep
                        > TimeUnit.MILLISECONDS.toNanos(settings.sweepMillis())) {
                    quietly(() -> frame.sweep(settings.sweepAgeMillis()));
                    lastSweep = System.nanoTime();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Error e) {
                state.fail("background failed: " + e.getClass().getSimpleName());
                throw e;
            }
        }
    }
}
