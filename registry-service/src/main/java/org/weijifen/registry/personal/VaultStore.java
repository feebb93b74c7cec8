package org.weijifen.registry.personal;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.StateCodec;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only class that knows keys: wraps data keys, seals and opens personal data (AES-256-GCM,
 * bound to the person's id) and makes the blind index over identity numbers (HMAC-SHA256).
 */
public final class VaultStore {
    private static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper mapper = StateCodec.mapper();
    private final AesGcmJce wrapping;
    private final SecretKeySpec indexKey;

    /**
     * @param masterKey 32 bytes from the environment; losing it loses every person's data
     */
    public VaultStore(byte[] masterKey) {
        if (masterKey.length != KEY_BYTES) {
            throw new IllegalArgumentException("weijifen.registry.master-key needs 32 bytes");
        }
        try {
            wrapping = new AesGcmJce(derived(masterKey, "data-key-wrapping"));
            indexKey = new SecretKeySpec(derived(masterKey, "identity-index"), HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF's and GCM's parts", e);
        }
    }

    /** From the configured base64 text. */
    public static VaultStore ofBase64(String masterKey) {
        try {
            return new VaultStore(Base64.getDecoder().decode(masterKey.strip()));
        } catch (IllegalArgumentException e) {
            // Without the cause: it could quote a character of the key.
            throw new IllegalArgumentException(
                    "weijifen.registry.master-key must be the base64 of 32 bytes");
        }
    }

    /** A new key of one person's own. */
    public DataKey newDataKey(String personId) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            return new DataKey(base64(wrapping.encrypt(key, utf8(personId))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("wrapping a key failed", e);
        }
    }

    /** Personal data as base64 of nonce and ciphertext. */
    public String seal(DataKey key, String personId, PersonalData data) {
        try {
            byte[] plain = mapper.writeValueAsBytes(data);
            return base64(unwrapped(key, personId).encrypt(plain, utf8(personId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** The reverse of {@link #seal}. */
    public PersonalData open(DataKey key, String personId, String sealed) {
        try {
            byte[] secret = Base64.getDecoder().decode(sealed);
            byte[] plain = unwrapped(key, personId).decrypt(secret, utf8(personId));
            return mapper.readValue(plain, PersonalData.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed data of " + personId + " cannot be opened", e);
        }
    }

    /** Blind index: 26 characters that say nothing without the key. */
    public String index(String... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(indexKey);
            for (String part : parts) {
                byte[] bytes = utf8(part);
                mac.update(utf8(bytes.length + ":"));
                mac.update(bytes);
            }
            return DerivedIds.base32(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private AesGcmJce unwrapped(DataKey key, String personId) throws GeneralSecurityException {
        String wrapped = key.wrapped();
        if (wrapped == null) {
            throw new IllegalStateException("the data key of " + personId + " is destroyed");
        }
        byte[] secret = Base64.getDecoder().decode(wrapped);
        return new AesGcmJce(wrapping.decrypt(secret, utf8(personId)));
    }

    private static byte[] derived(byte[] masterKey, String purpose)
            throws GeneralSecurityException {
        return Hkdf.computeHkdf(HMAC, masterKey, new byte[0], utf8(purpose), KEY_BYTES);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
