package org.weijifen.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the golden files: for each type the exact bytes of its value on the wire, {@code full} with
 * every optional component and {@code minimal} with none. A tombstone type has none, since its
 * value is null. Writers test that they produce them, readers that they decode them.
 */
public final class GoldenFiles {
    public static final String FULL = "full";
    public static final String MINIMAL = "minimal";

    private GoldenFiles() {}

    /** The JSON text of one golden file; throws IllegalArgumentException if there is none. */
    public static String read(String type, String variant) {
        return resource("golden/" + type + "/" + variant + ".json");
    }

    /** The JSON Schema of a type. */
    public static String schema(String type) {
        return resource("schemas/" + type + ".json");
    }

    private static String resource(String path) {
        try (InputStream in = GoldenFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
