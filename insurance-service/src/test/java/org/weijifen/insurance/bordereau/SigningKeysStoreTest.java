package org.weijifen.insurance.bordereau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the key comes from, and what is said when it does not. */
class SigningKeysStoreTest {
    @TempDir private Path directory;

    @Test
    void onlyARehearsalMakesAKeyAndThenKeepsIt() throws IOException {
        String file = directory.resolve("deep/key.pem").toString();
        assertThatThrownBy(() -> SigningKeysStore.signer(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("weijifen.insurance.signing-key-file");
        var made = SigningKeysStore.rehearsalSigner(file);
        assertThat(SigningKeysStore.rehearsalSigner(file).publicKey()).isEqualTo(made.publicKey());
        assertThat(SigningKeysStore.signer(file).publicKey()).isEqualTo(made.publicKey());
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(Path.of(file))).hasSize(2);
        }
    }

    @Test
    void withoutAKeyTheSentenceSaysWhatToSet() {
        for (var attempt :
                new Runnable[] {
                    () -> SigningKeysStore.signer(""), () -> SigningKeysStore.rehearsalSigner(" ")
                }) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("weijifen.insurance.signing-key-file is not set");
        }
    }

    @Test
    void aSpoiltKeyStopsTheStartAndIsNotRepeated() throws IOException {
        Path file = directory.resolve("key.pem");
        Files.writeString(
                file, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> SigningKeysStore.signer(file.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PKCS#8")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void retiredKeysArePublishedBehindTheCurrentOne() throws IOException {
        var old = SigningKeysStore.rehearsalSigner(directory.resolve("old.pem").toString());
        var current = SigningKeysStore.rehearsalSigner(directory.resolve("new.pem").toString());
        Path retired = directory.resolve("retired.json");
        Files.writeString(retired, SigningKeysStore.published(old, "").toJson());
        var published = SigningKeysStore.published(current, retired.toString());
        assertThat(published.has(old.publicKey().getKeyID())).isTrue();
        assertThat(published.toJson().lines().skip(1).findFirst().orElseThrow())
                .contains(current.publicKey().getKeyID());
        Files.writeString(retired, "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\"}]}");
        assertThatThrownBy(() -> SigningKeysStore.published(current, retired.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("weijifen.insurance.retired-keys-file");
    }
}
