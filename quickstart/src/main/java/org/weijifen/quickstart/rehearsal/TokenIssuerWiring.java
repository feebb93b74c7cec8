package org.weijifen.quickstart.rehearsal;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.weijifen.platform.security.SecurityWiring;

/** The token endpoint: client credentials only, RS256, claims out of the client's id. */
@Configuration(proxyBeanMethods = false)
class TokenIssuerWiring {

    @Bean
    RegisteredClientRepository clients(RehearsalProperties properties) {
        return new ClientsByPattern(
                "{noop}" + properties.clientSecret(), properties.tokenLifetime());
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new NothingRemembered();
    }

    @Bean
    DataDirectory dataDirectory(RehearsalProperties properties) {
        return DataDirectory.below(properties.dataDirectory());
    }

    @Bean
    JWKSource<SecurityContext> keys(DataDirectory data) {
        return new ImmutableJWKSet<>(new JWKSet(data.signingKey()));
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${weijifen.security.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(
            @Value("${weijifen.security.audience:weijifen}") String audience) {
        return context -> {
            String client = context.getRegisteredClient().getClientId();
            var named = ClientNames.parse(client).orElseThrow();
            context.getClaims()
                    .audience(List.of(audience))
                    .claim("azp", client)
                    .claims(named::into);
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenSecurity(HttpSecurity http) throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, s -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** Clock, idle and health are open: whoever reaches a rehearsal may use them. */
    @Bean
    @Order(2)
    SecurityFilterChain openSecurity(HttpSecurity http) throws Exception {
        return SecurityWiring.stateless(http)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/quickstart/**", "/error")
                                        .permitAll()
                                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .build();
    }
}
