package org.weijifen.platform.mongo;

import java.util.List;

/**
 * A collection that a service uses, declared in code.
 *
 * @param scanPaths dotted paths below {@code state} that {@code Scan.equalTo} is asked for;
 *     production gets an index each
 */
public record CollectionSpec(String name, List<String> scanPaths) {

    public CollectionSpec {
        scanPaths = List.copyOf(scanPaths);
    }

    /** A collection read by known ids only. */
    public static CollectionSpec byId(String name) {
        return new CollectionSpec(name, List.of());
    }
}
