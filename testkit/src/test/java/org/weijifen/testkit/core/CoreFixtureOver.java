package org.weijifen.testkit.core;

import java.util.List;
import java.util.Set;
import org.weijifen.platform.metrics.Meters;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;
import org.weijifen.testkit.memory.SeededIds;

/** A second instance on the databases of a first one. */
final class CoreFixtureOver {
    private final ServiceFrame frame;

    CoreFixtureOver(CoreFixture first) {
        var definition =
                new ServiceDefinition(
                        "counter-service",
                        "test",
                        Counter.CATALOG,
                        Set.of("counters"),
                        List.of(Counter.AGGREGATE));
        frame =
                new ServiceFrame(
                        definition,
                        new ServiceFrame.Ports(
                                first.documents,
                                first.log,
                                first.clocks,
                                new SeededIds(8),
                                Meters.none()));
        frame.establishGeneration();
    }

    ServiceFrame frame() {
        return frame;
    }
}
