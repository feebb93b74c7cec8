package org.weijifen.testkit.simulation;

import java.time.Instant;
import java.util.Map;
import org.weijifen.platform.event.EventCatalog;

/** Events of the toy: deposits into jars, and what is in a jar. */
final class ToyEvents {
    static final String DEPOSITS = "toy.deposits";
    static final String JARS = "toy.jars";

    /** SNAPSHOT(depositId). */
    record Deposited(
            String depositId, String jar, long amount, boolean ripe, long revision, Instant at) {}

    /** SNAPSHOT(jar). */
    record JarCounted(String jar, long total, long revision, Instant at) {}

    private ToyEvents() {}

    static EventCatalog catalog() {
        return new EventCatalog(
                Map.of("toy.deposited.v1", Deposited.class, "toy.jar-counted.v1", JarCounted.class),
                Map.of(),
                event ->
                        switch (event) {
                            case Deposited d ->
                                    new EventCatalog.Description(
                                            "toy.deposited.v1",
                                            DEPOSITS,
                                            d.jar(),
                                            d.at(),
                                            d.revision(),
                                            false);
                            case JarCounted j ->
                                    new EventCatalog.Description(
                                            "toy.jar-counted.v1",
                                            JARS,
                                            j.jar(),
                                            j.at(),
                                            j.revision(),
                                            false);
                            default -> throw new IllegalArgumentException(event.toString());
                        });
    }
}
