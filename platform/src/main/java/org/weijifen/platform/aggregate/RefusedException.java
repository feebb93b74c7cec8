package org.weijifen.platform.aggregate;

/** Carries a refusal from a use case to the edge. Rules return {@link Decision.Refused} instead. */
public class RefusedException extends RuntimeException {
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
