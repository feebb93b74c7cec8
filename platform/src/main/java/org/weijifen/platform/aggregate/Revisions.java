package org.weijifen.platform.aggregate;

import org.weijifen.platform.port.StoredDocument;

/**
 * Revisions that outlive the database: {@code generation · 2^32 + version}. A rebuilt service
 * counts on in a higher generation, so its readers never take a new fact for an old one.
 */
public final class Revisions {
    private static final int VERSION_BITS = 32;

    private Revisions() {}

    public static long of(long generation, long version) {
        if (generation < 1
                || generation >= 1L << 21
                || version < 1
                || version >= 1L << VERSION_BITS) {
            throw new IllegalArgumentException("generation " + generation + ", version " + version);
        }
        return generation << VERSION_BITS | version;
    }

    /** Revision that the document's last commit had; 0 if its generation is not known. */
    static long of(StoredDocument document) {
        return document.generation() == 0 ? 0 : of(document.generation(), document.version());
    }

    public static long generationOf(long revision) {
        return revision >>> VERSION_BITS;
    }
}
