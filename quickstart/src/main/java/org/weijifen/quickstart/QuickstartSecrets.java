package org.weijifen.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * Secrets of one quickstart, made at its first start and kept beside its data (an idempotency key
 * or an encrypted name must mean the same after a restart).
 *
 * @param client secret of every client id of the token endpoint
 * @param masterKey base64 of 32 bytes: wraps the persons' data keys
 */
record QuickstartSecrets(String client, String idempotency, String rehearsal, String masterKey) {
    private static final String FILE = "secrets.properties";
    private static final int BYTES = 32;

    static QuickstartSecrets in(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        var properties = new Properties();
        try {
            Files.createDirectories(dataDirectory);
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    properties.load(in);
                }
            } else {
                for (String name : List.of("client", "idempotency", "rehearsal")) {
                    // Hexadecimal, because a token request's credentials are form-encoded.
                    properties.setProperty(name, HexFormat.of().formatHex(random()));
                }
                properties.setProperty("masterKey", Base64.getEncoder().encodeToString(random()));
                try (var out = Files.newOutputStream(file)) {
                    properties.store(
                            out, "Secrets of this quickstart only; never use them elsewhere");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
        return new QuickstartSecrets(
                required(properties, "client"),
                required(properties, "idempotency"),
                required(properties, "rehearsal"),
                required(properties, "masterKey"));
    }

    private static String required(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    FILE + " lacks " + name + ": delete the data directory and start anew");
        }
        return value;
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
