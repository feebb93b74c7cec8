package org.weijifen.platform.boot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.weijifen.platform.service.ServiceFrame;

/** What operations look at first: is anything stuck on its way out, or waiting on its way in? */
final class PlatformGauges {

    PlatformGauges(ServiceFrame frame, EventConsumer consumer, MeterRegistry registry) {
        Gauge.builder(
                        "weijifen.outbox.oldest.age",
                        frame.relay(),
                        r -> r.oldestPendingMillis() / 1_000.0)
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("weijifen.outbox.pending.documents", frame.relay(), r -> r.pendingDocuments())
                .register(registry);
        Gauge.builder("weijifen.consumer.lag", consumer, EventConsumer::lag)
                .baseUnit("records")
                .register(registry);
    }
}
