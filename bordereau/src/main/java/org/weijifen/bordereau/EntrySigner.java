package org.weijifen.bordereau;

/** Signs what an entry says. The same bytes under the same key always give the same text. */
@FunctionalInterface
public interface EntrySigner {

    /** A compact JWS with these bytes as its payload. */
    String sign(byte[] payload);
}
