package org.weijifen.testkit.memory;

import java.util.Map;
import org.weijifen.platform.aggregate.StateCodec;

/**
 * Reads and writes states without their encoding, which is most of a schedule's work and changes
 * nothing: of every few states one is encoded, decoded and must come back equal.
 */
public final class RememberingStates extends StateCodec {
    private static final int ONE_IN = 16;

    private int written;

    /**
     * @throws IllegalStateException if a state does not survive its encoding
     */
    @Override
    public Map<String, Object> toMap(Object state) {
        if (written++ % ONE_IN == 0) {
            var encoded = KeptState.copyOf(super.toMap(state));
            Object back = fromMap(encoded, state.getClass());
            if (!back.equals(state)) {
                throw new IllegalStateException("stored as " + back + ": " + state);
            }
            return encoded;
        }
        return KeptState.of(state, super::toMap);
    }

    @Override
    public <S> S fromMap(Map<String, Object> map, Class<S> type) {
        return map instanceof KeptState kept
                ? kept.decodedOnce(type, values -> super.fromMap(values, type))
                : super.fromMap(map, type);
    }
}
