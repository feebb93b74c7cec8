package org.weijifen.platform.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** An RSA key that signs one kind of text (RS256, RFC 7518, 3.3). */
public final class SigningKey {
    static final int LEAST_BITS = 2_048;

    private final RSASSASigner signer;
    private final RSAKey publicKey;
    private final JOSEObjectType type;

    private SigningKey(RSAPrivateCrtKey key, RSAKey publicKey, String type) {
        signer = new RSASSASigner(key);
        this.publicKey = publicKey;
        this.type = new JOSEObjectType(type);
    }

    /**
     * @param pem an RSA key as PKCS#8 PEM ({@code BEGIN PRIVATE KEY}), not encrypted
     * @param type {@code typ} in the JWS header, so that a signature made for something else is
     *     none here
     * @throws IllegalArgumentException that never repeats a character of the key
     */
    public static SigningKey ofPem(String pem, String type) {
        String base64 =
                pem.replace("-----BEGIN PRIVATE KEY-----", "")
                        .replace("-----END PRIVATE KEY-----", "")
                        .replaceAll("\\s", "");
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            if (rsa.generatePrivate(spec) instanceof RSAPrivateCrtKey key
                    && key.getModulus().bitLength() >= LEAST_BITS) {
                var open = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
                return new SigningKey(key, jwk((RSAPublicKey) rsa.generatePublic(open)), type);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Without the cause: it could quote a part of the key.
            throw new IllegalArgumentException("the signing key is no RSA key in PKCS#8 PEM");
        }
        throw new IllegalArgumentException("the signing key has fewer than 2048 bits");
    }

    /** The public half, named by its thumbprint (RFC 7638). */
    public RSAKey publicKey() {
        return publicKey;
    }

    /** A compact JWS (RFC 7515) with these bytes as its payload. */
    public String sign(byte[] payload) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(type)
                        .keyID(publicKey.getKeyID())
                        .build();
        var jws = new JWSObject(header, new Payload(payload));
        try {
            jws.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("signing failed", e);
        }
        return jws.serialize();
    }

    private static RSAKey jwk(RSAPublicKey key) {
        try {
            return new RSAKey.Builder(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
