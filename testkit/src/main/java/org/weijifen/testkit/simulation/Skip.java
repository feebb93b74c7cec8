package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Requests of one client that are left out: {@code client:*}, {@code client:4-} (the fourth and all
 * after it), {@code client:2-5}, {@code client:3}.
 *
 * @param first number of the first one, from 1
 * @param last number of the last one, {@link Integer#MAX_VALUE} for all that follow
 */
public record Skip(String client, int first, int last) {
    private static final String ALL = "*";

    boolean covers(String other, int action) {
        return client.equals(other) && first <= action && action <= last;
    }

    static Skip parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a skip: " + text);
        }
        String client = text.substring(0, colon);
        String range = text.substring(colon + 1);
        if (range.equals(ALL)) {
            return new Skip(client, 1, Integer.MAX_VALUE);
        }
        int dash = range.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
        if (dash < 0) {
            return new Skip(client, first, first);
        }
        String last = range.substring(dash + 1);
        return new Skip(client, first, last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last));
    }

    /** The fewest skips that leave out exactly these; open at the end if {@code open}. */
    static List<Skip> of(String client, SortedSet<Integer> actions, boolean open) {
        List<Skip> skips = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (int action : actions) {
            if (first > 0 && action == last + 1) {
                last = action;
                continue;
            }
            if (first > 0) {
                skips.add(new Skip(client, first, last));
            }
            first = action;
            last = action;
        }
        if (first > 0) {
            skips.add(new Skip(client, first, open ? Integer.MAX_VALUE : last));
        }
        return skips;
    }

    @Override
    public String toString() {
        if (last == Integer.MAX_VALUE) {
            return client + ":" + (first == 1 ? ALL : first + "-");
        }
        return client + ":" + first + (last == first ? "" : "-" + last);
    }
}
