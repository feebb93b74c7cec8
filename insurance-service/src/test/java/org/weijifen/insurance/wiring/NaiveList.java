package org.weijifen.insurance.wiring;

import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.CoverBasis;

/** One person on the list that a basis asks for (domain.md F2, F5), as it changes by and by. */
final class NaiveList {
    private final CoverBasis basis;
    private boolean everRostered;
    private boolean onRoster;
    private boolean late;
    private boolean removed;
    private boolean everNamed;
    private boolean everNamedInTime;
    private boolean named;
    private boolean namedAtCutoff;

    NaiveList(CoverBasis basis) {
        this.basis = basis;
    }

    boolean on() {
        return switch (basis) {
            case ROSTERED_ACTIVITY -> onRoster;
            case ALL_REGISTERED -> true;
            case NAMED_EVENT -> named;
        };
    }

    boolean anywhere() {
        return everRostered || everNamed;
    }

    /** Answers whether this begins a new standing on the list that counts. */
    boolean rostered(long minute) {
        everRostered = true;
        onRoster = true;
        late = minute >= 0;
        removed = false;
        return basis == CoverBasis.ROSTERED_ACTIVITY;
    }

    void unrostered(long minute, long start) {
        onRoster = false;
        removed = minute < start;
    }

    /** Likewise. */
    boolean policy(Happening.Policy policy, String id) {
        boolean stood = named;
        named = policy.named().contains(id);
        everNamed |= named;
        if (policy.minute() >= 0) {
            return false;
        }
        everNamedInTime |= named;
        namedAtCutoff = named;
        return basis == CoverBasis.NAMED_EVENT && named && !stood;
    }

    /** What the list says against cover in the end. */
    @Nullable String against() {
        return switch (basis) {
            case ALL_REGISTERED -> null;
            case ROSTERED_ACTIVITY -> {
                if (!everRostered) {
                    yield "REFUSED LATE_LINE/NOT_ROSTERED";
                }
                yield late ? "REFUSED LATE_LINE" : removed ? "ENDED REMOVED" : null;
            }
            case NAMED_EVENT -> {
                if (!everNamed) {
                    yield "REFUSED LATE_LINE/NOT_NAMED";
                }
                if (!everNamedInTime) {
                    yield "REFUSED LATE_LINE";
                }
                yield namedAtCutoff ? null : "ENDED REMOVED";
            }
        };
    }
}
