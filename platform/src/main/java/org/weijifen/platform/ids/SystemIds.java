package org.weijifen.platform.ids;

import java.security.SecureRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.weijifen.platform.port.Ids;

/**
 * Ids of 26 characters {@code [0-9a-z]}, 134 random bits: nobody can guess one, no two are equal in
 * practice.
 */
public final class SystemIds implements Ids {

    private static final char[] ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz".toCharArray();
    private static final int LENGTH = 26;

    private final SecureRandom secure = new SecureRandom();

    @Override
    public String next() {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET[secure.nextInt(ALPHABET.length)]);
        }
        return id.toString();
    }

    /** Jitter and sampling need no secrecy, so this takes the cheap generator. */
    @Override
    public int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
