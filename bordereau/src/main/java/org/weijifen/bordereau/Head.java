package org.weijifen.bordereau;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That an entry was the last one of its chain at a moment: what shows that a file is the newest,
 * which a chain cut off at its end cannot. Signed like an entry, under a type of its own.
 *
 * @param entry number of the last entry
 * @param hash of the last entry
 * @param audience insurer for whom it was made
 * @param issuedAt when it was so
 * @param validUntil how long it may be shown, excluded
 */
public record Head(
        String activityId,
        int entry,
        String hash,
        String audience,
        Instant issuedAt,
        Instant validUntil) {
    /** How long one may be shown. */
    public static final Duration VALID = Duration.ofMinutes(15);

    /** How far the clocks of who signs and who checks may be apart. */
    public static final Duration SKEW = Duration.ofMinutes(1);

    /** Of the chain that ends with this entry now. */
    public static Head of(Entry last, String audience, Instant now) {
        return new Head(
                last.statement().activityId(),
                last.number(),
                last.hash(),
                audience,
                now,
                now.plus(VALID));
    }

    /**
     * A compact JWS over it.
     *
     * @param heads signs heads, not entries
     */
    public String signed(EntrySigner heads) {
        return heads.sign(bytes());
    }

    /** The canonical bytes. */
    byte[] bytes() {
        return new JsonText()
                .put("activityId", activityId)
                .put("entry", entry)
                .put("hash", hash)
                .put("audience", audience)
                .put("issuedAt", issuedAt.toString())
                .put("validUntil", validUntil.toString())
                .end()
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a compact JWS says, signed or not: whoever must believe it checks it first.
     *
     * @throws IllegalArgumentException if it says no such thing, or not in the canonical form
     */
    public static Head of(String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a compact JWS");
        }
        String json = new Base64URL(parts[1]).decodeToString();
        Map<String, Object> read = JsonText.parse(json);
        var head =
                new Head(
                        JsonText.string(read, "activityId"),
                        JsonText.number(read, "entry"),
                        JsonText.string(read, "hash"),
                        JsonText.string(read, "audience"),
                        instant(read, "issuedAt"),
                        instant(read, "validUntil"));
        if (!json.equals(new String(head.bytes(), StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("the signed part is not in the canonical form");
        }
        return head;
    }

    /** Why it is not believed, whatever it speaks of and at whatever time; empty if it is. */
    public static Optional<String> fault(String jws, PublishedKeys keys) {
        return keys.headFault(jws).or(() -> readFault(jws));
    }

    private static Optional<String> readFault(String jws) {
        try {
            of(jws);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("what is signed cannot be read: " + e.getMessage() + " 签名内容无法读取");
        }
    }

    /** Whether the chain of this activity that ends with this entry is the one it speaks of. */
    public boolean isOf(String ofActivity, Entry last) {
        return entry == last.number() && hash.equals(last.hash()) && activityId.equals(ofActivity);
    }

    /** Whether it may be shown now; one that claims a longer time than is given is not believed. */
    public boolean holdsAt(Instant now) {
        return !issuedAt.isAfter(now.plus(SKEW))
                && now.isBefore(validUntil.plus(SKEW))
                && !validUntil.isAfter(issuedAt.plus(VALID));
    }

    private static Instant instant(Map<String, Object> read, String name) {
        @Nullable Instant value = JsonText.instant(read, name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
