package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.List;
import org.weijifen.platform.deadline.DeadlineBook;
import org.weijifen.platform.port.StoredDocument;

/** What a world still has to do. */
final class Rest {
    private final World world;

    Rest(World world) {
        this.world = world;
    }

    /** A count that every commit and every record raises. */
    long effects() {
        long effects = world.log().topics().stream().mapToLong(this::size).sum();
        for (ServiceHost<?> host : world.hosts()) {
            for (String collection : host.database().collections()) {
                for (StoredDocument d : host.database().all(collection)) {
                    effects += d.version() + d.outbox().size() * 1_000L;
                }
            }
        }
        return effects;
    }

    private long size(String topic) {
        long size = 0;
        for (int partition = 0; partition < world.log().partitions(); partition++) {
            size += world.log().partition(topic, partition).size();
        }
        return size;
    }

    /** One line for each thing; none at rest. */
    List<String> whatIsLeft() {
        List<String> left = new ArrayList<>();
        for (ServiceHost<?> host : world.hosts()) {
            if (!host.isWhole()) {
                left.add(host.name() + " is not whole");
            }
            if (host.group().lag() > 0) {
                left.add(host.name() + " lags by " + host.group().lag());
            }
            left.addAll(host.pendingOutboxes());
            long open = host.ready().stream().mapToLong(ServiceInstance::openWork).sum();
            if (open > 0) {
                left.add(host.name() + " has open work: " + open);
            }
            var clocks = world.clocks();
            var book = new DeadlineBook(host.database(), clocks);
            book.due(clocks.read(), null, 5).forEach(d -> left.add(host.name() + " deadline " + d));
        }
        return left;
    }
}
