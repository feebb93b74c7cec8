package org.weijifen.simulation.planted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.weijifen.testkit.simulation.Bend;
import org.weijifen.testkit.simulation.ServiceBlueprint;

/** The planted bugs of one schedule; each service hosts those that are meant for it. */
public final class Planted {
    /** None. */
    public static final Planted NOTHING = new Planted(Set.of());

    private final Collection<PlantedBug> bugs;

    private Planted(Collection<PlantedBug> bugs) {
        this.bugs = List.copyOf(bugs);
    }

    public static Planted of(PlantedBug... bugs) {
        return new Planted(List.of(bugs));
    }

    /** The service with its bugs; a new set of them, so that schedules share nothing. */
    public <M> ServiceBlueprint<M> in(ServiceBlueprint<M> honest) {
        ServiceBlueprint<M> service = honest;
        for (PlantedBug bug : bugs) {
            if (bug.isIn(honest.definition().name())) {
                service = bug.acknowledgesFirst() ? service.acknowledgingFirst() : service;
                for (Bend bend : bends(bug)) {
                    service = service.bentBy(bend);
                }
            }
        }
        return service;
    }

    private static List<Bend> bends(PlantedBug bug) {
        List<Bend> bends = new ArrayList<>();
        bug.bend().ifPresent(bends::add);
        return bends;
    }
}
