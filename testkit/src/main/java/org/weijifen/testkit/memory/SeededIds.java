package org.weijifen.testkit.memory;

import java.util.Random;
import org.weijifen.platform.port.Ids;

/** Ids and numbers that follow from a seed alone, in the order asked for. */
public final class SeededIds implements Ids {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 26;

    private final Random random;

    public SeededIds(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public synchronized String next() {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    @Override
    public synchronized int random(int bound) {
        return random.nextInt(bound);
    }
}
