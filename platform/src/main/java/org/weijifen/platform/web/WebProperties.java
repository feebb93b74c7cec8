package org.weijifen.platform.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code weijifen.web.*}.
 *
 * @param maxBodyBytes largest request body
 * @param maxBodyBytesByPrefix other limits by path prefix, the longest matching prefix counts
 */
@ConfigurationProperties("weijifen.web")
public record WebProperties(
        @DefaultValue("1000000") long maxBodyBytes,
        @DefaultValue Map<String, Long> maxBodyBytesByPrefix) {

    /** Limit in bytes for a path. */
    public long limitBytes(String path) {
        return maxBodyBytesByPrefix.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(java.util.Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(maxBodyBytes);
    }
}
