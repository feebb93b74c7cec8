package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.testkit.memory.InMemoryLog;

/**
 * A consumer group: which instance reads which partition, and how far. A partition that moves is
 * read again from its committed offset by the new owner, while the old one may still be at work on
 * what it polled; the old one's acknowledgement then counts for nothing.
 */
final class ConsumerGroup {
    private static final int LARGEST_POLL = 6;
    private static final int OLDEST_REDELIVERY = 25;
    private static final int OLDEST_RESTART = 100;

    private final Simulation simulation;
    private final Set<String> topics;
    private final List<Slot> slots = new ArrayList<>();

    private static final class Slot {
        private final List<LogRecord> records;
        private int committed;
        private int position;
        private int epoch;
        private boolean inBatch;
        private @Nullable SimulatedProcess owner;

        Slot(List<LogRecord> records) {
            this.records = records;
        }

        /** What was polled before counts for nothing any more. */
        void beginAt(int offset) {
            epoch++;
            inBatch = false;
            committed = offset;
            position = offset;
        }

        /** At most so many of the next ones. */
        List<LogRecord> next(int most) {
            return records.subList(position, Math.min(records.size(), position + most));
        }
    }

    /** What one poll brought, and what to commit for it. */
    record Polled(List<LogRecord> records, List<Mark> marks) {}

    record Mark(int slot, int epoch, int upTo) {}

    ConsumerGroup(Simulation simulation, InMemoryLog log, Collection<String> topics) {
        this.simulation = simulation;
        this.topics = new TreeSet<>(topics);
        for (String topic : this.topics) {
            for (int partition = 0; partition < log.partitions(); partition++) {
                slots.add(new Slot(log.partition(topic, partition)));
            }
        }
    }

    /** Shares the partitions out among the living; answers whether any moved. */
    boolean assign(List<SimulatedProcess> living) {
        boolean moved = false;
        for (Slot slot : slots) {
            SimulatedProcess next =
                    living.isEmpty()
                            ? null
                            : living.get(simulation.random().nextInt(living.size()));
            if (next != slot.owner) {
                if (slot.owner != null && slot.owner.isAlive() && slot.inBatch) {
                    simulation.hit(Fault.ZOMBIE);
                }
                slot.owner = next;
                slot.beginAt(slot.committed);
                moved = true;
            }
        }
        return moved;
    }

    boolean reads(String topic) {
        return topics.contains(topic);
    }

    boolean hasWork(SimulatedProcess process) {
        for (Slot slot : slots) {
            if (slot.owner == process && slot.position < slot.records.size()) {
                return true;
            }
        }
        return false;
    }

    /** A few records of a few partitions, in order per partition only. */
    Polled poll(SimulatedProcess process) {
        SplittableRandom random = simulation.random();
        List<LogRecord> records = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int first = random.nextInt(slots.size());
        for (int i = 0; i < slots.size() && records.size() < LARGEST_POLL; i++) {
            int index = (first + i) % slots.size();
            Slot slot = slots.get(index);
            if (slot.owner == process) {
                redeliver(slot);
                int most = 1 + random.nextInt(LARGEST_POLL);
                List<LogRecord> read = slot.next(most);
                if (!read.isEmpty()) {
                    records.addAll(read);
                    slot.position += read.size();
                    slot.inBatch = true;
                    marks.add(new Mark(index, slot.epoch, slot.position));
                }
            }
        }
        return new Polled(records, marks);
    }

    private void redeliver(Slot slot) {
        if (slot.committed > 0 && simulation.faults().strikes(Fault.REDELIVERY)) {
            simulation.hit(Fault.REDELIVERY);
            int back = 1 + simulation.faults().details().nextInt(OLDEST_REDELIVERY);
            slot.committed = Math.max(0, slot.committed - back);
            slot.position = slot.committed;
        }
    }

    void acknowledge(Polled polled) {
        for (Mark mark : polled.marks()) {
            Slot slot = slots.get(mark.slot());
            if (slot.epoch == mark.epoch()) {
                slot.committed = mark.upTo();
                slot.inBatch = false;
            }
        }
    }

    /** The batch failed: it comes again. */
    void rewind(Polled polled) {
        for (Mark mark : polled.marks()) {
            Slot slot = slots.get(mark.slot());
            if (slot.epoch == mark.epoch()) {
                slot.position = slot.committed;
                slot.inBatch = false;
            }
        }
    }

    /** The group begins at older offsets in all its partitions, sometimes at the first records. */
    void setBack(SplittableRandom details) {
        boolean toStart = details.nextInt(3) == 0;
        boolean changes = false;
        for (Slot slot : slots) {
            int older = Math.max(0, slot.committed - 1 - details.nextInt(OLDEST_RESTART));
            changes |= slot.committed > 0;
            slot.beginAt(toStart ? 0 : older);
        }
        if (changes) {
            simulation.hit(Fault.OLDER_OFFSET);
        }
    }

    /** Everything comes again, from the first record. */
    void rewindToStart() {
        for (Slot slot : slots) {
            slot.beginAt(0);
        }
    }

    long lag() {
        long lag = 0;
        for (Slot slot : slots) {
            lag += slot.records.size() - slot.committed;
        }
        return lag;
    }
}
