package org.weijifen.quickstart;

import java.util.List;

/**
 * In one JVM every context sees every library; these auto-configurations are kept from where they
 * do not belong. The gateway's own switch {@code …webmvc.enabled=false} is not enough: version
 * 5.0.2 then misses a bean of its own.
 */
final class SharedClassPath {
    private static final String GATEWAY = "org.springframework.cloud.gateway.server.mvc.";
    private static final String ISSUER =
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.";

    private static final List<String> OF_THE_GATEWAY =
            List.of(
                    GATEWAY + "GatewayServerMvcAutoConfiguration",
                    GATEWAY + "GatewayMvcClassPathWarningAutoConfiguration",
                    GATEWAY + "filter.FilterAutoConfiguration",
                    GATEWAY + "handler.HandlerFunctionAutoConfiguration",
                    GATEWAY + "handler.GatewayMultipartAutoConfiguration",
                    GATEWAY + "predicate.PredicateAutoConfiguration",
                    GATEWAY + "config.DefaultFunctionConfiguration");

    /** Each would make a signing key of its own. */
    private static final List<String> OF_THE_ISSUER =
            List.of(
                    ISSUER + "OAuth2AuthorizationServerAutoConfiguration",
                    ISSUER + "OAuth2AuthorizationServerJwtAutoConfiguration");

    private SharedClassPath() {}

    /** Argument for a service. */
    static String forService() {
        return "--spring.autoconfigure.exclude="
                + String.join(",", OF_THE_GATEWAY)
                + ","
                + String.join(",", OF_THE_ISSUER);
    }

    /** Argument for the gateway. */
    static String forGateway() {
        return "--spring.autoconfigure.exclude=" + String.join(",", OF_THE_ISSUER);
    }
}
