package org.weijifen.testkit.memory;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.mongo.PlainState;

/**
 * A document's state as the in-memory database keeps it: copied once, when it is written, and then
 * handed to every reader, who cannot change it. May stand for a record that is not encoded before
 * somebody looks.
 */
final class KeptState extends AbstractMap<String, Object> {
    private final Function<Object, Map<String, Object>> encoder;
    private @Nullable Map<String, Object> values;
    private @Nullable Object decoded;

    private KeptState(
            Function<Object, Map<String, Object>> encoder,
            @Nullable Map<String, Object> values,
            @Nullable Object decoded) {
        this.encoder = encoder;
        this.values = values;
        this.decoded = decoded;
    }

    /**
     * @throws IllegalArgumentException naming the path of a value that may not be stored
     */
    static KeptState copyOf(Map<String, Object> state) {
        if (state instanceof KeptState kept) {
            return kept;
        }
        Map<String, Object> values = Collections.unmodifiableMap(PlainState.copy(state));
        return new KeptState(_ -> values, values, null);
    }

    /** What a record, which nobody can change, would be stored as. */
    static KeptState of(Object state, Function<Object, Map<String, Object>> encoder) {
        return new KeptState(
                s -> Collections.unmodifiableMap(PlainState.copy(encoder.apply(s))), null, state);
    }

    /** The state as a record, decoded by whoever asks first. */
    synchronized <S> S decodedOnce(Class<S> type, Function<Map<String, Object>, S> decoder) {
        Object known = decoded;
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        S fresh = decoder.apply(encoded());
        decoded = fresh;
        return fresh;
    }

    /** Whether there are values to be measured: those of a record are not. */
    synchronized boolean isEncoded() {
        return values != null;
    }

    private synchronized Map<String, Object> encoded() {
        Map<String, Object> known = values;
        Object state = decoded;
        if (known == null && state != null) {
            known = encoder.apply(state);
            values = known;
        }
        return known == null ? Map.of() : known;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return encoded().get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return encoded().containsKey(key);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return encoded().entrySet();
    }
}
