package org.weijifen.platform.boot;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.consume.BatchConsumer;
import org.weijifen.platform.consume.DeadLetters;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.platform.web.Caller;

/**
 * For operators, on each service itself (the gateway does not route it): parked records, and their
 * replay.
 */
@RestController
@RequestMapping("/api/v1/ops/dead-letters")
class DeadLetterController {
    private static final String ROLE = "ops";

    private final DeadLetters deadLetters;
    private final BatchConsumer consumer;

    DeadLetterController(ServiceFrame frame, BatchConsumer consumer) {
        this.deadLetters = frame.deadLetters();
        this.consumer = consumer;
    }

    /** A parked record without its content. */
    record View(
            String id,
            String topic,
            int partition,
            long offset,
            @Nullable String type,
            String reason) {}

    record Replay(Set<String> ids) {}

    record Replayed(int replayed) {}

    @GetMapping
    List<View> list(Caller caller) {
        caller.requireRole(ROLE);
        return deadLetters.list().stream()
                .map(
                        l ->
                                new View(
                                        l.id(),
                                        l.origin().topic(),
                                        l.origin().partition(),
                                        l.origin().offset(),
                                        l.type(),
                                        l.reason()))
                .toList();
    }

    @PostMapping("/replay")
    Replayed replay(Caller caller, @RequestBody Replay request) {
        caller.requireRole(ROLE);
        return new Replayed(deadLetters.replay(request.ids(), consumer));
    }
}
