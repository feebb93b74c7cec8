package org.weijifen.testkit.simulation;

import java.util.List;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.platform.consume.Reaction;
import org.weijifen.platform.service.ServiceDefinition;
import org.weijifen.platform.service.ServiceFrame;

/**
 * A planted bug of one service, put in from outside: production code knows nothing of it. One
 * object serves all instances of a schedule; what an instance keeps in memory lives in the ports
 * that are made for it.
 */
public interface Bend {

    /** What the platform is told of the service. */
    default ServiceDefinition definition(ServiceDefinition honest) {
        return honest;
    }

    /** The ports of an instance that starts. */
    default ServiceFrame.Ports ports(ServiceFrame.Ports honest) {
        return honest;
    }

    /**
     * What an instance does with a batch.
     *
     * @param ports those that {@link #ports} made for the instance; the honest ones where the frame
     *     only asks for the topics
     */
    default Reaction reaction(Reaction honest, ServiceFrame frame, ServiceFrame.Ports ports) {
        return honest;
    }

    /** How an instance brings back what a lost database held. */
    default List<Recovery<?>> recoveries(List<Recovery<?>> honest) {
        return honest;
    }
}
