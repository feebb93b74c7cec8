package org.weijifen.platform.port;

/** Port to randomness. */
public interface Ids {

    /** A new id, 26 characters of {@code [0-9a-z]}, never given out before. */
    String next();

    /** A number in {@code [0, bound)}: jitter, sampling, order of a sweep. */
    int random(int bound);
}
