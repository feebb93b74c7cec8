package org.weijifen.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key from its file signs, and its public half in the published set verifies. */
class SigningKeyTest {
    @TempDir private Path directory;

    @Test
    void whatTheKeySignsThePublishedSetVerifiesAlsoAfterARotation() throws Exception {
        SigningKey old = key("old.pem");
        SigningKey current = key("new.pem");
        Path retired = directory.resolve("retired.json");
        Files.writeString(retired, KeySet.of(old.publicKey()).toJson());
        var file = new KeyFile("some.retired", retired.toString(), "lists");
        JWKSet set = JWKSet.parse(KeySet.of(current.publicKey(), file).toJson());
        assertThat(set.getKeys()).hasSize(2).noneMatch(k -> k.isPrivate());
        assertThat(set.getKeys().getFirst().getKeyID()).isEqualTo(current.publicKey().getKeyID());
        for (SigningKey signer : new SigningKey[] {old, current}) {
            var jws = JWSObject.parse(signer.sign("{}".getBytes(StandardCharsets.UTF_8)));
            var key = set.getKeyByKeyId(jws.getHeader().getKeyID()).toRSAKey();
            assertThat(jws.verify(new RSASSAVerifier(key))).isTrue();
            assertThat(jws.getHeader().getType().getType()).isEqualTo("test+jws");
        }
    }

    @Test
    void aRotationThatNamesTheCurrentKeyPublishesItOnce() throws Exception {
        SigningKey current = key("key.pem");
        Path retired = directory.resolve("retired.json");
        Files.writeString(retired, KeySet.of(current.publicKey()).toJson());
        var file = new KeyFile("some.retired", retired.toString(), "lists");
        assertThat(JWKSet.parse(KeySet.of(current.publicKey(), file).toJson()).getKeys())
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidWithTheSettingAndWithoutTheKey() throws IOException {
        assertThatThrownBy(() -> file("").read(pem -> pem))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("some.setting is not set")
                .hasMessageContaining("lists");
        Path spoilt = directory.resolve("spoilt.pem");
        Files.writeString(
                spoilt, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(
                        () ->
                                file(spoilt.toString())
                                        .readOrMake(pem -> SigningKey.ofPem(pem, "test+jws")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("some.setting")
                .hasMessageNotContaining("c2VjcmV0");
        Path secret = directory.resolve("set.json");
        Files.writeString(secret, "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\"}]}");
        SigningKey current = key("current.pem");
        assertThatThrownBy(() -> KeySet.of(current.publicKey(), file(secret.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("some.setting");
    }

    @Test
    void onlyARehearsalMakesAKeyAndThenKeepsIt() {
        KeyFile file = file(directory.resolve("deep/made.pem").toString());
        assertThatThrownBy(() -> file.read(String::strip))
                .isInstanceOf(IllegalStateException.class);
        String made = file.readOrMake(String::strip);
        String kept = file.readOrMake(String::strip);
        String read = file.read(String::strip);
        assertThat(kept).isEqualTo(made);
        assertThat(read).isEqualTo(made);
    }

    private SigningKey key(String name) {
        return file(directory.resolve(name).toString())
                .readOrMake(pem -> SigningKey.ofPem(pem, "test+jws"));
    }

    private static KeyFile file(String path) {
        return new KeyFile("some.setting", path, "lists");
    }
}
