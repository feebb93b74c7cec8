package org.weijifen.quickstart.rehearsal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Every client id that {@link ClientNames} can read is registered, all with the same secret. */
final class ClientsByPattern implements RegisteredClientRepository {
    private final String encodedSecret;
    private final Duration tokenLifetime;

    ClientsByPattern(String encodedSecret, Duration tokenLifetime) {
        this.encodedSecret = encodedSecret;
        this.tokenLifetime = tokenLifetime;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return ClientNames.parse(clientId).isPresent() ? client(clientId) : null;
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        // Nothing is stored: the pattern is the registry (and a secret is never re-encoded).
    }

    private RegisteredClient client(String clientId) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret(encodedSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(tokenLifetime).build())
                .build();
    }
}
