package org.weijifen.contracts.activity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/** The canonical hash of a set of roster lines, by which two services see that they agree (F8). */
public final class RosterHash {
    private RosterHash() {}

    /** SHA-256 in lower-case hex over the distinct ids, sorted by code unit, joined by newlines. */
    public static String of(Collection<String> volunteerIds) {
        String canonical = String.join("\n", new TreeSet<>(volunteerIds));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
