package org.weijifen.quickstart.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.port.UnavailableException;

/**
 * One domain time for all services. The time that was set is kept before it is told to anybody, so
 * that a service that was down (or has forgotten it in a restart) can be told again; telling twice
 * is harmless.
 */
final class SharedClock {
    private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);

    private final List<RehearsedService> services;
    private final DataDirectory data;

    SharedClock(List<RehearsedService> services, DataDirectory data) {
        this.services = List.copyOf(services);
        this.data = data;
    }

    /**
     * Sets every service's clock.
     *
     * @throws RefusedException CONFLICT where the time lies before what is set
     * @throws UnavailableException where a service could not be told: the same call again is
     *     harmless
     */
    synchronized Map<String, Instant> set(Instant now) {
        data.clock()
                .filter(now::isBefore)
                .ifPresent(
                        set -> {
                            throw onlyForward(set.toString());
                        });
        Instant before = data.clock().orElse(null);
        data.clock(now);
        try {
            return tell(service -> service.setClock(now));
        } catch (RefusedException e) {
            // Nobody took it, so nobody may find it after a restart.
            data.clock(before);
            throw e;
        }
    }

    /** Lets every clock run with real time again, never back. */
    synchronized Map<String, Instant> free() {
        data.clock(null);
        return tell(RehearsedService::freeClock);
    }

    Map<String, Instant> read() {
        return tell(RehearsedService::clock);
    }

    /**
     * Tells those services that show another time than the one set; whoever cannot be reached is
     * told later.
     */
    synchronized void align() {
        data.clock()
                .ifPresent(
                        set -> {
                            for (RehearsedService service : services) {
                                try {
                                    if (!service.clock().equals(set)) {
                                        service.setClock(set);
                                    }
                                } catch (RestClientException e) {
                                    LOG.info(
                                            "{} was not told the time: {}",
                                            service.name(),
                                            e.getMessage());
                                }
                            }
                        });
    }

    private Map<String, Instant> tell(java.util.function.Function<RehearsedService, Instant> call) {
        Map<String, Instant> clocks = new LinkedHashMap<>();
        List<String> unreachable = new ArrayList<>();
        for (RehearsedService service : services) {
            try {
                clocks.put(service.name(), call.apply(service));
            } catch (HttpClientErrorException.Conflict e) {
                throw onlyForward("a later time at " + service.name());
            } catch (RestClientException e) {
                LOG.info("{} does not answer: {}", service.name(), e.getMessage());
                unreachable.add(service.name());
            }
        }
        if (!unreachable.isEmpty()) {
            throw new UnavailableException("no answer from " + unreachable, null);
        }
        return clocks;
    }

    private static RefusedException onlyForward(String shown) {
        return new RefusedException(
                Refusal.of(
                        Refusal.Kind.CONFLICT,
                        "CLOCK_ONLY_FORWARD",
                        "The domain clock only moves forward; it shows " + shown + ".",
                        "业务时钟只能向前，当前为 " + shown + "。"));
    }
}
