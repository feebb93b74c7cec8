package org.weijifen.gateway;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.weijifen.platform.security.SecurityWiring;
import org.weijifen.platform.web.BodyLimitFilter;
import org.weijifen.platform.web.ProblemDetailsAdvice;
import org.weijifen.platform.web.ProblemErrorController;
import org.weijifen.platform.web.ProblemReportWiring;
import org.weijifen.platform.web.Problems;
import org.weijifen.platform.web.StandardProblems;
import org.weijifen.platform.web.WebProperties;

/**
 * Filters and access rules. In order: names of the request, rate limit, tokens, body limit, routes.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
@Import({
    SecurityWiring.class,
    ProblemDetailsAdvice.class,
    ProblemErrorController.class,
    ProblemReportWiring.class
})
class DoorWiring {

    @Bean
    FilterRegistrationBean<TraceHeaders> traceHeaders() {
        return ordered(new TraceHeaders(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<PublicRateLimit> publicRateLimit(GatewayProperties properties) {
        var limit = new PublicRateLimit(properties.gateway().publicRequestsPerMinute());
        return ordered(limit, Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebProperties properties) {
        return ordered(new BodyLimitFilter(properties), Ordered.LOWEST_PRECEDENCE - 100);
    }

    @Bean
    HeaderHygiene.Requests requestHeaderHygiene() {
        return new HeaderHygiene.Requests();
    }

    @Bean
    HeaderHygiene.Responses responseHeaderHygiene() {
        return new HeaderHygiene.Responses();
    }

    /**
     * Outside the API: the description of the API, under rehearsal its conveniences, and nothing
     * else.
     */
    @Bean
    @Order(50)
    SecurityFilterChain outsideTheApi(HttpSecurity http, Environment environment) throws Exception {
        boolean rehearsal = environment.acceptsProfiles(Profiles.of("rehearsal"));
        String[] conveniences =
                rehearsal ? ServiceRoute.REHEARSAL.patterns() : new String[] {"/error"};
        return SecurityWiring.stateless(http)
                .securityMatcher(
                        new NegatedRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher("/api/v1/**")))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(HttpMethod.GET, "/openapi.json")
                                        .permitAll()
                                        .requestMatchers("/error")
                                        .permitAll()
                                        .requestMatchers(conveniences)
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .exceptionHandling(
                        denied ->
                                denied.authenticationEntryPoint(
                                        (request, response, reason) ->
                                                Problems.write(
                                                        request,
                                                        response,
                                                        StandardProblems.ofStatus(404))))
                .build();
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> ordered(
            F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
