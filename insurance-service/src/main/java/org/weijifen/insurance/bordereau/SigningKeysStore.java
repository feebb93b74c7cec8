package org.weijifen.insurance.bordereau;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.bordereau.RsaEntrySigner;

/** Edge: the key that signs bordereaux and the public keys that once did, as files. */
public final class SigningKeysStore {
    private static final int REHEARSAL_BITS = 2_048;

    private SigningKeysStore() {}

    /**
     * The key from its file.
     *
     * @param file empty where none is set
     * @throws IllegalStateException that says which setting is wrong, and stops the start
     */
    public static RsaEntrySigner signer(String file) {
        if (file.isBlank()) {
            throw new IllegalStateException(
                    "weijifen.insurance.signing-key-file is not set: give the path of the RSA key"
                            + " (PKCS#8 PEM) that signs bordereaux. Only profile rehearsal makes one"
                            + " itself.");
        }
        try {
            return RsaEntrySigner.ofPem(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "weijifen.insurance.signing-key-file: cannot read " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "weijifen.insurance.signing-key-file: " + e.getMessage(), e);
        }
    }

    /** The same for a rehearsal, which makes the file at its first start and keeps it. */
    public static RsaEntrySigner rehearsalSigner(String file) {
        if (!file.isBlank() && !Files.exists(Path.of(file))) {
            make(Path.of(file));
        }
        return signer(file);
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
        try {
            return PublishedKeys.parse(Files.readString(Path.of(retiredFile))).after(current);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "weijifen.insurance.retired-keys-file: no JWK set in " + retiredFile, e);
        }
    }

    /** Complete or absent, and for the owner's eyes. */
    private static void make(Path file) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(REHEARSAL_BITS);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String pem =
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n";
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(draft);
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        draft,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(draft, pem);
            Files.move(draft, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a signing key in " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
