package org.weijifen.platform.aggregate;

/** A state with its id and version. */
public record Versioned<S>(String id, long version, S state) {}
