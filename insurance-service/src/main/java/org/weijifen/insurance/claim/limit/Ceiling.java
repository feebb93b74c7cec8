package org.weijifen.insurance.claim.limit;

import java.util.Set;

/**
 * Most that these kinds of injury get together, in fen.
 *
 * @param kinds names of the kinds that share it
 */
public record Ceiling(Set<String> kinds, long fen) {
    public Ceiling {
        kinds = Set.copyOf(kinds);
        if (fen < 0) {
            throw new IllegalArgumentException("a ceiling is not negative");
        }
    }
}
