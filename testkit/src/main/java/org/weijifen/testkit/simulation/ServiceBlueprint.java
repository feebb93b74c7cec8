package org.weijifen.testkit.simulation;

import java.util.function.UnaryOperator;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;

/**
 * How instances of one service are built.
 *
 * @param ports bends the ports of an instance: for planted bugs; the identity otherwise
 * @param acknowledgeFirst the planted bug of acknowledging before committing
 */
public record ServiceBlueprint<M>(
        ServiceDefinition definition,
        Start<M> start,
        UnaryOperator<ServiceFrame.Ports> ports,
        boolean acknowledgeFirst) {

    /** The composition root: from a frame to the running service. */
    @FunctionalInterface
    public interface Start<M> {
        RunningService<M> on(ServiceFrame frame, ServiceFrame.Ports ports);
    }

    /** An honest service. */
    public static <M> ServiceBlueprint<M> of(ServiceDefinition definition, Start<M> start) {
        return new ServiceBlueprint<>(definition, start, UnaryOperator.identity(), false);
    }

    /** The same service with the planted bug of acknowledging before committing. */
    public ServiceBlueprint<M> acknowledgingFirst() {
        return new ServiceBlueprint<>(definition, start, ports, true);
    }

    /** The same service with a planted bug in each of its instances. */
    public ServiceBlueprint<M> bentBy(Bend bend) {
        return new ServiceBlueprint<>(
                bend.definition(definition),
                (frame, given) -> {
                    RunningService<M> honest = start.on(frame, given);
                    return honest.with(
                            bend.reaction(honest.reaction(), frame, given),
                            bend.recoveries(honest.recoveries()));
                },
                given -> bend.ports(ports.apply(given)),
                acknowledgeFirst);
    }
}
