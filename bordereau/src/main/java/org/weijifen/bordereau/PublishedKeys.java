package org.weijifen.bordereau;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Public keys that sign bordereaux, by {@code kid}; the kid is the key's thumbprint (RFC 7638). */
public final class PublishedKeys {
    private static final int LEAST_BITS = 2_048;

    private final Map<String, RSAKey> byId = new LinkedHashMap<>();

    private PublishedKeys(Collection<? extends JWK> keys) {
        for (JWK key : keys) {
            RSAKey checked = checked(key);
            byId.putIfAbsent(checked.getKeyID(), checked);
        }
    }

    public static PublishedKeys of(Collection<RSAKey> keys) {
        return new PublishedKeys(keys);
    }

    /**
     * @param json a JWK set (RFC 7517)
     * @throws IllegalArgumentException if it is none, or holds a key that cannot sign bordereaux
     */
    public static PublishedKeys parse(String json) {
        if (JsonText.parse(json).containsKey("entries")) {
            throw new IllegalArgumentException(
                    "this is a bordereau; published keys come from elsewhere");
        }
        try {
            return new PublishedKeys(JWKSet.parse(json).getKeys());
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a JWK set", e);
        }
    }

    static PublishedKeys ofObjects(List<Map<String, Object>> objects) {
        List<JWK> keys = new ArrayList<>();
        for (Map<String, Object> object : objects) {
            try {
                keys.add(RSAKey.parse(object));
            } catch (ParseException | IllegalArgumentException e) {
                throw new IllegalArgumentException("a key is no RSA key", e);
            }
        }
        return new PublishedKeys(keys);
    }

    /** A JWK set in the canonical form: one key a line. */
    public String toJson() {
        return "{\"keys\":" + array() + "}\n";
    }

    String array() {
        List<String> keys =
                byId.values().stream()
                        .map(
                                key ->
                                        new JsonText()
                                                .put("kty", "RSA")
                                                .put("use", "sig")
                                                .put("alg", "RS256")
                                                .put("kid", key.getKeyID())
                                                .put("n", key.getModulus().toString())
                                                .put("e", key.getPublicExponent().toString())
                                                .end())
                        .toList();
        return "[\n" + String.join(",\n", keys) + "]";
    }

    /** These keys behind another one, which comes first. */
    public PublishedKeys after(RSAKey first) {
        List<RSAKey> all = new ArrayList<>();
        all.add(first);
        all.addAll(byId.values());
        return new PublishedKeys(all);
    }

    public boolean has(String keyId) {
        return byId.containsKey(keyId);
    }

    /** Only the keys that signed these, as far as they are known, in the order of their use. */
    public PublishedKeys usedBy(List<String> signed) {
        List<RSAKey> used = new ArrayList<>();
        for (String jws : signed) {
            RSAKey key = byId.get(keyIdOf(jws));
            if (key != null) {
                used.add(key);
            }
        }
        return new PublishedKeys(used);
    }

    /** Which key a JWS names; empty if it names none. */
    public static String keyIdOf(String jws) {
        try {
            return Optional.ofNullable(JWSObject.parse(jws).getHeader().getKeyID()).orElse("");
        } catch (ParseException | IllegalArgumentException e) {
            return "";
        }
    }

    /** Why the signature of an entry does not hold; empty if it does. */
    public Optional<String> fault(String jws) {
        return fault(jws, RsaEntrySigner.TYPE);
    }

    /** Why the signature of a head does not hold; empty if it does. */
    Optional<String> headFault(String jws) {
        return fault(jws, RsaEntrySigner.HEAD_TYPE);
    }

    private Optional<String> fault(String jws, JOSEObjectType type) {
        try {
            JWSObject parsed = JWSObject.parse(jws);
            var header = parsed.getHeader();
            RSAKey key = header.getKeyID() == null ? null : byId.get(header.getKeyID());
            if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())
                    || !type.equals(header.getType())) {
                return Optional.of("it is not signed as a bordereau is 签名类型不符");
            }
            if (key == null) {
                return Optional.of(
                        "it is signed by the unknown key " + header.getKeyID() + " 签名公钥未知");
            }
            Base64URL signature = parsed.getSignature();
            // The parser forgives blanks around it and idle bits at its end.
            boolean canonical =
                    parsed.serialize().equals(jws)
                            && Base64URL.encode(signature.decode()).equals(signature);
            return canonical && parsed.verify(new RSASSAVerifier(key.toRSAPublicKey()))
                    ? Optional.empty()
                    : Optional.of("the signature does not belong to what is signed 签名与内容不符");
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.of("the signature cannot be read 签名无法读取");
        }
    }

    private static RSAKey checked(JWK key) {
        try {
            boolean fits =
                    key instanceof RSAKey
                            && !key.isPrivate()
                            && key.size() >= LEAST_BITS
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
