package org.weijifen.quickstart.rehearsal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code weijifen.rehearsal.*}.
 *
 * @param clientSecret secret of every client id of the token endpoint
 * @param secret shared with the services: guards their {@code /rehearsal} endpoints
 * @param dataDirectory keeps the signing key and the clock over restarts
 * @param tokenLifetime in real time, whatever the domain clock says
 * @param services base address of each service by name
 * @param groups consumer groups that must be there before anything counts as idle
 */
@ConfigurationProperties("weijifen.rehearsal")
record RehearsalProperties(
        String clientSecret,
        String secret,
        Path dataDirectory,
        @DefaultValue("24h") Duration tokenLifetime,
        @DefaultValue Map<String, URI> services,
        @DefaultValue List<String> groups) {

    RehearsalProperties {
        if (clientSecret.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException(
                    "weijifen.rehearsal.client-secret and weijifen.rehearsal.secret must be set");
        }
    }
}
