package org.weijifen.blacklist.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/** Open months by sanction, one sanction after the other. */
final class Turns {
    private final Deque<Turn> waiting = new ArrayDeque<>();

    /**
     * @param lastServed whoever follows this sanction comes first
     */
    Turns(List<MonthWork> open, String lastServed) {
        TreeMap<String, Turn> bySanction = new TreeMap<>();
        for (MonthWork month : open) {
            bySanction.computeIfAbsent(month.sanctionId(), Turn::new).months.add(month);
        }
        waiting.addAll(bySanction.tailMap(lastServed, false).values());
        waiting.addAll(bySanction.headMap(lastServed, true).values());
    }

    /** One sanction's turn. */
    static final class Turn {
        private final String sanctionId;
        private final Deque<MonthWork> months = new ArrayDeque<>();
        private int taken;

        private Turn(String sanctionId) {
            this.sanctionId = sanctionId;
        }

        String sanctionId() {
            return sanctionId;
        }

        /** Its first months that have so many open buckets, the last of them perhaps more. */
        List<MonthWork> take(int buckets) {
            List<MonthWork> some = new ArrayList<>();
            taken = 0;
            while (taken < buckets && !months.isEmpty()) {
                MonthWork month = months.removeFirst();
                some.add(month);
                taken = Math.min(buckets, taken + month.openBuckets());
            }
            return some;
        }

        /** Buckets of the months taken last, at most as many as were asked for. */
        int bucketsTaken() {
            return taken;
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    Turn next() {
        return waiting.removeFirst();
    }

    /** Puts a sanction behind the others, unless it is done. */
    void back(Turn turn, List<MonthWork> after) {
        for (MonthWork month : after.reversed()) {
            if (month.status() == MonthWork.Status.OPEN) {
                turn.months.addFirst(month);
            }
        }
        if (!turn.months.isEmpty()) {
            waiting.addLast(turn);
        }
    }
}
