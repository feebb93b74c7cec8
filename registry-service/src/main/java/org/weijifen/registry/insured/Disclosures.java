package org.weijifen.registry.insured;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * State of {@code disclosures/<activityId>}: to whom the insured of one activity were named. No
 * personal data, and no ids of the insured.
 *
 * @param count of all there ever were
 * @param latest the last ones, oldest first; the audit topic has them all
 */
record Disclosures(int count, List<Given> latest) {
    private static final int KEPT = 200;

    /**
     * One disclosure.
     *
     * @param by opaque id of the person or client that asked
     * @param entries how many entries of the chain were shown
     * @param named how many persons were named
     * @param withheld how many were not
     */
    record Given(Instant at, String by, String insurerId, int entries, int named, int withheld) {}

    static final Disclosures NONE = new Disclosures(0, List.of());

    Disclosures {
        latest = List.copyOf(latest);
    }

    /**
     * Entries of the longest chain seen. The kept ones know it: no shorter chain is let in after a
     * longer one, so the last is never behind one that was dropped.
     */
    int mostEntries() {
        return latest.stream().mapToInt(Given::entries).max().orElse(0);
    }

    Disclosures with(Given given) {
        List<Given> kept = new ArrayList<>(latest);
        kept.add(given);
        return new Disclosures(
                count + 1, kept.subList(Math.max(0, kept.size() - KEPT), kept.size()));
    }
}
