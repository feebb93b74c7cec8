package org.weijifen.platform.aggregate;

/** What a pure rule says. A business refusal is a value, never an exception. */
public sealed interface Decision<S> {

    /** Nothing to do: the fact is known already, or does not matter. */
    record Unchanged<S>() implements Decision<S> {}

    /** The aggregate's new state. One equal to the old state counts as unchanged. */
    record Changed<S>(S state) implements Decision<S> {}

    /** The command is refused and leaves no trace. */
    record Refused<S>(Refusal refusal) implements Decision<S> {}

    static <S> Decision<S> unchanged() {
        return new Unchanged<>();
    }

    static <S> Decision<S> to(S state) {
        return new Changed<>(state);
    }

    static <S> Decision<S> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
