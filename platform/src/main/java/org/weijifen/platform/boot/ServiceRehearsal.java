package org.weijifen.platform.boot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.rehearsal.RehearsalHooks;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.time.SettableClocks;

/** Clock and view of pending work for a rehearsal. */
final class ServiceRehearsal implements RehearsalHooks {
    private final ServiceFrame frame;
    private final SettableClocks clocks;
    private final ServiceThreads threads;
    private final MicrometerMeters meters;
    private final ServiceState state;

    ServiceRehearsal(
            ServiceFrame frame,
            SettableClocks clocks,
            ServiceThreads threads,
            MicrometerMeters meters,
            ServiceState state) {
        this.frame = frame;
        this.clocks = clocks;
        this.threads = threads;
        this.meters = meters;
        this.state = state;
    }

    @Override
    public void setNow(@Nullable Instant now) {
        if (now == null) {
            clocks.release();
            return;
        }
        try {
            clocks.set(now);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    Refusal.of(
                            Refusal.Kind.CONFLICT,
                            "CLOCK_ONLY_FORWARD",
                            "The domain clock only moves forward. Set a later time.",
                            "业务时钟只能向前拨，请设置更晚的时间。"));
        }
    }

    @Override
    public Instant now() {
        return clocks.now();
    }

    @Override
    public Pending pending() {
        long notStarted = state.isReady() ? 0 : 1;
        return new Pending(
                frame.relay().pendingDocuments(),
                meters.committed(),
                meters.published(),
                threads.deadlinesDue(),
                threads.workOpen() + notStarted);
    }

    @Override
    public void sweep() {
        frame.sweep(0);
        threads.tick();
    }
}
