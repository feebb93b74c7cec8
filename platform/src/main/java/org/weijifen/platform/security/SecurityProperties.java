package org.weijifen.platform.security;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code weijifen.security.*}.
 *
 * @param jwkSetUri where the authority publishes its public keys
 * @param issuer exact value that claim {@code iss} must have
 * @param audience value that claim {@code aud} must contain
 * @param jwkSetTimeout longest wait for the keys
 */
@ConfigurationProperties("weijifen.security")
public record SecurityProperties(
        URI jwkSetUri,
        String issuer,
        String audience,
        @DefaultValue("5s") Duration jwkSetTimeout) {}
