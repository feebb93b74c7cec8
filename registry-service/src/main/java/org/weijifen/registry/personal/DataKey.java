package org.weijifen.registry.personal;

import org.jspecify.annotations.Nullable;

/**
 * One person's data key.
 *
 * @param wrapped the key under the master key, base64; absent once destroyed
 */
public record DataKey(@Nullable String wrapped) {
    @Override
    public String toString() {
        return "DataKey[withheld]";
    }
}
