package org.weijifen.platform.boot;

import java.util.Set;

/**
 * How topics are kept where it is not for ever.
 *
 * @param compacted topics whose value is the whole current standing of its key
 */
public record TopicLayout(Set<String> compacted) {
    public TopicLayout {
        compacted = Set.copyOf(compacted);
    }
}
