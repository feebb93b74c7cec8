package org.weijifen.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Routes, each with its own breaker and time limit, over one JDK client on virtual threads. */
@Configuration(proxyBeanMethods = false)
class RouteWiring {

    /** The routes of this deployment. */
    record Routes(List<ServiceRoute> all) {}

    @Bean
    Routes routes(Environment environment) {
        var all = new ArrayList<>(ServiceRoute.SERVICES);
        if (environment.acceptsProfiles(Profiles.of("rehearsal"))) {
            all.add(ServiceRoute.REHEARSAL);
        }
        return new Routes(List.copyOf(all));
    }

    @Bean
    RouterFunction<ServerResponse> gatewayRoutes(
            Routes routes, GatewayProperties properties, CircuitBreakerRegistry breakers) {
        return routes.all().stream()
                .map(
                        r ->
                                route(r.service())
                                        .route(anyOf(r), http())
                                        .before(uri(properties.address(r.service())))
                                        .filter(
                                                new RouteGuard(
                                                        breakers.circuitBreaker(r.service())))
                                        .build())
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /**
     * Opens after half of the last 20 exchanges failed (at least 10 seen), lets three try after
     * five seconds. A failure is a broken or timed-out exchange or an answer 502 to 504; a plain
     * 500 is a fault of one request.
     */
    @Bean
    CircuitBreakerRegistry circuitBreakers() {
        return CircuitBreakerRegistry.of(
                io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(RouteGuard.OPEN_SECONDS))
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build());
    }

    /**
     * Never follows redirects and never upgrades: what the service says is what the caller gets.
     */
    @Bean(destroyMethod = "close")
    HttpClient httpClient(GatewayProperties properties) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.gateway().connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    ProxyExchange proxyExchange(
            Routes routes,
            GatewayProperties properties,
            HttpClient client,
            GatewayMvcProperties mvc) {
        Map<String, ProxyExchange> byRoute = new HashMap<>();
        for (ServiceRoute route : routes.all()) {
            var requests = new JdkClientHttpRequestFactory(client);
            requests.setReadTimeout(properties.gateway().timeLimit(route.service()));
            byRoute.put(
                    route.service(),
                    new RestClientProxyExchange(
                            RestClient.builder().requestFactory(requests).build(), mvc));
        }
        return new TimeLimitedExchange(Map.copyOf(byRoute));
    }

    private static RequestPredicate anyOf(ServiceRoute route) {
        return Arrays.stream(route.patterns())
                .map(pattern -> path(pattern))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
