package org.weijifen.platform.rehearsal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.weijifen.platform.security.SecurityWiring;

/**
 * Opens {@code /rehearsal/**} under profile {@code rehearsal}; elsewhere default deny closes it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("rehearsal")
public class RehearsalWiring {

    @Bean
    RehearsalController rehearsalController(
            RehearsalHooks hooks, @Value("${weijifen.rehearsal.secret}") String secret) {
        return new RehearsalController(hooks, secret);
    }

    /** The controller compares the shared secret itself: there is no person behind these calls. */
    @Bean
    @Order(20)
    SecurityFilterChain rehearsalSecurity(HttpSecurity http) throws Exception {
        return SecurityWiring.stateless(http)
                .securityMatcher("/rehearsal/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
