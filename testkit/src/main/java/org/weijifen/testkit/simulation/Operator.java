package org.weijifen.testkit.simulation;

import java.util.List;

/** Who takes backups, and now and then has to restore one, or to rebuild a service from the log. */
final class Operator {
    private static final int LONGEST_BREAK_STEPS = 120;

    private final Simulation simulation;
    private final List<ServiceHost<?>> hosts;

    Operator(Simulation simulation, List<ServiceHost<?>> hosts) {
        this.simulation = simulation;
        this.hosts = hosts;
    }

    /** Body of the operator's actor. */
    void work() {
        while (true) {
            simulation.await(() -> simulation.faults().isOn());
            ServiceHost<?> host = hosts.get(simulation.random().nextInt(hosts.size()));
            if (simulation.random().nextInt(3) == 0) {
                host.backups().take();
            }
            perhapsLose(host, Fault.RESTORE);
            perhapsLose(host, Fault.REBUILD);
            simulation.rest(LONGEST_BREAK_STEPS);
        }
    }

    private void perhapsLose(ServiceHost<?> host, Fault fault) {
        if (host.backups().allows(fault) && simulation.faults().strikes(fault)) {
            simulation.await(() -> host.isCalm() || !simulation.faults().isOn());
            if (simulation.faults().isOn() && host.lose(fault)) {
                simulation.hit(fault);
            }
        }
    }
}
