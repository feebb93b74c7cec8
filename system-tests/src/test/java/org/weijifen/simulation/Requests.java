package org.weijifen.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.testkit.simulation.ServiceHost;

/**
 * One client's requests: a key each, repeated until there is an answer. The domain time is read
 * once per request, as by an edge whose request then takes long.
 */
final class Requests {
    private final District district;
    private final String client;
    private int sent;
    private int asked;

    Requests(District district, String client) {
        this.district = district;
        this.client = client;
    }

    /** Under which role and as whom. */
    record As(String role, String person) {}

    /** An answered request: when it was made, what came back, and when. */
    record Accepted<T>(Instant at, T answer, Instant repliedAt) {}

    /** Hash of an idempotency key; ids of what it creates follow from it. */
    static String hash(String key) {
        return DerivedIds.of("simulated key", key);
    }

    /** Empty if the request was refused. */
    <M, T> Optional<Accepted<T>> send(
            ServiceHost<M> service, As as, String action, BiFunction<M, Act, T> request) {
        return send(service, as, action, client + "-" + ++sent, request);
    }

    /** The same with a key of the caller's choice. */
    <M, T> Optional<Accepted<T>> send(
            ServiceHost<M> service,
            As as,
            String action,
            String key,
            BiFunction<M, Act, T> request) {
        if (!district.limit.allows(client, ++asked)) {
            return Optional.empty();
        }
        Instant now = district.world.clocks().now();
        var act =
                new Act(
                        now,
                        as.person(),
                        as.role(),
                        action,
                        new Act.RequestKey(hash(key), hash("body " + key)),
                        null);
        try {
            T answer = service.insist(module -> request.apply(module, act));
            return Optional.of(new Accepted<>(now, answer, district.world.clocks().read()));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }
}
