package org.weijifen.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code weijifen.*} of the gateway.
 *
 * @param routes base address of each service, by its short name
 * @param gateway limits
 */
@ConfigurationProperties("weijifen")
public record GatewayProperties(Map<String, URI> routes, @DefaultValue Limits gateway) {

    /**
     * Limits.
     *
     * @param timeLimit longest whole exchange with a service
     * @param timeLimits other limits by short name of the service
     * @param connectTimeout longest wait for a connection
     * @param publicRequestsPerMinute how often one address may ask without a token
     */
    public record Limits(
            @DefaultValue("10s") Duration timeLimit,
            @DefaultValue Map<String, Duration> timeLimits,
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("120") int publicRequestsPerMinute) {

        Duration timeLimit(String service) {
            return timeLimits.getOrDefault(service, timeLimit);
        }
    }

    URI address(String service) {
        URI address = routes.get(service);
        if (address == null) {
            throw new IllegalStateException("weijifen.routes." + service + " is not set");
        }
        return address;
    }
}
