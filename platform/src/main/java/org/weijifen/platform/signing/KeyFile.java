package org.weijifen.platform.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Function;

/**
 * A file with a key or with keys, and the setting that names it. Whatever is wrong with it is said
 * with the setting's name, and stops the start.
 *
 * @param setting name of the setting
 * @param path its value; blank where it is not set
 * @param signs what the key signs, in the plural, for the sentence that asks for it
 */
public record KeyFile(String setting, String path, String signs) {
    private static final int REHEARSAL_BITS = 2_048;

    /**
     * What the text of the file makes.
     *
     * @param reader may refuse with {@link IllegalArgumentException}; its words must not repeat the
     *     text
     * @throws IllegalStateException if it is not set, cannot be read, or is refused
     */
    public <T> T read(Function<String, T> reader) {
        if (path.isBlank()) {
            throw new IllegalStateException(
                    setting
                            + " is not set: give the path of the RSA key (PKCS#8 PEM) that signs "
                            + signs
                            + ". Only profile rehearsal makes one itself.");
        }
        try {
            return reader.apply(Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new IllegalStateException(setting + ": cannot read " + path, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(setting + ": " + e.getMessage(), e);
        }
    }

    /** The same for a rehearsal, which makes the file at its first start and keeps it. */
    public <T> T readOrMake(Function<String, T> reader) {
        if (!path.isBlank() && !Files.exists(Path.of(path))) {
            make(Path.of(path));
        }
        return read(reader);
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
