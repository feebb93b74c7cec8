package org.weijifen.registry.insured;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.weijifen.bordereau.PublishedKeys;
import org.weijifen.platform.port.UnavailableException;

/**
 * Edge: the keys from where insurance-service publishes them. Kept for a while; a key that is
 * unknown is looked for at once, but not more often than a forger may make us ask.
 */
public final class InsuranceKeysClient implements InsuranceKeys {
    private static final Logger LOG = LoggerFactory.getLogger(InsuranceKeysClient.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final URI address;
    private final RestClient http;
    private @Nullable PublishedKeys known;
    private long askedNanos;

    /**
     * @param address of the JWK set
     */
    public InsuranceKeysClient(URI address) {
        this.address = address;
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(LIMIT);
        requests.setReadTimeout(LIMIT);
        http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public synchronized PublishedKeys published(Set<String> wanted) {
        PublishedKeys kept = known;
        if (kept != null) {
            boolean complete = wanted.stream().allMatch(kept::has);
            Duration age = Duration.ofNanos(System.nanoTime() - askedNanos);
            if (age.compareTo(complete ? FRESH : PAUSE) < 0) {
                return kept;
            }
        }
        askedNanos = System.nanoTime();
        try {
            String json = http.get().uri(address).retrieve().body(String.class);
            kept = PublishedKeys.parse(json == null ? "" : json);
            known = kept;
            return kept;
        } catch (RestClientException | IllegalArgumentException e) {
            LOG.warn("the keys of insurance-service cannot be read: {}", e.getMessage());
            if (kept != null) {
                return kept;
            }
            throw new UnavailableException("the keys of insurance-service cannot be read", e);
        }
    }
}
