package org.weijifen.insurance.cover;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.cover.Verdict.Status;

/**
 * What a change of state means to the public.
 *
 * @param verdicts lines whose verdict is another one now, in order of volunteer id
 * @param issued lines to be named as issued: the newly issued ones; all of them where the terms
 *     moved
 * @param termsMoved whether lines that stay issued have other terms than announced
 */
record CoverChanges(
        Map<String, Verdict> verdicts, Map<String, Verdict> issued, boolean termsMoved) {

    static CoverChanges between(@Nullable Cover before, Cover after) {
        Map<String, CoverLine> old = before == null ? Map.of() : before.lines();
        Map<String, Verdict> verdicts = new TreeMap<>();
        Map<String, Verdict> issued = new TreeMap<>();
        boolean otherTerms = before == null || !Objects.equals(before.terms(), after.terms());
        boolean termsMoved = false;
        for (var entry : after.lines().entrySet()) {
            Verdict now = entry.getValue().verdict();
            Verdict then = old.getOrDefault(entry.getKey(), CoverLine.UNKNOWN).verdict();
            boolean changed = !now.equals(then) && now.status() != Status.PENDING;
            boolean stays = now.status() == Status.ISSUED && now.equals(then);
            termsMoved |= otherTerms && stays;
            if (changed) {
                verdicts.put(entry.getKey(), now);
            }
            if (now.status() == Status.ISSUED && (changed || otherTerms)) {
                issued.put(entry.getKey(), now);
            }
        }
        return new CoverChanges(verdicts, issued, termsMoved);
    }

    boolean isEmpty() {
        return verdicts.isEmpty() && !termsMoved;
    }
}
