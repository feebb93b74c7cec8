package org.weijifen.insurance.bordereau;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.bordereau.RsaEntrySigner;
import org.weijifen.insurance.wiring.InsuranceModule;

/** A signing key of this test run, as a rehearsal makes it. */
public final class TestKeys {
    private static final Path FILE = temporary();
    private static final RsaEntrySigner SIGNER = SigningKeysStore.rehearsalSigner(FILE.toString());

    private TestKeys() {}

    public static InsuranceModule.Signing signing() {
        return new InsuranceModule.Signing(
                SIGNER, SIGNER.heads(), PublishedKeys.of(List.of(SIGNER.publicKey())));
    }

    /** For the property {@code weijifen.insurance.signing-key-file}. */
    public static String file() {
        return FILE.toString();
    }

    private static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("weijifen-keys");
            Path file = directory.resolve("signing-key.pem");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
