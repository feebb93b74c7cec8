package org.weijifen.platform.web;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes of requests (architecture.md section 4, idempotency keys). Without the secret nobody can
 * guess an id.
 */
public final class RequestKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT_BYTES = 20;
    private static final int KEY_CHARACTERS = 32;
    private static final int SHORTEST_SECRET = 16;

    private final SecretKeySpec secret;

    /** The secret must be the same on every instance and over restarts, at least 16 characters. */
    public RequestKeys(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "weijifen.idempotency-secret needs at least 16 characters");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Key of a request; the parts cannot run into each other. */
    public String key(String client, String route, String idempotencyKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            for (String part : new String[] {client, route, idempotencyKey}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            byte[] kept = Arrays.copyOf(mac.doFinal(), KEPT_BYTES);
            String text = new BigInteger(1, kept).toString(KEY_CHARACTERS);
            return "0".repeat(KEY_CHARACTERS - text.length()) + text;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has HMAC-SHA256
        }
    }

    /** Hash of a body, 64 hexadecimal digits. */
    public static String bodyHash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }
}
