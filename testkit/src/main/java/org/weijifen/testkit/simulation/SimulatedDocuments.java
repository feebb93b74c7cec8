package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.port.UnavailableException;
import org.weijifen.testkit.memory.InMemoryDocuments;

/**
 * A service's database as one of its instances sees it: a yield point before and after every
 * effect, and what a network does to calls.
 */
public final class SimulatedDocuments implements Documents {
    private final Simulation simulation;
    private final InMemoryDocuments database;
    private final BiConsumer<String, List<GuardedWrite>> committed;

    /**
     * @param committed told of every write that reached the database, before its fate is known
     */
    SimulatedDocuments(
            Simulation simulation,
            InMemoryDocuments database,
            BiConsumer<String, List<GuardedWrite>> committed) {
        this.simulation = simulation;
        this.database = database;
        this.committed = committed;
    }

    @Override
    public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
        beforeRead("find", collection);
        Map<String, StoredDocument> found = database.find(collection, ids);
        simulation.at("found");
        return found;
    }

    @Override
    public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
        simulation.at("commit", collection);
        CommitOutcome outcome = commitOrLose(collection, writes);
        simulation.at("committed");
        return outcome;
    }

    private CommitOutcome commitOrLose(String collection, List<GuardedWrite> writes) {
        FaultPlan faults = simulation.faults();
        if (faults.strikes(Fault.COMMIT_UNKNOWN_UNDONE) && wouldWin(collection, writes)) {
            simulation.hit(Fault.COMMIT_UNKNOWN_UNDONE);
            return CommitOutcome.UNKNOWN;
        }
        if (writes.size() > 1 && faults.strikes(Fault.COMMIT_UNKNOWN_PARTLY)) {
            List<GuardedWrite> some = someOf(writes);
            if (some.size() < writes.size() && wouldWin(collection, writes)) {
                simulation.hit(Fault.COMMIT_UNKNOWN_PARTLY);
                committed.accept(collection, some);
                database.commit(collection, some);
                return CommitOutcome.UNKNOWN;
            }
        }
        committed.accept(collection, writes);
        CommitOutcome outcome = database.commit(collection, writes);
        if (outcome == CommitOutcome.UNKNOWN) {
            simulation.hit(Fault.LOST_RACE);
        } else if (faults.strikes(Fault.COMMIT_UNKNOWN_DONE)) {
            simulation.hit(Fault.COMMIT_UNKNOWN_DONE);
            return CommitOutcome.UNKNOWN;
        }
        return outcome;
    }

    /** A write that another has overtaken would not happen in any case. */
    private boolean wouldWin(String collection, List<GuardedWrite> writes) {
        var found = database.find(collection, writes.stream().map(GuardedWrite::id).toList());
        return writes.stream()
                .allMatch(
                        w -> {
                            StoredDocument before = found.get(w.id());
                            return (before == null ? 0 : before.version()) == w.expectedVersion();
                        });
    }

    private List<GuardedWrite> someOf(List<GuardedWrite> writes) {
        List<GuardedWrite> some = new ArrayList<>();
        writes.stream()
                .sorted(Comparator.comparing(GuardedWrite::id))
                .forEach(
                        w -> {
                            if (simulation.faults().details().nextBoolean()) {
                                some.add(w);
                            }
                        });
        return some;
    }

    @Override
    public void trimOutboxes(String collection, Map<String, Long> upToSeq) {
        write("trim", collection, () -> database.trimOutboxes(collection, upToSeq));
    }

    @Override
    public List<StoredDocument> findPending(
            String collection, long committedBeforeMillis, int limit) {
        beforeRead("findPending", collection);
        List<StoredDocument> found = database.findPending(collection, committedBeforeMillis, limit);
        simulation.at("found");
        return found;
    }

    @Override
    public List<StoredDocument> scan(String collection, Scan scan) {
        beforeRead("scan", collection);
        List<StoredDocument> found = database.scan(collection, scan);
        simulation.at("found");
        return found;
    }

    @Override
    public void deleteUnchanged(String collection, Map<String, Long> versions) {
        write("delete", collection, () -> database.deleteUnchanged(collection, versions));
    }

    private void beforeRead(String what, String collection) {
        simulation.at(what, collection);
        if (simulation.faults().strikes(Fault.READ_UNAVAILABLE)) {
            simulation.hit(Fault.READ_UNAVAILABLE);
            throw new UnavailableException("simulated: " + what + " " + collection, null);
        }
    }

    private void write(String what, String collection, Runnable effect) {
        simulation.at(what, collection);
        boolean fails = simulation.faults().strikes(Fault.WRITE_UNAVAILABLE);
        if (!fails || simulation.faults().details().nextBoolean()) {
            effect.run();
        }
        if (fails) {
            simulation.hit(Fault.WRITE_UNAVAILABLE);
            throw new UnavailableException("simulated: " + what + " " + collection, null);
        }
        simulation.at("written");
    }
}
