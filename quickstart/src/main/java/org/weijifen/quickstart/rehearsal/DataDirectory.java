package org.weijifen.quickstart.rehearsal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a rehearsal keeps over a restart: the key that signs tokens, and the time it was set to. */
final class DataDirectory {
    private static final int KEY_BITS = 2_048;

    private final Path directory;

    private DataDirectory(Path directory) {
        this.directory = directory;
    }

    /** A folder of its own below the quickstart's data. */
    static DataDirectory below(Path dataDirectory) {
        return new DataDirectory(dataDirectory.resolve("rehearsal"));
    }

    /** The signing key with its private part, made at the first start. */
    RSAKey signingKey() {
        try {
            Optional<String> kept = read("token-key.json");
            if (kept.isPresent()) {
                return RSAKey.parse(kept.get());
            }
            RSAKey fresh =
                    new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString()).generate();
            write("token-key.json", fresh.toJSONString());
            return fresh;
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("no signing key in " + directory, e);
        }
    }

    /** The domain time that was set, if one is. */
    Optional<Instant> clock() {
        return read("clock").map(text -> Instant.parse(text.strip()));
    }

    /** Keeps the domain time; absent forgets it. */
    void clock(@Nullable Instant now) {
        try {
            if (now == null) {
                Files.deleteIfExists(directory.resolve("clock"));
            } else {
                write("clock", now.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All or nothing: the file is complete whenever it is there. */
    private void write(String name, String text) {
        try {
            Files.createDirectories(directory);
            Path draft = directory.resolve(name + ".draft");
            Files.writeString(draft, text);
            Files.move(
                    draft,
                    directory.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
