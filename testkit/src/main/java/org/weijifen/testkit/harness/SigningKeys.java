package org.weijifen.testkit.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.weijifen.platform.signing.KeyFile;

/** A signing key of this test run, as a rehearsal makes it. */
final class SigningKeys {
    private static final Path FILE = made();

    private SigningKeys() {}

    static String file() {
        return FILE.toString();
    }

    private static Path made() {
        try {
            Path file = Files.createTempDirectory("weijifen-keys").resolve("signing-key.pem");
            new KeyFile("a setting", file.toString(), "what a test reads")
                    .readOrMake(String::strip);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
