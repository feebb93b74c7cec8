package org.weijifen.insurance.cover;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverReason;

/**
 * A reason that {@link CoverReason} has no word for: readers of released events could not decode a
 * new one. Told as a code beside the nearest old reason (docs/adr/0021).
 */
public enum CoverGround {
    /** Only rostered volunteers are covered, and the person is on no line (F5). */
    NOT_ROSTERED(CoverReason.LATE_LINE),
    /** Only those whom the event policy names are covered (F5). */
    NOT_NAMED(CoverReason.LATE_LINE),
    /** Younger on the day than the policy insures. */
    AGE(CoverReason.NOT_ACTIVE);

    private final CoverReason nearest;

    CoverGround(CoverReason nearest) {
        this.nearest = nearest;
    }

    CoverReason nearest() {
        return nearest;
    }

    /** {@code null} for none, and for one that a later release has told. */
    static @Nullable CoverGround of(@Nullable String code) {
        return Arrays.stream(values()).filter(g -> g.name().equals(code)).findAny().orElse(null);
    }

    static @Nullable String codeOf(@Nullable CoverGround ground) {
        return ground == null ? null : ground.name();
    }
}
