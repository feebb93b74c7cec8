package org.weijifen.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many facts of a kind the callers were told of, by the id of what they are about. */
record Acknowledged(
        Map<String, Integer> registered,
        Map<String, Integer> filed,
        Map<String, Integer> verified) {
    Acknowledged() {
        this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
}
