package org.weijifen.registry.insured;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.bordereau.Entry;
import org.weijifen.bordereau.Statement;

/**
 * The chain of one activity as its insurer has it: the entries of the signed bundle, from 0.
 *
 * @param head the bundle's head, which shows that the chain is whole; without it nothing is opened
 */
public record SignedEntries(List<Signed> entries, @Nullable String head) {

    /** One entry: its signature over what it says, and its list. */
    public record Signed(String jws, String csv) {}

    public SignedEntries {
        entries = List.copyOf(entries);
    }

    /**
     * As entries of a chain; what is not signed follows from what is.
     *
     * @throws IllegalArgumentException with the position, for an entry that says nothing readable
     */
    List<Entry> chain() {
        List<Entry> chain = new ArrayList<>();
        for (Signed signed : entries) {
            String hash;
            try {
                hash = Statement.of(signed.jws()).hash();
            } catch (IllegalArgumentException e) {
                hash = "";
            }
            chain.add(new Entry(chain.size(), hash, signed.jws(), signed.csv()));
        }
        return chain;
    }
}
