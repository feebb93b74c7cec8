package org.weijifen.insurance.bordereau;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.bordereau.RsaEntrySigner;
import org.weijifen.platform.signing.KeyFile;

/** Edge: the key that signs bordereaux and the public keys that once did, as files. */
public final class SigningKeysStore {
    private static final String SIGNS = "bordereaux";

    private SigningKeysStore() {}

    /**
     * The key from its file.
     *
     * @param file empty where none is set
     * @throws IllegalStateException that says which setting is wrong, and stops the start
     */
    public static RsaEntrySigner signer(String file) {
        return keyFile(file).read(RsaEntrySigner::ofPem);
    }

    /** The same for a rehearsal, which makes the file at its first start and keeps it. */
    public static RsaEntrySigner rehearsalSigner(String file) {
        return keyFile(file).readOrMake(RsaEntrySigner::ofPem);
    }

    /**
     * The signer's public key and those that signed before it.
     *
     * @param retiredFile a JWK set; empty where none is set
     */
    public static PublishedKeys published(RsaEntrySigner signer, String retiredFile) {
        RSAKey current = signer.publicKey();
        if (retiredFile.isBlank()) {
            return PublishedKeys.of(List.of(current));
        }
        return new KeyFile("weijifen.insurance.retired-keys-file", retiredFile, SIGNS)
                .read(PublishedKeys::parse)
                .after(current);
    }

    private static KeyFile keyFile(String file) {
        return new KeyFile("weijifen.insurance.signing-key-file", file, SIGNS);
    }
}
