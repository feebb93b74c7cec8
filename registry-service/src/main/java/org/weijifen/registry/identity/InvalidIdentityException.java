package org.weijifen.registry.identity;

/** A number that no person can have. Names the fault, never the number. */
public final class InvalidIdentityException extends Exception {
    private final String code;

    InvalidIdentityException(String code) {
        super(code);
        this.code = code;
    }

    /** For example {@code RESIDENT_ID_FORM}, {@code RESIDENT_ID_CHECK}, {@code PASSPORT_FORM}. */
    public String code() {
        return code;
    }
}
