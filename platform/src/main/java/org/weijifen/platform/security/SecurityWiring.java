package org.weijifen.platform.security;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestTemplate;

/**
 * Resource server shared by the services (contracts.md section 3): below {@code /api/v1/public}
 * reading is open, and complaining is; the rest of {@code /api/v1} needs a token, everything else
 * is closed. Management endpoints live on their own port.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityWiring {

    @Bean
    JwtDecoder jwtDecoder(SecurityProperties properties) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(properties.jwkSetTimeout());
        requests.setReadTimeout(properties.jwkSetTimeout());
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(properties.jwkSetUri().toString())
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .jwsAlgorithm(SignatureAlgorithm.ES256)
                        .restOperations(new RestTemplate(requests))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(properties.issuer()),
                        new JwtAudienceValidator(properties.audience())));
        return decoder;
    }

    /** Health and metrics; deployments reach them on the management port only. */
    @Bean
    @Order(10)
    SecurityFilterChain managementSecurity(HttpSecurity http) throws Exception {
        return stateless(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain apiSecurity(HttpSecurity http) throws Exception {
        return bearer(http)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/error")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, "/api/v1/public/**")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, "/api/v1/public/**")
                                        .permitAll()
                                        .requestMatchers(
                                                HttpMethod.POST, "/api/v1/public/complaints")
                                        .permitAll()
                                        .requestMatchers("/api/v1/**")
                                        .authenticated()
                                        .anyRequest()
                                        .denyAll())
                .build();
    }

    /**
     * No session, no CSRF token (nothing is sent by a browser on its own), no login page, no
     * logout.
     */
    public static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    /** A stateless chain that checks bearer tokens and answers in problem documents. */
    public static HttpSecurity bearer(HttpSecurity http) throws Exception {
        var access = new ProblemAccess();
        return stateless(http)
                .addFilterBefore(new OneAuthorization(), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(access).accessDeniedHandler(access))
                .oauth2ResourceServer(
                        server ->
                                server.jwt(jwt -> {})
                                        .authenticationEntryPoint(access)
                                        .accessDeniedHandler(access)
                                        .withObjectPostProcessor(failuresTo(access)));
    }

    /** By default an unreachable authority surfaces as an exception, hence as 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(
            ProblemAccess access) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(access);
                return filter;
            }
        };
    }
}
