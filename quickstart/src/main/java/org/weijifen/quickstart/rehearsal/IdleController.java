package org.weijifen.quickstart.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.platform.rehearsal.RehearsalHooks.Pending;

/**
 * Knows whether everything has settled (contracts.md section 4): every service is told to sweep,
 * then two collections must be equal and quiet. 200 or 202; a caller repeats until 200 and needs no
 * sleep.
 */
@RestController
class IdleController {
    private final List<RehearsedService> services;
    private final BrokerProgress broker;
    private final SharedClock clock;

    IdleController(RehearsalWiring.Services services, BrokerProgress broker, SharedClock clock) {
        this.services = services.all();
        this.broker = broker;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param pending what is not finished, a line each
     */
    record Idle(boolean idle, List<String> pending) {}

    @GetMapping("/quickstart/idle")
    ResponseEntity<Idle> idle() {
        clock.align();
        Progress first = collect(RehearsedService::sweep);
        if (!first.isQuiet()) {
            return busy(first.pending());
        }
        Progress second = collect(RehearsedService::pending);
        if (!second.isQuiet()) {
            return busy(second.pending());
        }
        return first.equals(second)
                ? ResponseEntity.ok(new Idle(true, List.of()))
                : busy(List.of("something moved between two looks"));
    }

    private static ResponseEntity<Idle> busy(List<String> pending) {
        return ResponseEntity.accepted().body(new Idle(false, pending));
    }

    private Progress collect(Function<RehearsedService, Pending> question) {
        SortedMap<String, Pending> left = new TreeMap<>();
        List<String> troubles = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Pending>> questions = new ArrayList<>();
            services.forEach(service -> questions.add(() -> question.apply(service)));
            List<Future<Pending>> answers = threads.invokeAll(questions);
            for (int i = 0; i < answers.size(); i++) {
                answer(services.get(i).name(), answers.get(i), left, troubles);
            }
            BrokerProgress.View view = broker.view();
            troubles.addAll(view.troubles());
            return new Progress(left, view.ends(), view.behind(), troubles);
        } catch (UnavailableException e) {
            troubles.add("broker: does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            troubles.add("interrupted");
        }
        return new Progress(left, new TreeMap<>(), new TreeMap<>(), troubles);
    }

    private static void answer(
            String name,
            Future<Pending> answer,
            SortedMap<String, Pending> left,
            List<String> troubles)
            throws InterruptedException {
        try {
            left.put(name, answer.get());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RestClientException)) {
                throw new IllegalStateException(e.getCause());
            }
            troubles.add(name + ": does not answer");
        }
    }
}
