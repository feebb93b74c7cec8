package org.weijifen.platform.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Public keys whose signatures are to be believed: the one that signs now, first, and those that
 * signed before it. A key is retired by giving the service another one and writing the old public
 * half into the file of retired keys.
 */
public final class KeySet {
    private final JWKSet keys;

    private KeySet(List<RSAKey> keys) {
        this.keys = new JWKSet(List.copyOf(keys));
    }

    public static KeySet of(RSAKey current) {
        return new KeySet(List.of(current));
    }

    /**
     * @param retired names a JWK set (RFC 7517); nothing is retired where it is not set
     * @throws IllegalStateException that names the setting
     */
    public static KeySet of(RSAKey current, KeyFile retired) {
        if (retired.path().isBlank()) {
            return of(current);
        }
        List<RSAKey> all = new ArrayList<>(List.of(current));
        for (RSAKey key : retired.read(KeySet::parse)) {
            if (!key.getKeyID().equals(current.getKeyID())) {
                all.add(key);
            }
        }
        return new KeySet(all);
    }

    /** The JWK set as JSON; no private part. */
    public String toJson() {
        return keys.toString(true);
    }

    private static List<RSAKey> parse(String json) {
        try {
            List<RSAKey> keys = new ArrayList<>();
            for (JWK key : JWKSet.parse(json).getKeys()) {
                keys.add(checked(key));
            }
            return keys;
        } catch (ParseException e) {
            throw new IllegalArgumentException("it holds no JWK set", e);
        }
    }

    private static RSAKey checked(JWK key) {
        try {
            boolean fits =
                    key instanceof RSAKey
                            && !key.isPrivate()
                            && key.size() >= SigningKey.LEAST_BITS
                            && KeyUse.SIGNATURE.equals(key.getKeyUse())
                            && JWSAlgorithm.RS256.equals(key.getAlgorithm())
                            && key.computeThumbprint().toString().equals(key.getKeyID());
            if (fits) {
                return key.toRSAKey();
            }
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a key cannot be read", e);
        }
        throw new IllegalArgumentException(
                "a key is not a public RS256 key of 2048 bits or more, named by its thumbprint");
    }
}
